# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments under load. What was acknowledged is there, once; the books are clean; every difference between the
simulator's books and ours is an attempt that is known to be unknown or lost."""
import os
import random
import time
import unittest

from trunkline_testing.case import EndToEnd
from trunkline_testing.load import Load

CYCLES = 10
WORKERS = 12


class Kill(EndToEnd):
    simulator_options = ("--sms-after", "0,2", "--sms-chance", "70")
    times = {"ORDER_WAIT_S": "2", "NUMBER_LIFETIME_S": "3", "BUY_DEADLINE_S": "1"}

    def test_ten_cycles(self):
        seed = int(os.environ.get("TRUNKLINE_SEED", random.SystemRandom().randrange(10**9)))
        print(f"seed {seed}", flush=True)
        moments = random.Random(seed)
        self.start_simulator()
        self.start_server()
        tokens = [self.customer("1000.00").token for _ in range(4)]
        asked = []
        for _ in range(CYCLES):
            load = Load(self.server.port, tokens, WORKERS)
            time.sleep(moments.uniform(0.05, 0.9))
            self.server.kill()
            load.join()
            asked += load.requests
            self.start_server()
        self.replay([request for request in asked if request.answer is None])
        self.await_true(lambda: self.one("SELECT count(*) FROM orders WHERE state IN (2, 3, 4, 5)") == 0, "every order to end", 25)
        self.assert_books_clean()
        self.check_acknowledged(asked)
        self.compare_books()
        self.assertEqual(self.server.stop(), 0, self.server.log_end())

    def replay(self, unanswered):
        """A client that got no answer asks again with the same key."""
        api = self.api()
        for request in unanswered:
            api.token = request.token
            request.answer = api.place(key=request.key)
            self.assertIn(request.answer.status, (201, 202, 409), request.answer)

    def check_acknowledged(self, asked):
        orders = dict(self.rows("SELECT key, result_ids FROM idem"))
        self.assertEqual(self.one("SELECT count(*) FROM orders"), len(orders), "an order without its key, or a key without its order")
        acknowledged = [request for request in asked if request.acknowledged]
        print(f"{len(asked)} asked, {len(acknowledged)} acknowledged, {len(orders)} orders", flush=True)
        self.assertGreater(len(acknowledged), CYCLES, "the load never got going")
        missing = [request.key for request in acknowledged if request.key not in orders]
        self.assertEqual(missing, [])

    def compare_books(self):
        twice = self.rows("SELECT order_id, provider FROM attempts GROUP BY order_id, provider HAVING count(*) > 1")
        self.assertEqual(twice, [], "bought again where the first purchase may have succeeded")
        ours = {ref for (ref,) in self.rows("SELECT provider_ref FROM attempts WHERE provider_ref IS NOT NULL")}
        sold = {str(number["ref"]) for number in self.simulator.journal()}
        self.assertEqual(ours - sold, set(), "we know of numbers that were never sold")
        doubtful = self.one("SELECT count(*) FROM attempts WHERE state IN (3, 5) AND provider_ref IS NULL")
        print(f"{len(sold)} sold, {len(ours)} known, {doubtful} attempts unknown or lost", flush=True)
        self.assertLessEqual(len(sold - ours), doubtful, "a number was bought of which nothing is known")


if __name__ == "__main__":
    unittest.main()
