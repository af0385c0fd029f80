# SPDX-License-Identifier: GPL-3.0-or-later
"""The limiter through real processes: what is left is said, too much is refused with the time to wait."""
import unittest

from trunkline_testing.case import EndToEnd


class Limits(EndToEnd):
    def assert_limited(self, answer, policy, wait):
        self.assert_problem(answer, 429, "rate_limited")
        self.assertEqual(answer.body["detail"], "Too many requests, please try again later.")
        self.assertTrue(1 <= int(answer.headers["retry-after"]) <= wait, answer.headers)
        self.assertRegex(answer.headers["ratelimit"], rf'^"{policy}";r=0;t=\d+$')

    def test_whoever_is_nobody_counts_by_address(self):
        self.start_server(SANDBOX_ONLY="1", LIMIT_ANONYMOUS_PER_15MIN="5")
        api = self.api()
        for left in (4, 3, 2):
            answer = api.get("/v1/services")
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.headers["ratelimit-policy"], '"anonymous";q=5;w=900')
            self.assertRegex(answer.headers["ratelimit"], rf'^"anonymous";r={left};t=\d+$')
        self.assert_problem(self.api("not-a-token").get("/v1/wallet"), 401, "unauthenticated")
        self.assert_problem(api.get("/v1/nothing"), 404, "not_found")
        self.assert_limited(api.get("/v1/services"), "anonymous", 180)
        self.assert_limited(self.api("not-a-token").get("/v1/wallet"), "anonymous", 180)
        for document in ("/openapi.json", "/docs", "/docs.css"):
            self.assert_limited(api.get(document), "anonymous", 180)
        self.assertEqual(api.get("/healthz").status, 200, "a probe is never limited")
        # Who is known has his own, on public routes too.
        known = self.customer()
        answer = known.get("/v1/services")
        self.assertEqual(answer.status, 200)
        self.assertTrue(answer.headers["ratelimit"].startswith('"requests";'), answer.headers)

    def test_orders_count_by_account_and_requests_apart(self):
        self.start_server(SANDBOX_ONLY="1", LIMIT_ORDERS_PER_MIN="2")
        api = self.customer()
        for left in (1, 0):
            placed = api.place()
            self.assertEqual(placed.status, 201, placed)
            self.assertRegex(placed.headers["ratelimit"], rf'^"orders";r={left};t=\d+$')
        self.assert_limited(api.place(), "orders", 30)
        self.assertEqual(api.get("/v1/wallet").status, 200)
        self.assertEqual(self.customer().place().status, 201)

    def test_a_burst_is_all_there_is_at_once(self):
        self.start_server(SANDBOX_ONLY="1", LIMIT_READS_PER_S="1", LIMIT_READS_BURST="4")
        api = self.customer()
        self.assertEqual([api.get("/v1/wallet").status for _ in range(4)], [200] * 4)
        self.assert_limited(api.get("/v1/wallet"), "requests", 1)
        self.await_true(lambda: api.get("/v1/wallet").status == 200, "a request to be allowed again", 3)

    def test_sign_ins_count_by_address_and_by_account(self):
        self.start_server(SANDBOX_ONLY="1", LIMIT_AUTH_PER_MIN="4")
        api = self.customer()
        wrong = {"email": api.email, "password": "not the password"}
        first = api.post("/v1/auth/login", wrong)
        self.assert_problem(first, 401, "invalid_credentials")
        self.assertEqual(first.headers["ratelimit-policy"], '"sign-in";q=4;w=60')
        self.assert_problem(api.post("/v1/auth/login", wrong), 429, "rate_limited")  # one failure in a quarter of an hour
        api.post("/v1/auth/login", {"email": "somebody@example.com", "password": "a password"})
        self.assert_limited(api.post("/v1/auth/login", {"email": "other@example.com", "password": "a password"}), "sign-in", 60)


if __name__ == "__main__":
    unittest.main()
