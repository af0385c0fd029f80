# SPDX-License-Identifier: GPL-3.0-or-later
"""What a newcomer without a display sees: `./dev run`."""
import sqlite3
import unittest

from trunkline_testing.demo import DemoCase
from trunkline_testing.processes import ctl


class Demo(DemoCase):
    def count(self, what):
        database = sqlite3.connect(f"file:{self.data / 'server' / 'trunkline.db'}?mode=ro", uri=True)
        try:
            return database.execute(f"SELECT count(*) FROM {what}").fetchone()[0]
        finally:
            database.close()

    def sell_once(self, *words, **env):
        run = self.start("--once", *words, **env)
        self.assert_ended(run, run.end())
        return run.told

    def test_it_ends_with_a_sale_clean_books_and_a_picture_and_keeps_its_data(self):
        # As after an afternoon with a real server's settings in the same shell.
        told = self.sell_once(SANDBOX_ONLY="1", TLS_CERTIFICATE="/nonexistent", TRUNKLINE_ENV="production", NODE_ENV="production")
        for words in ("50 customers and 500 orders", "POST /v1/quotes  →  201", "received: code 417296", "cost at purchase", '"clean": true'):
            self.assertIn(words, told)
        self.assertEqual((self.data / "orders.png").read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual((self.count("users"), self.count("staff"), self.count("orders")), (51, 6, 501))
        self.assertEqual(self.count("orders WHERE state<7"), 0, "nothing of the month is open")
        self.assertEqual(self.count("outbox WHERE done_us IS NULL AND topic LIKE 'order.%' AND object_id IN "
                                    "(SELECT id FROM orders ORDER BY id LIMIT 500)"), 0, "nothing of the month is told again")
        self.assertEqual(self.count("(SELECT DISTINCT provider FROM orders)"), 2)
        self.assertEqual(ctl(self.bin, self.data / "server", "verify", "--full")[0], 0)

        self.assertIn("are kept", self.sell_once())
        self.assertEqual(self.count("orders"), 502)
        self.assertIn("Made-up data: 30 days", self.sell_once("--fresh"))
        self.assertEqual(self.count("orders"), 501)


if __name__ == "__main__":
    unittest.main()
