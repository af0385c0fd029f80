# SPDX-License-Identifier: GPL-3.0-or-later
"""Refunds by staff: into the wallet, within the day's cap, once, and never more than was captured."""
import threading
import unittest
import uuid

from trunkline_testing.events import EventReader
from trunkline_testing.staff_case import REASON, StaffCase

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


class StaffRefund(StaffCase):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()

    def received(self, api):
        order = api.place().body
        self.await_status(api, order["id"], "received", "completed")
        return order

    def available(self, api):
        return api.get("/v1/wallet").body["available"]["amount"]

    def test_all_that_is_left_with_everything_that_shows_it(self):
        customer = self.customer("10.00")
        order = self.received(customer)
        support = self.staff("support")
        reader = EventReader(self.server.port, customer.token)
        self.addCleanup(reader.close)
        reader.greeting()
        path = f"/staff/v1/orders/{order['id']}/refund"
        key = uuid.uuid4().hex
        self.assert_problem(support.post(path, {}, Idempotency_Key=key), 422, "reason_required")
        self.assert_problem(support.post(path, {}, X_Reason=REASON), 400, "idempotency_key_required")
        self.assert_problem(self.refund(support, order["id"], "100"), 400, "validation_failed", "amount")
        self.assert_problem(self.refund(self.staff("auditor"), order["id"]), 403, "forbidden")
        self.assert_problem(self.refund(support, "ord_00000000001"), 404, "not_found")
        done = self.refund(support, order["id"], key=key)
        self.assertEqual(done.status, 200, done)
        self.assertEqual(done.body["row"]["refunded"], order["price"])
        self.assertIn("refund", [t["kind"] for t in done.body["transfers"]])
        said = [e for e in done.body["timeline"] if e["what"] == "staff.order.refund"]
        self.assertEqual([e["detail"] for e in said], ["The customer asked for it by telephone"])
        self.assertEqual(self.available(customer), "10.00")
        shown = customer.order(order["id"]).body
        self.assertEqual(shown["refund"]["state"], "done")
        self.assertGreater(shown["refund"]["at"], shown["messages"][0]["received_at"])
        newest = customer.get("/v1/transactions").body["items"][0]
        self.assertEqual((newest["type"], newest["direction"], newest["order_id"], newest["amount"]),
                         ("refund", "in", order["id"], order["price"]))
        event = reader.take(1)[0]
        self.assertEqual((event.kind, event.data["data"]["object"]["refund"]["state"]), ("order.refunded", "done"))
        self.assertEqual(event.data["sequence"], done.body["row"]["version"])
        again = self.refund(support, order["id"], key=key)
        self.assertEqual((again.status, again.headers.get("idempotent-replayed")), (200, "true"))
        self.assertEqual(again.body["row"]["refunded"], order["price"])
        self.assert_problem(self.refund(support, order["id"], "0.0001", key=key), 422, "idempotency_key_reused")
        self.assert_problem(self.refund(support, order["id"]), 409, "invalid_state")
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE code=20"), 1)
        self.assert_books_clean()

    def test_what_was_never_captured_has_nothing_to_give_back(self):
        self.simulator.rule(WAITING, call="get-sms")
        customer, support = self.customer("10.00"), self.staff("support")
        order = customer.place().body
        answer = self.refund(support, order["id"])
        self.assert_problem(answer, 409, "invalid_state")
        self.assertIn("cancel it", answer.body["detail"])
        self.act(support, f"/orders/{order['id']}/cancel")
        self.await_status(customer, order["id"], "cancelled")
        answer = self.refund(support, order["id"])
        self.assert_problem(answer, 409, "invalid_state")
        self.assertIn("gone back already", answer.body["detail"])
        self.assertEqual(self.available(customer), "10.00")
        self.assert_books_clean()

    def test_above_the_days_cap_somebody_else_has_to_agree(self):
        self.server.stop()
        self.simulator.control("POST", "stock", {"service": "whatsapp", "country": "US", "count": 100, "cost": "4.00"})
        self.start_server()
        customer, support = self.customer("100.00"), self.staff("support")
        first, second = (self.received(customer) for _ in range(2))
        self.assertEqual(self.refund(support, first["id"], "4.60").status, 200)
        cap = support.get("/staff/v1/me").body["refunds"]
        self.assertEqual((cap["left"]["amount"], cap["limit"]["amount"]), ("0.40", "5.00"))
        refused = self.refund(support, second["id"], "0.41")
        self.assert_problem(refused, 403, "approval_required")
        self.assertIn("0.40 of your 5.00", refused.body["detail"])
        self.assertEqual(self.refund(support, second["id"], "0.40").status, 200)
        self.assertEqual(self.refund(self.staff("finance"), second["id"]).status, 200, "a cap of his own")
        self.assert_books_clean()

    def test_many_at_once_give_back_no_more_than_was_captured(self):
        customer = self.customer("10.00")
        order = self.received(customer)
        price = float(order["price"]["amount"])
        people = [self.staff("support") for _ in range(4)]
        answers = []

        def hammer(api):
            for _ in range(3):
                answers.append(self.refund(api, order["id"], f"{price * 0.3:.4f}").status)

        threads = [threading.Thread(target=hammer, args=(api,)) for api in people]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((answers.count(200), len(answers)), (3, 12), answers)
        self.assertEqual(set(answers), {200, 400})
        self.assert_books_clean()


if __name__ == "__main__":
    unittest.main()
