# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of the upstream, driven over the simulator's control endpoint, judged by our API, our books and the simulator's."""
import unittest

from trunkline_testing.case import EndToEnd


class WithBuyer(EndToEnd):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()
        self.buyer = self.customer("10.00")


class ProviderFaults(WithBuyer):
    times = {"BUY_DEADLINE_S": "2"}

    def assert_failed_and_released(self, answer):
        self.assert_problem(answer, 409, "out_of_stock")
        order = self.buyer.order(answer.body["order_id"]).body
        self.assertEqual((order["status"], order["refund"]["state"]), ("failed", "done"))
        self.assertEqual(self.buyer.get("/v1/wallet").body["available"]["amount"], "10.00")
        self.assert_books_clean()

    def test_a_timeout_after_buying_is_never_bought_again_and_booked_as_a_loss(self):
        self.simulator.rule({"fault": "timeout_after_buy"}, call="get-number")
        answer = self.buyer.place(key="k")
        self.assert_failed_and_released(answer)
        self.assertEqual(len(self.simulator.journal()), 1, "one number was bought, and only one")
        self.assertEqual(self.rows("SELECT state FROM attempts"), [(5,)])
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE code = 60"), 1)
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE kind = 1"), 1, "one hold")

    def test_answers_that_are_none_are_unknown(self):
        for fault in ("reset", "truncate", "garbage", "5xx"):
            with self.subTest(fault):
                self.simulator.rule({"fault": fault}, times=1, call="get-number")
                self.assert_failed_and_released(self.buyer.place())
        self.assertEqual({state for (state,) in self.rows("SELECT state FROM attempts")}, {5})

    def test_no_numbers_is_a_refusal_that_costs_nothing(self):
        self.simulator.rule({"answer": {"success": False, "error_code": "no_numbers", "error_msg": "No numbers"}}, call="get-number")
        self.assert_failed_and_released(self.buyer.place())
        self.assertEqual(self.rows("SELECT state FROM attempts"), [(2,)])
        self.assertEqual(self.one("SELECT count(*) FROM transfers WHERE code IN (40, 60)"), 0)

    def test_a_number_of_the_wrong_country_is_refused_without_a_charge(self):
        self.simulator.rule({"wrong_country": True}, times=1, call="get-number")
        self.assert_failed_and_released(self.buyer.place())
        self.await_true(lambda: self.rows("SELECT state FROM attempts") == [(4,)], "the number to be given back")
        self.assertIn("reject", str(self.simulator.journal()[0]).lower())
        self.assert_books_clean()

    def test_a_reference_sold_twice_serves_one_order(self):
        first = self.buyer.place()
        self.assertEqual(first.status, 201)
        self.simulator.rule({"fault": "duplicate"}, times=1, call="get-number")
        self.assert_problem(self.buyer.place(), 409, "out_of_stock")
        refs = [ref for (ref,) in self.rows("SELECT provider_ref FROM attempts WHERE provider_ref IS NOT NULL")]
        self.assertEqual(len(refs), len(set(refs)))
        self.assert_books_clean()

    def test_a_slow_answer_is_waited_for(self):
        self.simulator.rule({"delay_ms": 500}, times=1, call="get-number")
        self.assertEqual(self.buyer.place().status, 201)


class PollingFaults(WithBuyer):
    def test_garbage_while_polling_keeps_the_order_until_the_code_comes(self):
        self.simulator.rule({"fault": "garbage"}, times=1, call="get-sms")
        order = self.buyer.place().body
        self.await_status(self.buyer, order["id"], "received")
        self.assert_books_clean()


class Vanishing(WithBuyer):
    times = {"NUMBER_LIFETIME_S": "3"}

    def test_an_upstream_that_vanishes_does_not_keep_the_money(self):
        self.simulator.rule({"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}, call="get-sms")
        order = self.buyer.place().body
        self.simulator.kill()
        self.await_status(self.buyer, order["id"], "expired", seconds=20)
        self.assertEqual(self.buyer.get("/v1/wallet").body["available"]["amount"], "10.00")
        self.assert_books_clean()


if __name__ == "__main__":
    unittest.main()
