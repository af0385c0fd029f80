# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders as staff see and cancel them: views, pages, one order's history, what each role may not see."""
import sqlite3
import unittest

from trunkline_testing.staff_case import REASON, StaffCase

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


class StaffOrders(StaffCase):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.simulator.rule(WAITING, call="get-sms")
        self.start_server()

    def test_rows_in_both_orders_filtered_and_masked(self):
        anna, bert = self.customer("10.00"), self.customer("10.00")
        placed = [api.place().body for api in (anna, bert, anna)]
        support = self.staff("support")
        page = self.page(support, self.view(support))
        self.assertEqual([row["id"] for row in page["items"]], [order["id"] for order in reversed(placed)])
        first = page["items"][-1]
        self.assertEqual((first["state"], first["status"], first["provider"], first["price"]),
                         ("waiting", "waiting_sms", "smsman", placed[0]["price"]))
        self.assertEqual(first["number"], "…" + placed[0]["number"][-4:])
        self.assertRegex(first["user"]["email"], r"^.…@example\.com$")
        self.assertIsNone(first["cost"], "support sees no costs")
        oldest = self.page(support, self.view(support, sort="oldest"))
        self.assertEqual([row["id"] for row in oldest["items"]], [order["id"] for order in placed])
        of_anna = self.page(support, self.view(support, filter={"user": first["user"]["id"]}))
        self.assertEqual([row["id"] for row in of_anna["items"]], [placed[2]["id"], placed[0]["id"]])
        self.assertEqual(self.page(support, self.view(support, filter={"state": "received"}))["items"], [])
        both = self.page(support, self.view(support, filter={"state": "waiting", "service": "whatsapp", "country": "US", "sandbox": False}))
        self.assertEqual(len(both["items"]), 3)
        self.assertEqual(self.page(support, self.view(support, filter={"provider": "sandbox"}))["items"], [])
        finance = self.staff("finance")
        self.assertIsNotNone(self.page(finance, self.view(finance))["items"][0]["cost"])

    def test_a_view_pages_by_number_by_moment_and_by_cursor_and_does_not_grow(self):
        api = self.customer("100.00")
        orders = [api.place().body for _ in range(3)]
        self.server.stop()
        self.multiply_orders(10_450)
        self.start_server()
        support = self.staff("support")
        view = self.view(support)
        api.close()
        newer = self.api(api.token).place().body["id"]
        self.await_true(lambda: self.page(support, view)["exact"], "the count")
        pages = [self.page(support, view, page=number) for number in range(54)]
        self.assertEqual([len(page["items"]) for page in pages], [200] * 52 + [53, 0])
        self.assertEqual({page["total"] for page in pages}, {10_453})
        ids = [row["id"] for page in pages for row in page["items"]]
        self.assertEqual(len(set(ids)), 10_453)
        self.assertEqual(ids, sorted(ids, reverse=True))
        self.assertNotIn(newer, ids, "what came after its making is not in the view")
        walked, cursor = [], {}
        while cursor is not None:
            page = self.page(support, view, **cursor)
            walked += [row["id"] for row in page["items"]]
            cursor = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
        self.assertEqual(walked, ids)
        at = self.page(support, view, at=orders[1]["created_at"])
        self.assertEqual(at["items"][0]["created_at"], orders[1]["created_at"])
        unindexed = self.view(support, filter={"service": "whatsapp"})
        self.assert_problem(support.get(f"/staff/v1/orders?view={unindexed}&page=1"), 400, "validation_failed")

    def multiply_orders(self, count):
        """Older copies of the first order, straight into the file: rows to page through."""
        database = sqlite3.connect(self.data / "trunkline.db")
        columns = [row[1] for row in database.execute("PRAGMA table_info(orders)")]
        chosen = ",".join({"id": "o.id-(n.i<<12)", "state": "10", "closed_us": "1", "phone": "NULL"}.get(name, "o." + name) for name in columns)
        database.execute(f"INSERT INTO orders({','.join(columns)}) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<{count}) "
                         f"SELECT {chosen} FROM n, (SELECT * FROM orders ORDER BY id LIMIT 1) o")
        database.commit()
        database.close()

    def test_one_order_with_all_that_happened_and_a_cancel_with_its_reason(self):
        customer = self.customer("10.00")
        order = customer.place().body
        support, finance, auditor = (self.staff(role) for role in ("support", "finance", "auditor"))
        path = f"/staff/v1/orders/{order['id']}"
        detail = support.get(path).body
        self.assertEqual(detail["number"], order["number"])
        self.assertIsNone(finance.get(path).body["number"], "finance sees no numbers in full")
        self.assertEqual([(a["n"], a["provider"], a["state"], a["cost"]) for a in detail["attempts"]], [(1, "smsman", "bought", None)])
        self.assertEqual([t["kind"] for t in detail["transfers"]], ["hold"])
        self.assertEqual([t["kind"] for t in finance.get(path).body["transfers"]], ["hold", "cost at purchase"])
        self.assertEqual([e["what"] for e in detail["timeline"]][:2], ["order.created", "attempt.sent"])
        moved = [e for e in detail["timeline"] if e["what"] == "transfer"]
        self.assertEqual([(e["detail"], e["amount"]) for e in moved], [("hold", detail["transfers"][0]["amount"])])
        self.assert_problem(support.post(path + "/cancel"), 422, "reason_required")
        self.assert_problem(auditor.post(path + "/cancel", X_Reason=REASON), 403, "forbidden")
        self.assertEqual(customer.order(order["id"]).body["status"], "waiting_sms")
        cancelled = support.post(path + "/cancel", X_Reason=REASON)
        self.assertEqual(cancelled.status, 200, cancelled)
        self.await_true(lambda: customer.order(order["id"]).body["status"] == "cancelled", "the refund")
        said = [e for e in support.get(path).body["timeline"] if e["what"] == "staff.order.cancel"]
        self.assertEqual([e["detail"] for e in said], ["The customer asked for it by telephone"])
        self.assertIn("support-", said[0]["actor"])
        self.assertEqual(customer.get("/v1/wallet").body["available"]["amount"], "10.00")
        self.assertEqual(support.post(path + "/cancel", X_Reason=REASON).status, 200, "again: nothing more happens")
        self.assertEqual(len([e for e in support.get(path).body["timeline"] if e["what"] == "staff.order.cancel"]), 1)
        self.assert_problem(support.get("/staff/v1/orders/" + "ord_00000000001"), 404, "not_found")
        self.assert_books_clean()

    def test_the_provider_of_a_live_order_is_asked_at_once(self):
        self.simulator.forget_rules()
        customer, support, pricing = self.customer("10.00"), self.staff("support"), self.staff("pricing")
        order = customer.place().body["id"]
        self.await_status(customer, order, "received")
        path = f"/staff/v1/orders/{order}"
        reference = support.get(path).body["attempts"][0]["provider_ref"]
        self.simulator.control("POST", "sms", {"ref": int(reference), "text": "778899", "code": "778899"})
        self.assert_problem(pricing.post(path + "/poll-now"), 403, "forbidden")
        asked = support.post(path + "/poll-now")
        self.assertEqual((asked.status, asked.body["row"]["id"]), (200, order), asked)
        # By itself it is asked every 30 s after its first code.
        self.await_true(lambda: len(support.get(path).body["messages"]) == 2, "the second message")
        said = [e for e in support.get(path).body["timeline"] if e["what"] == "staff.order.poll"]
        self.assertEqual([e["actor"] for e in said], [support.email])
        customer.request("POST", f"/v1/orders/{order}/finish")
        ended = support.post(path + "/poll-now")
        self.assert_problem(ended, 409, "invalid_state")
        self.assertIn("ended", ended.body["detail"])
        self.assert_problem(support.post("/staff/v1/orders/ord_00000000001/poll-now"), 404, "not_found")


if __name__ == "__main__":
    unittest.main()
