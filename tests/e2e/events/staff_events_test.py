# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's live events through real processes: rows under each role's mask, one per order and quarter of a second with the
last state always there, resumed after a cut and after a restart."""
import unittest
import urllib.parse
from datetime import datetime

from trunkline_testing.staff_events import WAITING, StaffListening

PAUSE_S = 0.25


class StaffEvents(StaffListening):
    def row(self, api, order):
        """As the list gives it now."""
        view = api.post("/staff/v1/orders/views", {}).body["view"]
        items = api.get(f"/staff/v1/orders?view={view}").body["items"]
        return next(row for row in items if row["id"] == order)

    def test_each_role_gets_the_row_that_its_list_gives(self):
        self.simulator.rule(WAITING, call="get-sms")
        roles = {role: self.staff(role) for role in ("support", "pricing", "auditor")}
        readers = {role: self.ready(api, topics="orders") for role, api in roles.items()}
        order = self.customer("10.00").place().body["id"]
        for role, api in roles.items():
            told = self.until(readers[role], order, "waiting")[-1]
            self.assertEqual(told.data["type"], "order")
            self.assertEqual(told.data["data"]["object"], self.row(api, order), role)
            self.assertEqual(told.data["sequence"], told.data["data"]["object"]["version"])
        support, pricing = (self.row(roles[role], order) for role in ("support", "pricing"))
        self.assertIsNone(support["cost"])
        self.assertIsNotNone(pricing["cost"])
        self.assertEqual(pricing["user"]["email"], "…")
        self.assertRegex(support["user"]["email"], r"^.…@example\.com$")
        self.assertRegex(support["number"], r"^…\d{4}$")

    def test_a_ban_and_its_end_are_told_with_the_customer_as_each_role_sees_him(self):
        customer, admin, support = self.customer("10.00"), self.staff("admin"), self.staff("support")
        hit = admin.get("/staff/v1/search?" + urllib.parse.urlencode({"q": customer.email})).body["users"][0]["row"]
        readers = [self.ready(api, topics="users") for api in (admin, support)]
        deaf = self.ready(support, topics="orders")
        reason = urllib.parse.quote("Resells codes on a forum")
        self.assertEqual(support.post(f"/staff/v1/users/{hit['id']}/ban", {"message": "Please write to us"}, X_Reason=reason).status, 200)
        told = [reader.take(1)[0].data for reader in readers]
        self.assertEqual([(one["type"], one["data"]["object"]["state"]) for one in told], [("user", "banned")] * 2)
        self.assertEqual(told[0]["data"]["object"]["email"], customer.email)
        self.assertRegex(told[1]["data"]["object"]["email"], r"^.…@example\.com$")
        self.assertEqual(told[1]["data"]["object"]["bans"][0]["message"], "Please write to us")
        self.assertEqual(told[0]["sequence"], told[0]["data"]["object"]["version"])
        self.assertEqual(admin.post(f"/staff/v1/users/{hit['id']}/unban", X_Reason=reason).status, 200)
        again = readers[1].take(1)[0].data
        self.assertEqual((again["data"]["object"]["state"], again["data"]["object"]["bans"]), ("active", []))
        self.assertGreater(again["sequence"], told[1]["sequence"])
        order = self.customer("10.00").place().body["id"]
        self.assertEqual(self.until(deaf, order, "waiting")[0].data["type"], "order", "nothing of a topic that was not asked for")

    def test_topics_are_known_and_allowed_or_refused_by_name(self):
        pricing = self.staff("pricing")
        self.assert_problem(pricing.get("/staff/v1/events"), 400, "validation_failed", "topics")
        self.assert_problem(pricing.get("/staff/v1/events?topics=orders,gossip"), 400, "validation_failed", "topics")
        refused = pricing.get("/staff/v1/events?topics=orders,users")
        self.assert_problem(refused, 403, "forbidden")
        self.assertIn("users", refused.body["detail"])
        self.assertEqual(self.listen(self.customer()).status, 401)

    def test_all_topics_are_those_of_the_role(self):
        self.simulator.rule(WAITING, call="get-sms")
        admin, pricing = self.staff("admin"), self.staff("pricing")
        deaf, reader = self.ready(pricing, topics="all"), self.ready(admin, topics="all")
        customer = self.customer("10.00")
        hit = admin.get("/staff/v1/search?" + urllib.parse.urlencode({"q": customer.email})).body["users"][0]["row"]
        reason = urllib.parse.quote("Resells codes on a forum")
        self.assertEqual(admin.post(f"/staff/v1/users/{hit['id']}/ban", {"scope": "orders"}, X_Reason=reason).status, 200)
        self.assertEqual(reader.take(1)[0].data["type"], "user")
        other = self.customer("10.00").place().body["id"]
        self.assertEqual(self.until(deaf, other, "waiting")[0].data["type"], "order", "no customer for who may not read them")

    def test_many_changes_of_one_order_are_few_events_and_the_last_state_comes(self):
        reader = self.ready(self.staff("operations"))
        customer = self.customer("100.00")
        orders = [customer.place().body["id"] for _ in range(10)]
        for order in orders:
            self.await_status(customer, order, "received")
            customer.post(f"/v1/orders/{order}/finish")
        missing, events = set(orders), []
        while missing:
            events += reader.take(1)
            row = events[-1].data["data"]["object"]
            if row["state"] == "completed":
                missing.discard(row["id"])
        changes = self.one("SELECT sum(state_version) + count(*) FROM orders")
        self.assertLess(len(events), changes, "fewer events than changes")
        for order in orders:
            mine = [event.data for event in events if event.data["data"]["object"]["id"] == order]
            versions = [told["sequence"] for told in mine]
            self.assertEqual(versions, sorted(set(versions)), "newer each time")
            times = [datetime.fromisoformat(told["created_at"].replace("Z", "+00:00")) for told in mine]
            for earlier, later in zip(times, times[1:]):
                self.assertGreaterEqual((later - earlier).total_seconds(), PAUSE_S - 0.01)

    def test_a_connection_cut_between_two_events_misses_nothing(self):
        self.simulator.rule(WAITING, call="get-sms")
        auditor = self.staff("auditor")
        reader = self.ready(auditor)
        customer = self.customer("10.00")
        order = customer.place().body["id"]
        first = self.until(reader, order, "waiting")
        reader.close()
        customer.post(f"/v1/orders/{order}/cancel")  # while nobody listens
        self.await_true(lambda: customer.order(order).body["status"] == "cancelled", "the refund")
        other = customer.place().body["id"]
        resumed = self.listen(auditor, last_id=reader.last_id)
        missed = self.until(resumed, other, "waiting")
        of_first = [event for event in missed if event.data["data"]["object"]["id"] == order]
        self.assertEqual(of_first[-1].data["data"]["object"], self.row(auditor, order))
        self.assertEqual(of_first[-1].data["data"]["object"]["state"], "cancelled")
        ids = [event.id for event in first + missed]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertNotIn("resync", [event.kind for event in missed])

    def test_a_restarted_server_says_look_again_and_goes_on(self):
        auditor = self.staff("auditor")
        reader = self.ready(auditor)
        customer = self.customer("10.00")
        order = customer.place().body["id"]
        self.until(reader, order, "received")
        self.assertEqual(self.server.stop(), 0)
        self.assertEqual([event.kind for event in reader.events() if event.kind != "order"], [], "the stream ends without another word")
        self.start_server()
        resumed = self.listen(auditor, last_id=reader.last_id)
        self.assertEqual([event.kind for event in resumed.take(1)], ["resync"])
        self.api(customer.token).post(f"/v1/orders/{order}/finish")
        self.assertEqual(self.until(resumed, order, "completed")[-1].data["data"]["object"]["id"], order)


if __name__ == "__main__":
    unittest.main()
