# SPDX-License-Identifier: GPL-3.0-or-later
"""Each provider's protocol from the customer's order to the books: the same story over different wires."""
import unittest

from trunkline_testing.case import EndToEnd
from trunkline_testing.protocols import PROTOCOLS


class Story:
    """What must come out whatever the provider."""

    def setUp(self):
        super().setUp()
        self.calls = PROTOCOLS[self.protocol]

    def open(self, *options):
        self.start_simulator(*options)
        self.start_server()
        self.buyer = self.customer("10.00")

    def available(self):
        return self.buyer.get("/v1/wallet").body["available"]["amount"]

    def test_a_number_is_sold_its_code_delivered_and_the_books_agree(self):
        self.open("--sms-after", "0.2,0.4")
        answer = self.buyer.place()
        self.assertEqual(answer.status, 201, answer)
        order = self.await_status(self.buyer, answer.body["id"], "received", "completed")
        sold = self.simulator.journal()
        self.assertEqual(len(sold), 1)
        self.assertIn(sold[0]["code"], order["messages"][0]["text"])
        self.assertEqual(order["number"], "+" + sold[0]["phone"])
        self.assertEqual(self.one("SELECT count(*) FROM attempts WHERE state = 1"), 1)
        self.assert_books_clean()

    def test_a_cancelled_order_costs_nobody_anything(self):
        self.open("--sms-chance", "0")
        order = self.buyer.place().body
        self.assertEqual(self.buyer.post(f"/v1/orders/{order['id']}/cancel").status, 200)
        self.await_status(self.buyer, order["id"], "cancelled")
        self.assertEqual(self.available(), "10.00")
        self.assertEqual(self.simulator.journal()[0]["state"], "rejected")
        self.assert_books_clean()

    def test_garbage_while_polling_keeps_the_order_until_the_code_comes(self):
        self.open("--sms-after", "0,0")
        self.simulator.rule({"fault": "garbage"}, times=2, call=self.calls.poll)
        answer = self.buyer.place()
        self.assertIn(answer.status, (201, 409), answer)
        if answer.status == 201:
            self.await_status(self.buyer, answer.body["id"], "received", "completed")
        self.assert_books_clean()

    def test_who_has_no_numbers_is_passed_over(self):
        other = self.start_simulator(protocol="smsman" if self.protocol != "smsman" else "textverified")
        self.start_simulator()
        cell = {"service": "whatsapp", "country": "US"}
        other.control("POST", "stock", {**cell, "count": 5, "cost": "0.1000"})
        self.simulator.control("POST", "stock", {**cell, "count": 5, "cost": "0.0990"})  # the first choice
        self.start_server()
        api = self.api()
        self.await_true(lambda: "0.1287" in api.get("/v1/prices?service=whatsapp&country=US").text, "the first choice's price")
        self.simulator.control("POST", "stock", {**cell, "count": 0, "cost": "0.0990"})
        self.assertEqual(self.customer("10.00").place().status, 201)
        self.assertEqual(self.simulator.journal(), [])
        self.assertEqual(len(other.journal()), 1)
        self.assertEqual(self.rows("SELECT n, state FROM attempts ORDER BY n"), [(1, 2), (2, 1)])
        self.assert_books_clean()


class WithList(Story):
    """Providers that tell which numbers we hold: an answer that is lost is found again."""

    times = {"BUY_DEADLINE_S": "1", "UNKNOWN_FAILOVER_S": "20"}

    def test_an_answer_that_is_lost_is_found_in_the_list(self):
        self.open("--sms-after", "4,4")
        self.simulator.rule({"fault": "timeout_after_buy"}, times=1, call=self.calls.buy)
        answer = self.buyer.place()
        self.assertIn(answer.status, (201, 202), answer)
        order = self.await_status(self.buyer, answer.body["id"], "received", "completed", seconds=25)
        sold = self.simulator.journal()
        self.assertEqual(len(sold), 1, "never bought again")
        self.assertEqual(order["number"], "+" + sold[0]["phone"])
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE code = 60"), 0, "nothing was lost")
        self.assert_books_clean()

    def test_of_two_lost_answers_each_order_gets_one_number(self):
        self.open("--sms-chance", "0")
        self.simulator.rule({"fault": "timeout_after_buy"}, times=2, call=self.calls.buy)
        orders = [self.buyer.place().body["id"] for _ in range(2)]
        for order in orders:
            self.await_status(self.buyer, order, "waiting_sms", seconds=25)
        self.assertEqual({row for (row,) in self.rows("SELECT '+' || phone FROM attempts")},
                         {"+" + number["phone"] for number in self.simulator.journal()})
        self.assert_books_clean()

    def test_what_was_not_bought_is_not_in_the_list_and_costs_nothing(self):
        self.open()
        self.simulator.rule({"fault": "5xx"}, call=self.calls.buy)
        answer = self.buyer.place()
        order = answer.body.get("id") or answer.body["order_id"]
        self.await_status(self.buyer, order, "failed", seconds=25)
        self.assertEqual(self.available(), "10.00")
        self.assertEqual(self.rows("SELECT state FROM attempts"), [(2,)])
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE code = 60"), 0)
        self.assert_books_clean()


class TextVerified(WithList, EndToEnd):
    protocol = "textverified"


if __name__ == "__main__":
    unittest.main()
