# SPDX-License-Identifier: GPL-3.0-or-later
"""Many orders cancelled as one job: by ids, by a list view, told of live, cut off by a kill and gone on with."""
import unittest

from trunkline_testing.events import EventReader
from trunkline_testing.staff_case import StaffCase

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}
WHY = {"reason": "The provider has no messages today"}
NOBODYS = "ord_00000000001"


class StaffJobs(StaffCase):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.simulator.rule(WAITING, call="get-sms")
        self.start_server()

    def bulk(self, api, key="k", **asked):
        return api.request("POST", "/staff/v1/bulk", {"action": "cancel_orders", "params": WHY, **asked}, {"Idempotency-Key": key})

    def ended(self, api, job):
        return self.await_true(lambda: (now := api.get(f"/staff/v1/jobs/{job}").body)["state"] != "running" and now, "the end of the job", 30)

    def place(self, customer, count):
        return [self.await_status(customer, customer.place().body["id"], "waiting_sms")["id"] for _ in range(count)]

    def test_orders_by_their_ids_with_a_result_for_each(self):
        customer, support, other = self.customer("100.00"), self.staff("support"), self.staff("support")
        self.simulator.forget_rules()
        received = customer.place().body["id"]
        self.await_status(customer, received, "received")
        self.simulator.rule(WAITING, call="get-sms")
        orders = self.place(customer, 3)
        readers = [EventReader(self.server.port, api.token, "/staff/v1/events?topics=jobs") for api in (support, other)]
        for reader in readers:
            self.addCleanup(reader.close)
            reader.greeting()
        self.act(support, f"/orders/{orders[2]}/cancel")
        self.await_status(customer, orders[2], "cancelled")
        asked = [orders[0], received, NOBODYS, orders[1], orders[2]]
        started = self.bulk(support, ids=asked, expected_count=5)
        self.assertEqual((started.status, started.body["kind"], started.body["total"]), (202, "cancel_orders", 5), started)
        job = self.ended(support, started.body["id"])
        self.assertEqual((job["state"], job["done"], job["refused"], job["error"]), ("done", 5, 2, None))
        self.assertEqual([item["id"] for item in job["result"]], asked)
        self.assertEqual([(item["state"], item["code"]) for item in job["result"]],
                         [("done", None), ("refused", "invalid_state"), ("refused", "not_found"), ("done", None), ("done", None)])
        self.assertIn("waits for its code", job["result"][1]["detail"])
        for order in orders:
            self.await_status(customer, order, "cancelled")
        written = self.rows("SELECT object,reason FROM audit WHERE action='order.cancel' ORDER BY object")
        self.assertEqual([row[0] for row in written], sorted(orders), "one row an order that was cancelled, none for the rest")
        self.assertEqual({row[1] for row in written if row[0] != orders[2]}, {WHY["reason"]})
        self.assertEqual([(row["id"], row["state"], row["result"]) for row in support.get("/staff/v1/jobs").body["items"]],
                         [(job["id"], "done", None)])
        self.assertEqual(other.get("/staff/v1/jobs").body["items"], [])
        self.assert_problem(other.get(f"/staff/v1/jobs/{job['id']}"), 404, "not_found")
        told = next(event for event in readers[0].events() if event.data["data"]["object"]["state"] == "done")
        self.assertEqual((told.kind, told.data["data"]["object"]["done"], told.data["data"]["object"]["result"]), ("job", 5, None))
        theirs = self.bulk(other, ids=[NOBODYS], expected_count=1).body["id"]
        self.assertEqual(next(readers[1].events()).data["data"]["object"]["id"], theirs, "of somebody else's job nothing is told")
        self.assert_problem(support.post(f"/staff/v1/jobs/{job['id']}/cancel"), 409, "invalid_state")
        self.assert_books_clean()

    def test_a_list_view_as_it_is_now_and_the_same_request_again(self):
        customer, support = self.customer("100.00"), self.staff("support")
        orders = self.place(customer, 3)
        view = self.view(support, filter={"state": "waiting"})
        wrong = self.bulk(support, "first", view=view, expected_count=2)
        self.assert_problem(wrong, 409, "invalid_state")
        self.assertEqual((wrong.body["expected_count"], wrong.body["found_count"]), (2, 3))
        self.assertIn("expected 2 orders, and they are 3", wrong.body["detail"])
        started = self.bulk(support, "second", view=view, expected_count=3)
        self.assertEqual(started.status, 202, started)
        self.ended(support, started.body["id"])
        for order in orders:
            self.await_status(customer, order, "cancelled")
        # By now the view is empty: the same request is answered with its job all the same.
        again = self.bulk(support, "second", view=view, expected_count=3)
        self.assertEqual((again.status, again.body["id"], again.headers["idempotent-replayed"]), (202, started.body["id"], "true"), again)
        self.assert_problem(self.bulk(support, "second", view=view, expected_count=2), 422, "idempotency_key_reused")
        self.assertEqual(len(support.get("/staff/v1/jobs").body["items"]), 1)
        self.assert_problem(self.bulk(self.staff("support"), view=view, expected_count=3), 410, "view_expired")

    def test_what_a_kill_cuts_off_goes_on_after_the_restart(self):
        customer, support = self.customer("100.00"), self.staff("support")
        orders = self.place(customer, 12)
        job = self.bulk(support, ids=orders, expected_count=12).body["id"]
        self.server.kill()
        self.start_server()
        for api in (customer, support):
            api.close()
            api.port = self.server.port
        ended = self.ended(support, job)
        self.assertEqual((ended["state"], ended["done"], ended["refused"]), ("done", 12, 0))
        for order in orders:
            self.await_status(customer, order, "cancelled")
        self.assertEqual(self.rows("SELECT count(*),count(DISTINCT object) FROM audit WHERE action='order.cancel'"), [(12, 12)])
        self.assert_books_clean()

    def test_a_job_is_cancelled_by_its_author(self):
        support = self.staff("support")
        # Orders that nobody has: enough of them to be under way when the cancel comes, unless the machine stalls.
        many = ["ord_0000000" + "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(number >> shift) & 31] for shift in (15, 10, 5, 0))
                for number in range(1, 1001)]
        for attempt in range(5):
            started = self.bulk(support, f"k{attempt}", ids=many, expected_count=1000)
            self.assertEqual(started.status, 202, started)
            answer = support.post(f"/staff/v1/jobs/{started.body['id']}/cancel")
            if answer.status == 200:
                break
            self.ended(support, started.body["id"])
        self.assertEqual((answer.status, answer.body["state"]), (200, "cancelled"), answer)
        self.assertEqual(support.post(f"/staff/v1/jobs/{started.body['id']}/cancel").body["state"], "cancelled", "again: the same")
        next_one = self.bulk(support, "after", ids=[NOBODYS], expected_count=1).body["id"]
        self.ended(support, next_one)
        job = support.get(f"/staff/v1/jobs/{started.body['id']}").body
        self.assertLess(job["done"], 1000)
        self.assertEqual(sum(item["state"] == "waiting" for item in job["result"]), 1000 - job["done"])

    def test_wrong_input(self):
        support = self.staff("support")
        good = {"ids": [NOBODYS], "expected_count": 1}
        for wrong, field in (({"ids": None}, "ids"), ({"view": "1"}, "ids"), ({"ids": ["usr_00000000001"]}, "ids[0]"),
                             ({"ids": [NOBODYS, NOBODYS], "expected_count": 2}, "ids[1]"), ({"ids": [NOBODYS] * 1001}, "ids"),
                             ({"expected_count": 0}, "expected_count"), ({"expected_count": 1001}, "expected_count"),
                             ({"action": "delete"}, "action"), ({"params": {}}, "params.reason"), ({"params": {"reason": "short"}}, "params.reason"),
                             ({"params": {"reason": "x" * 501}}, "params.reason"), ({"more": 1}, "more")):
            asked = {name: value for name, value in {**good, **wrong}.items() if value is not None}
            self.assert_problem(self.bulk(support, **asked), 400, "validation_failed", field)
        self.assert_problem(support.post("/staff/v1/bulk", {"action": "cancel_orders", "params": WHY, **good}), 400, "idempotency_key_required")
        self.assert_problem(self.bulk(self.staff("pricing"), **good), 403, "forbidden")
        self.assert_problem(self.bulk(support, view="1", expected_count=1), 410, "view_expired")
        self.assertEqual(support.get("/staff/v1/jobs").body, {"items": []})


if __name__ == "__main__":
    unittest.main()
