# SPDX-License-Identifier: GPL-3.0-or-later
"""API keys through real processes: made, used, capped, rotated, revoked."""
import time
import unittest
import uuid

from trunkline_testing.case import EndToEnd


class Keys(EndToEnd):
    def create(self, api, **wanted):
        answer = api.post("/v1/api-keys", {"name": "a key", "scopes": ["read", "order"], **wanted}, Idempotency_Key=uuid.uuid4().hex)
        self.assertEqual(answer.status, 201, answer)
        return answer.body

    def with_key(self, key):
        return self.api(key["secret"])

    def test_a_test_key_orders_from_the_sandbox_in_play_money_until_it_is_revoked(self):
        self.start_simulator()
        self.start_server(SANDBOX_SMS_AFTER_S="0-1")
        owner = self.customer("10.00")
        key = self.create(owner, sandbox=True)
        self.assertRegex(key["secret"], r"^tl_test_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$")
        api = self.with_key(key)
        self.assertEqual(api.get("/v1/wallet").body["available"], {"amount": "100.00", "currency": "XTS"})
        self.assertEqual(api.get("/v1/prices?service=whatsapp&country=US").body["items"][0]["price"]["currency"], "XTS")
        self.assertEqual(owner.get("/v1/prices?service=whatsapp&country=US").body["items"][0]["price"]["currency"], "USD")
        quote = api.post("/v1/quotes", {"service": "whatsapp", "country": "US"}).body
        self.assertEqual(quote["price"]["currency"], "XTS")
        placed = api.place()
        self.assertEqual((placed.status, placed.body["sandbox"]), (201, True), placed)
        received = self.await_status(api, placed.body["id"], "received")
        self.assertTrue(received["messages"][0]["code"])
        self.assertEqual(self.simulator.journal(), [])  # nobody real was asked
        self.assertEqual(owner.get("/v1/wallet").body["total"]["amount"], "10.00")
        real = owner.place().body
        self.assert_problem(api.order(real["id"]), 404, "not_found")
        self.assertEqual([o["id"] for o in api.get("/v1/orders").body["items"]], [placed.body["id"]])

        self.assert_problem(api.post("/v1/api-keys", {"name": "x", "scopes": ["read"]}, Idempotency_Key="k"), 403, "forbidden")
        self.assertEqual(owner.request("DELETE", f"/v1/api-keys/{key['id']}").status, 204)
        began = time.monotonic()
        self.await_true(lambda: api.get("/v1/wallet").status == 401, "the revoked key to be refused", 5)
        self.assertLess(time.monotonic() - began, 5)
        self.assert_problem(api.place(), 401, "unauthenticated")
        self.assert_books_clean()

    def test_the_secret_is_shown_once_and_stored_nowhere(self):
        self.start_server(SANDBOX_ONLY="1")
        owner = self.customer()
        body, repeat = {"name": "a key", "scopes": ["read"]}, {"Idempotency-Key": "made-once"}
        made = owner.request("POST", "/v1/api-keys", body, repeat)
        self.assertEqual(made.status, 201, made)
        self.assert_problem(owner.request("POST", "/v1/api-keys", body, repeat), 409, "secret_already_shown")
        self.assert_problem(owner.post("/v1/api-keys", body), 400, "idempotency_key_required")
        self.assertEqual(self.with_key(made.body).get("/v1/wallet").status, 200)
        secret = made.body["secret"]
        listed = owner.get("/v1/api-keys").body["items"]
        self.assertEqual([(k["id"], k["prefix"], k["secret"]) for k in listed], [(made.body["id"], secret[:16], None)])
        self.server.stop()
        for file in self.data.iterdir():
            if file.is_file():
                self.assertNotIn(secret[17:].encode(), file.read_bytes(), file)

    def test_edits_need_the_version_that_was_read(self):
        self.start_server(SANDBOX_ONLY="1")
        owner = self.customer()
        key = self.create(owner)
        path = f"/v1/api-keys/{key['id']}"
        tag = owner.get(path).headers["etag"]
        self.assert_problem(owner.request("PATCH", path, {"name": "b"}), 428, "precondition_required")
        edited = owner.request("PATCH", path, {"name": "b", "scopes": ["read"]}, {"If-Match": tag})
        self.assertEqual((edited.status, edited.body["name"]), (200, "b"), edited)
        stale = owner.request("PATCH", path, {"name": "c"}, {"If-Match": tag})
        self.assert_problem(stale, 412, "precondition_failed")
        self.assertEqual(f'"{stale.body["current_version"]}"', edited.headers["etag"])
        self.assert_problem(self.with_key(key).place(), 403, "forbidden")

    def test_a_rotation_has_two_live_secrets_for_a_while(self):
        self.start_server(SANDBOX_ONLY="1")
        owner = self.customer()
        key = self.create(owner)
        rotated = owner.post(f"/v1/api-keys/{key['id']}/rotate", {"overlap_seconds": 2}, Idempotency_Key="r").body
        old, new = self.with_key(key), self.with_key(rotated)
        self.assertEqual((old.get("/v1/wallet").status, new.get("/v1/wallet").status), (200, 200))
        self.await_true(lambda: old.get("/v1/wallet").status == 401, "the old secret to end", 5)
        self.assertEqual(new.get("/v1/wallet").status, 200)

    def test_the_daily_cap_holds_and_a_refund_gives_it_back(self):
        self.start_server(SANDBOX_ONLY="1", SANDBOX_SMS_AFTER_S="never")
        owner = self.customer()
        price = owner.post("/v1/quotes", {"service": "whatsapp", "country": "US"}).body["price"]["amount"]
        api = self.with_key(self.create(owner, daily_cap=price))
        first = api.place()
        self.assertEqual(first.status, 201, first)
        self.assert_problem(api.place(), 403, "policy_denied")
        self.assertEqual(owner.place().status, 201)  # the cap is the key's, not its owner's
        self.assertEqual(api.post(f"/v1/orders/{first.body['id']}/cancel").status, 200)
        self.await_status(api, first.body["id"], "cancelled")
        self.assertEqual(api.place().status, 201)
        self.assert_books_clean()

    def test_a_key_works_from_its_addresses_only(self):
        self.start_server(SANDBOX_ONLY="1", TRUSTED_PROXIES="127.0.0.1")
        api = self.with_key(self.create(self.customer(), ip_allow=["198.51.100.0/24", "2001:db8::/32"]))
        for address, status in (("198.51.100.7", 200), ("2001:db8::7", 200), ("198.51.101.7", 403), ("192.0.2.1", 403)):
            self.assertEqual(api.get("/v1/wallet", **{"X-Forwarded-For": address}).status, status, address)
        self.assert_problem(api.get("/v1/wallet"), 403, "forbidden")

    def test_its_last_use_is_shown(self):
        self.start_server(SANDBOX_ONLY="1")
        owner = self.customer()
        key = self.create(owner)
        self.assertIsNone(key["last_used_at"])
        self.with_key(key).get("/v1/wallet")
        self.await_true(lambda: owner.get(f"/v1/api-keys/{key['id']}").body["last_used_at"], "the last use to be written", 10)

    def test_sessions_are_listed_and_ended(self):
        self.start_server(SANDBOX_ONLY="1")
        owner, stranger = self.customer(), self.customer()
        second = self.api()
        tokens = second.post("/v1/auth/login", {"email": owner.email, "password": "a password of the tests"}).body
        second.token = tokens["access_token"]
        listed = owner.get("/v1/auth/sessions").body["items"]
        self.assertEqual([s["current"] for s in listed], [False, True])
        path = f"/v1/auth/sessions/{listed[0]['id']}"
        self.assert_problem(stranger.request("DELETE", path), 404, "not_found")
        self.assertEqual(second.get("/v1/wallet").status, 200)
        self.assertEqual(owner.request("DELETE", path).status, 204)
        self.await_true(lambda: second.get("/v1/wallet").status == 401, "the ended session to be refused", 5)
        self.assertEqual(self.api().post("/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}).status, 401)
        self.assertEqual(owner.post("/v1/auth/logout").status, 204)
        self.await_true(lambda: owner.get("/v1/wallet").status == 401, "the session that logged out to be refused", 5)


if __name__ == "__main__":
    unittest.main()
