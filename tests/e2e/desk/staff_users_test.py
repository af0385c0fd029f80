# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers as staff see, find and ban them."""
import sqlite3
import time
import unittest
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from trunkline_testing.case import PASSWORD
from trunkline_testing.events import EventReader
from trunkline_testing.staff_case import StaffCase

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


class StaffUsers(StaffCase):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()

    def found(self, api, text):
        answer = api.get("/staff/v1/search?" + urllib.parse.urlencode({"q": text}))
        self.assertEqual(answer.status, 200, answer)
        return answer.body

    def id_of(self, staff, customer):
        return self.found(staff, customer.email)["users"][0]["row"]["id"]

    def add_users(self, count):
        """Made-up customers with wallets, straight into the file, in the ids of the last seconds: rows to page through."""
        self.server.stop()
        database = sqlite3.connect(self.data / "trunkline.db")
        newest = database.execute("SELECT max(id) FROM users").fetchone()[0]
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<{count}) SELECT "
        database.execute("INSERT INTO users(id,email,password_hash,state,created_us) " + numbers +
                         f"{newest}-(i<<12),'made-up-'||i||'@example.com','x',CASE WHEN i%5=0 THEN 1 ELSE 0 END,1 FROM n")
        database.execute("INSERT INTO accounts(id,owner_id,code,currency) " + numbers + f"{newest}-(i<<12)+1,{newest}-(i<<12),1,'USD' FROM n")
        database.commit()
        database.close()
        self.start_server()

    def walk(self, api, view):
        items, where = [], {}
        while where is not None:
            page = self.page(api, view, "users", **where)
            items += page["items"]
            where = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
        return items

    def test_a_list_of_thousands_by_number_by_cursor_and_filtered(self):
        anna = self.customer("7.00")
        self.add_users(3_000)
        support, pricing = self.staff("support"), self.staff("pricing")
        self.assert_problem(pricing.post("/staff/v1/users/views", {}), 403, "forbidden")
        view = self.view(support, "users")
        self.await_true(lambda: self.page(support, view, "users")["exact"], "the count")
        pages = [self.page(support, view, "users", page=number) for number in range(17)]
        self.assertEqual([len(page["items"]) for page in pages], [200] * 15 + [1, 0])
        self.assertEqual({page["total"] for page in pages}, {3_001})
        ids = [row["id"] for page in pages for row in page["items"]]
        self.assertEqual((len(set(ids)), ids), (3_001, sorted(ids, reverse=True)))
        self.assertEqual([row["id"] for row in self.walk(support, view)], ids)
        oldest = self.walk(support, self.view(support, "users", sort="oldest"))
        self.assertEqual([row["id"] for row in oldest], ids[::-1])
        first = pages[0]["items"][0]
        self.assertEqual((first["balance"]["amount"], first["held"]["amount"], first["state"]), ("7.00", "0.00", "active"))
        self.assertRegex(first["email"], r"^c…@example\.com$")
        self.assertEqual(self.page(support, view, "users", at=first["created_at"])["items"][0]["id"], first["id"])
        banned = self.walk(support, self.view(support, "users", filter={"state": "banned"}))
        self.assertEqual((len(banned), {row["state"] for row in banned}), (600, {"banned"}))
        admin = self.staff("admin")
        self.assertEqual(len(self.walk(admin, self.view(admin, "users", filter={"email": "Made-up-1"}))), 1_111)
        both = self.view(admin, "users", filter={"email": "made-up-1", "state": "banned"})
        self.assertEqual(len(self.walk(admin, both)), 222)
        self.assert_problem(admin.get(f"/staff/v1/users?view={both}&page=1"), 400, "validation_failed")
        # Who does not see addresses does not learn them letter by letter.
        self.assertEqual(len(self.walk(support, self.view(support, "users", filter={"email": anna.email}))), 1)
        self.assertEqual(self.walk(support, self.view(support, "users", filter={"email": anna.email[:-1]})), [])
        asked = support.post("/staff/v1/users/views", {"filter": {"email": "made-up-1"}})
        self.assert_problem(asked, 400, "validation_failed", "filter.email")
        one = self.view(support, "users", filter={"id": first["id"]})
        self.assertEqual([row["id"] for row in self.walk(support, one)], [first["id"]])
        since = self.view(support, "users", filter={"created_from": first["created_at"]})
        self.assertEqual([row["id"] for row in self.walk(support, since)], [first["id"]])
        self.assert_problem(support.get(f"/staff/v1/orders?view={view}"), 410, "view_expired")

    def test_a_ban_during_live_orders(self):
        self.simulator.rule(WAITING, call="get-sms")
        customer, support, admin = self.customer("10.00"), self.staff("support"), self.staff("admin")
        key = customer.request("POST", "/v1/api-keys", {"name": "k", "scopes": ["read", "order"]}, {"Idempotency-Key": "k"}).body["secret"]
        by_key = self.api(key)
        served, cancelled = customer.place().body, customer.place().body
        reader = EventReader(self.server.port, customer.token)
        self.addCleanup(reader.close)
        reader.greeting()
        user = self.id_of(support, customer)
        self.assertEqual(by_key.get("/v1/wallet").status, 200)
        path = f"/users/{user}/ban"
        self.assert_problem(support.post("/staff/v1" + path, {}), 422, "reason_required")
        self.assert_problem(self.act(self.staff("finance"), path, {}), 403, "forbidden")
        done = self.act(support, path, {"message": "Numbers were used for fraud."})
        self.assertEqual((done.status, done.body["row"]["state"]), (200, "banned"), done)
        self.assertEqual(done.body["row"]["bans"][0]["message"], "Numbers were used for fraud.")
        self.assertEqual([done.body["sessions"], [k["prefix"] for k in done.body["keys"]]], [[], [key[:len("tl_live_") + 8]]])
        self.assertEqual(len(done.body["orders"]), 2)
        self.assert_problem(self.act(support, path, {}), 409, "invalid_state")
        # At once: the sessions, the key, the open stream.
        self.assert_problem(customer.get("/v1/wallet"), 401, "unauthenticated")
        closed = by_key.place()
        self.assert_problem(closed, 401, "unauthenticated")
        self.assertIn("closed", closed.body["detail"])
        self.assertLessEqual({event.kind for event in reader.events()}, {"order.waiting_sms"}, "the stream ends")
        refused = self.api().post("/v1/auth/login", {"email": customer.email, "password": PASSWORD})
        self.assert_problem(refused, 403, "policy_denied")
        self.assertIn("Numbers were used for fraud.", refused.body["detail"])
        # What is live goes on.
        self.simulator.forget_rules()
        self.await_true(lambda: support.get(f"/staff/v1/orders/{served['id']}").body["row"]["state"] in ("received", "completed"), "the code")
        self.act(support, f"/orders/{cancelled['id']}/cancel")
        self.assertEqual(self.refund(support, served["id"]).status, 200, "money goes back to a banned customer")
        # Only an administrator ends it alone.
        self.assert_problem(self.act(support, f"/users/{user}/unban"), 403, "approval_required")
        ended = self.act(admin, f"/users/{user}/unban")
        self.assertEqual((ended.status, ended.body["row"]["state"], ended.body["row"]["bans"]), (200, "active", []), ended)
        self.assertIsNotNone(ended.body["bans"][0]["ended_at"])
        self.assertEqual(ended.body["row"]["email"], customer.email, "an administrator sees the address")
        self.assert_problem(self.act(admin, f"/users/{user}/unban"), 409, "invalid_state")
        self.assertEqual(by_key.get("/v1/wallet").status, 200, "the key works again")
        self.assert_problem(customer.get("/v1/wallet"), 401, "unauthenticated")
        again = self.api().post("/v1/auth/login", {"email": customer.email, "password": PASSWORD})
        self.assertEqual(again.status, 200, again)
        self.assertIn(self.api(again.body["access_token"]).place().status, (201, 202))
        actions = self.rows("SELECT action FROM audit WHERE object=? AND actor IS NOT NULL ORDER BY id", user)
        self.assertEqual([action for action, in actions], ["user.ban", "user.unban"])
        self.assert_books_clean()

    def test_a_ban_of_orders_is_widened_and_ends_what_waits(self):
        self.simulator.rule(WAITING, call="get-sms")
        customer, support = self.customer("10.00"), self.staff("support")
        user, order = self.id_of(support, customer), customer.place().body
        self.assertEqual(self.act(support, f"/users/{user}/ban", {"scope": "orders"}).status, 200)
        self.assert_problem(self.act(support, f"/users/{user}/ban", {"scope": "orders"}), 409, "invalid_state")
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(lambda: self.api(customer.token).order(order["id"], wait=30))
            time.sleep(0.5)  # until it waits; were it too short, the answer would be the same
            widened = self.act(support, f"/users/{user}/ban", {"scope": "account"})
            self.assertEqual((widened.status, widened.body["row"]["state"]), (200, "banned"), widened)
            self.assertEqual([ban["scope"] for ban in widened.body["row"]["bans"]], ["account"])
            self.simulator.forget_rules()
            self.assert_problem(waiting.result(40), 401, "unauthenticated")

    def test_a_ban_of_orders_alone_that_ends_by_itself(self):
        customer, support = self.customer("10.00"), self.staff("support")
        user = self.id_of(support, customer)
        past = self.act(support, f"/users/{user}/ban", {"until": "2020-01-01T00:00:00Z"})
        self.assert_problem(past, 400, "validation_failed", "until")
        now = support.get("/staff/v1/meta").body["now"]
        soon = self.one("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', ?, '+3 seconds')", now)
        done = self.act(support, f"/users/{user}/ban", {"scope": "orders", "until": soon})
        self.assertEqual((done.status, done.body["row"]["state"], len(done.body["row"]["bans"])), (200, "active", 1), done)
        self.assertEqual(customer.get("/v1/wallet").status, 200, "he still sees what is his")
        self.assert_problem(customer.place(), 403, "policy_denied")
        self.await_true(lambda: customer.place().status in (201, 202), "the end of the ban")
        self.assertEqual(support.get(f"/staff/v1/users/{user}").body["row"]["bans"], [])

    def test_every_sign_in_ends_at_once_and_the_keys_stay(self):
        self.simulator.rule(WAITING, call="get-sms")
        customer, support, finance = self.customer("10.00"), self.staff("support"), self.staff("finance")
        user = self.id_of(support, customer)
        key = customer.request("POST", "/v1/api-keys", {"name": "k", "scopes": ["read"]}, {"Idempotency-Key": "k"}).body["secret"]
        login = {"email": customer.email, "password": PASSWORD}
        second = self.api().post("/v1/auth/login", login).body
        others = [self.api(second["access_token"]), customer]
        listed = support.get(f"/staff/v1/users/{user}/sessions").body["items"]
        self.assertEqual((len(listed), sorted(listed, key=lambda row: row["id"], reverse=True)), (2, listed))
        self.assert_problem(self.staff("pricing").get(f"/staff/v1/users/{user}/sessions"), 403, "forbidden")
        reader = EventReader(self.server.port, customer.token)
        told = EventReader(self.server.port, support.token, "/staff/v1/events?topics=users")
        for stream in (reader, told):
            self.addCleanup(stream.close)
            stream.greeting()
        path = f"/users/{user}/logout-all"
        self.assert_problem(support.post("/staff/v1" + path), 422, "reason_required")
        self.assert_problem(self.act(finance, path), 403, "forbidden")
        self.assert_problem(self.act(support, "/users/usr_00000000001/logout-all"), 404, "not_found")
        self.assertEqual([api.get("/v1/wallet").status for api in others], [200, 200], "nothing has happened")
        done = self.act(support, path)
        self.assertEqual((done.status, done.body["sessions"], done.body["row"]["state"]), (200, [], "active"), done)
        for api in others:
            self.assert_problem(api.get("/v1/wallet"), 401, "unauthenticated")
        refused = self.api().post("/v1/auth/refresh", {"refresh_token": second["refresh_token"]})
        self.assertEqual(refused.status, 401, refused)
        self.assertEqual(list(reader.events()), [], "the stream ends")
        self.assertEqual(next(told.events()).data["data"]["object"]["id"], user)
        self.assertEqual(self.api(key).get("/v1/wallet").status, 200, "the key works on")
        self.assertEqual(support.get(f"/staff/v1/users/{user}/sessions").body["items"], [])
        self.assertEqual(self.api().post("/v1/auth/login", login).status, 200, "he may sign in again")
        actions = self.rows("SELECT action,reason FROM audit WHERE object=? AND actor IS NOT NULL", user)
        self.assertEqual(actions, [("user.logout_all", "The customer asked for it by telephone")])

    def test_one_box_finds_each_kind_as_far_as_the_role_may_look(self):
        self.simulator.rule(WAITING, call="get-sms")
        customer, support = self.customer("10.00"), self.staff("support")
        order = customer.place().body
        self.await_status(customer, order["id"], "waiting_sms")
        reference = self.one("SELECT provider_ref FROM attempts")
        number = order["number"]
        spaced = f"00{number[1:2]} ({number[2:5]}) {number[5:8]}-{number[8:]}"
        for text, by in ((order["id"], "id"), (number, "number"), (number[1:], "number"), (spaced, "number"), (reference, "provider_ref")):
            hits = self.found(support, text)["orders"]
            self.assertEqual([(hit["by"], hit["row"]["id"]) for hit in hits], [(by, order["id"])], text)
        self.assertEqual(self.found(support, customer.email[:20])["users"], [])
        self.assertEqual(len(self.found(self.staff("admin"), customer.email[:20].upper())["users"]), 1)
        hits = self.found(support, customer.email.upper())["users"]
        self.assertEqual([hit["by"] for hit in hits], ["email"])
        self.assertEqual(self.found(support, hits[0]["row"]["id"])["users"][0]["by"], "id")
        self.assertEqual(self.found(support, "wa")["services"][0], {"service": "whatsapp", "name": "WhatsApp"})
        pricing, finance = self.staff("pricing"), self.staff("finance")
        self.assertEqual(self.found(pricing, customer.email)["users"], [])
        self.assertEqual(self.found(pricing, number)["orders"], [])
        self.assertEqual(self.found(finance, number)["orders"], [])
        self.assertEqual(len(self.found(finance, order["id"])["orders"]), 1)
        self.assert_problem(support.get("/staff/v1/search"), 400, "validation_failed", "q")


if __name__ == "__main__":
    unittest.main()
