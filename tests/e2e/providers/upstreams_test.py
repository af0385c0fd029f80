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

    def test_an_answer_that_is_lost_costs_one_number_and_the_customer_nothing(self):
        self.times = {"BUY_DEADLINE_S": "2"}
        self.open()
        self.simulator.rule({"fault": "timeout_after_buy"}, call=self.calls.buy)
        self.assert_problem(self.buyer.place(), 409, "out_of_stock")
        self.assertEqual(len(self.simulator.journal()), 1, "never bought again")
        self.assertEqual(self.available(), "10.00")
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


class TextVerified(Story, EndToEnd):
    protocol = "textverified"


if __name__ == "__main__":
    unittest.main()
