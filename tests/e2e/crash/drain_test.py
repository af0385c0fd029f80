# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGTERM under load: every request that was taken is answered, the process ends by itself, nothing is left half-done."""
import time
import unittest

from trunkline_testing.case import EndToEnd
from trunkline_testing.load import Load


class Drain(EndToEnd):
    times = {"BUY_DEADLINE_S": "10"}  # a purchase that a busy machine slows down is not the matter here

    def test_nothing_is_dropped(self):
        self.start_simulator()
        self.start_server()
        # Answers take a moment, so that requests are under way whenever the signal comes.
        self.simulator.rule({"delay_ms": 150}, call="get-number")
        tokens = [self.customer("1000.00").token for _ in range(4)]
        load = Load(self.server.port, tokens, 16)
        time.sleep(1.5)
        self.assertEqual(self.server.stop(), 0, self.server.log_end())
        load.join()
        answered = [request for request in load.requests if request.answer is not None]
        self.assertGreater(len(answered), 16)
        self.assertEqual({request.answer.status for request in answered}, {201})
        keys = {key for (key,) in self.rows("SELECT key FROM idem")}
        dropped = [request.key for request in load.requests if request.answer is None and request.key in keys]
        self.assertEqual(dropped, [], "orders that were taken and never answered")
        self.assertEqual(self.one("SELECT count(*) FROM attempts WHERE state = 0"), 0, "a purchase was cut off")
        self.assertEqual(self.one("SELECT count(*) FROM shards WHERE owner IS NOT NULL"), 0, "the leases were given back")
        self.assert_books_clean()


if __name__ == "__main__":
    unittest.main()
