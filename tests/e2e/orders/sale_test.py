# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job through real processes: order, number, code, money; expiry, cancel, refund."""
import threading
import unittest
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from trunkline_testing.case import EndToEnd

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


class Shop(EndToEnd):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()

    def wallet(self, api):
        return {name: money["amount"] for name, money in api.get("/v1/wallet").body.items()}


class Sale(Shop):
    def test_a_number_is_sold_and_charged_when_its_code_arrives(self):
        self.simulator.rule(WAITING, call="get-sms")  # until the hold has been looked at
        api = self.customer("10.00")
        quote = api.post("/v1/quotes", {"service": "whatsapp", "country": "US"})
        self.assertEqual(quote.status, 201, quote)
        placed = api.request("POST", "/v1/orders", {"service": "wa", "country": "US", "quote_id": quote.body["quote_id"]},
                             {"Idempotency-Key": "first"})
        self.assertEqual(placed.status, 201, placed)
        order = placed.body
        self.assertRegex(order["number"], r"^\+\d{8,15}$")
        self.assertEqual((order["status"], order["price"]), ("waiting_sms", quote.body["price"]))
        held = self.wallet(api)
        self.assertEqual(held["held"], quote.body["price"]["amount"])
        self.assertEqual(held["total"], "10.00")

        self.simulator.forget_rules()
        received = api.order(order["id"], wait=20).body
        self.assertEqual(received["status"], "received")
        sold = self.simulator.journal()
        self.assertEqual(len(sold), 1)
        self.assertIn(received["messages"][0]["code"], str(sold[0]))
        self.assertEqual(api.get(f"/v1/orders/{order['id']}/messages").body["items"], received["messages"])
        self.assertEqual(self.wallet(api)["held"], "0.00")
        self.assertEqual([t["type"] for t in api.get("/v1/transactions").body["items"]], ["capture", "hold", "adjustment"])

        finished = api.post(f"/v1/orders/{order['id']}/finish")
        self.assertEqual((finished.status, finished.body["status"]), (200, "completed"))
        self.await_true(lambda: "close" in str(self.simulator.journal()[0]["state"]).lower(), "the provider to be told")
        listed = api.get("/v1/orders").body["items"]
        self.assertEqual([o["id"] for o in listed], [order["id"]])
        self.assert_books_clean()

    def test_a_cancelled_order_is_refunded(self):
        self.simulator.rule(WAITING, call="get-sms")
        api = self.customer("10.00")
        order = api.place().body
        cancelled = api.post(f"/v1/orders/{order['id']}/cancel")
        self.assertEqual((cancelled.status, cancelled.body["status"]), (200, "cancelling"))
        self.await_status(api, order["id"], "cancelled")
        self.assertEqual(self.wallet(api)["available"], "10.00")
        self.assertEqual(api.post(f"/v1/orders/{order['id']}/cancel").status, 200)
        self.assert_books_clean()

    def test_fifty_parallel_requests_with_one_key_are_one_order(self):
        api = self.customer("10.00")
        results = self.together(50, lambda i: self.api(api.token).place(key="the-same-key"))
        self.assertEqual({r.status for r in results}, {201}, results)
        self.assertEqual(len({r.body["id"] for r in results}), 1)
        self.assertEqual(sum(r.headers.get("idempotent-replayed") != "true" for r in results), 1)
        self.assertEqual(len(self.simulator.journal()), 1)
        self.assertEqual(api.place(key="the-same-key", country="GB").status, 422)
        self.assert_books_clean()

    def test_money_for_one_order_and_fifty_parallel_requests(self):
        price = self.api().get("/v1/prices?service=whatsapp&country=US").body["items"][0]["price"]["amount"]
        api = self.customer(price)
        results = self.together(50, lambda i: self.api(api.token).place())
        self.assertEqual(sorted(r.status for r in results), [201] + [402] * 49)
        self.assert_problem(next(r for r in results if r.status == 402), 402, "insufficient_funds")
        self.assert_books_clean()

    def test_a_quote_prices_nothing_but_what_it_was_made_for(self):
        api = self.customer("10.00")

        def ask(buyer, service, country, **more):
            body = {"service": service, "country": country, "quote_id": quote, **more}
            return buyer.request("POST", "/v1/orders", body, {"Idempotency-Key": uuid.uuid4().hex})

        quote = api.post("/v1/quotes", {"service": "telegram", "country": "GB"}).body["quote_id"]
        self.assert_problem(ask(api, "whatsapp", "GB"), 400, "validation_failed", "quote_id")
        self.assert_problem(ask(api, "telegram", "US"), 400, "validation_failed", "quote_id")
        self.assert_problem(ask(api, "telegram", "GB", max_price="5"), 400, "validation_failed", "max_price")
        self.assert_problem(ask(self.customer("10.00"), "telegram", "GB"), 400, "validation_failed", "quote_id")
        self.assertEqual(self.simulator.journal(), [])
        self.assertEqual(ask(api, "telegram", "GB").status, 201)

    def test_other_customers_orders_do_not_exist(self):
        order = self.customer().place().body["id"]
        other = self.customer()
        for answer in (other.order(order), other.get(f"/v1/orders/{order}/messages"), other.post(f"/v1/orders/{order}/cancel"),
                       other.post(f"/v1/orders/{order}/finish")):
            self.assert_problem(answer, 404, "not_found")
        nobody = self.api()
        self.assert_problem(nobody.order(order), 401, "unauthenticated")
        self.assertEqual(other.get("/v1/orders").body["items"], [])

    def test_lists_page_forward_and_back(self):
        api = self.customer("100.00")
        ids = [api.place().body["id"] for _ in range(7)][::-1]
        first = api.get("/v1/orders?limit=3").body
        second = api.get(f"/v1/orders?limit=3&cursor={first['next_cursor']}").body
        third = api.get(f"/v1/orders?limit=3&cursor={second['next_cursor']}").body
        self.assertEqual([o["id"] for page in (first, second, third) for o in page["items"]], ids)
        self.assertIsNone(third["next_cursor"])
        back = api.get(f"/v1/orders?limit=3&cursor={second['prev_cursor']}").body
        self.assertEqual([o["id"] for o in back["items"]], ids[:3])
        self.assertIsNone(back["prev_cursor"])
        self.assert_problem(api.get("/v1/orders?cursor=nonsense"), 400, "validation_failed", "cursor")

    @staticmethod
    def together(count, call):
        barrier = threading.Barrier(count)

        def one(index):
            barrier.wait()
            return call(index)

        with ThreadPoolExecutor(count) as pool:
            return list(pool.map(one, range(count)))


class Expiry(Shop):
    times = {"NUMBER_LIFETIME_S": "3"}

    def test_an_order_without_a_code_expires_and_is_refunded_within_a_second(self):
        self.simulator.rule(WAITING, call="get-sms")
        api = self.customer("10.00")

        def expire():
            done = self.await_status(api, api.place().body["id"], "expired")
            self.assertEqual(done["refund"]["state"], "done")
            return moment(done["refund"]["at"]) - moment(done["expires_at"])

        self.assert_within_a_second(expire)
        self.assertEqual(self.wallet(api), {"available": "10.00", "held": "0.00", "total": "10.00"})
        self.assert_books_clean()


class EarlyCancel(Shop):
    times = {"CANCEL_MIN_S": "3"}

    def test_an_early_cancel_is_refunded_when_it_is_allowed(self):
        self.simulator.rule(WAITING, call="get-sms")
        api = self.customer("10.00")

        def cancel():
            order = api.place().body
            answer = api.post(f"/v1/orders/{order['id']}/cancel").body
            self.assertEqual((answer["status"], answer["refund"]["state"]), ("cancelling", "pending"))
            self.assertEqual(answer["refund"]["at"], answer["cancel_allowed_at"])
            done = self.await_status(api, order["id"], "cancelled")
            return moment(done["closed_at"]) - moment(done["cancel_allowed_at"])

        self.assert_within_a_second(cancel)
        self.assert_books_clean()


if __name__ == "__main__":
    unittest.main()
