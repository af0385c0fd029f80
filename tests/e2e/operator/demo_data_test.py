# SPDX-License-Identifier: GPL-3.0-or-later
"""trunkline_demo_data as a program: what it writes, what it refuses, what it says."""
import json
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from trunkline_testing.case import BIN
from trunkline_testing.processes import ctl

PASSWORD = "violet tram 4417 over the quarry"


class Data(unittest.TestCase):
    def setUp(self):
        self.data = Path(tempfile.mkdtemp(prefix="trunkline-demo-data-")) / "data"
        self.addCleanup(shutil.rmtree, self.data.parent, ignore_errors=True)

    def make(self, *words):
        return subprocess.run([BIN / "trunkline_demo_data", "--data", self.data, *words], input=PASSWORD + "\n", capture_output=True, text=True,
                              check=False, timeout=50)

    def rows(self, sql):
        database = sqlite3.connect(f"file:{self.data / 'trunkline.db'}?mode=ro", uri=True)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def test_a_month_of_orders_with_clean_books_and_nothing_left_to_deliver(self):
        done = self.make("--users", "60", "--orders", "800", "--password-stdin")
        self.assertEqual(done.returncode, 0, done.stderr)
        said = json.loads(done.stdout)
        self.assertEqual((said["users"], said["orders"], len(said["staff"])), (60, 800, 6))
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)

        code, report, error = ctl(BIN, self.data, "verify", "--full")
        self.assertEqual((code, report["alarms"]), (0, []), error)
        states = dict(self.rows("SELECT state,count(*) FROM orders GROUP BY state"))
        self.assertEqual(set(states), {7, 8, 9, 10}, "all of them have ended")
        self.assertAlmostEqual(states[7] / 800, 0.8, delta=0.06)
        self.assertAlmostEqual(states[9] / 800, 0.15, delta=0.05)
        self.assertEqual(self.rows("SELECT count(*) FROM outbox WHERE done_us IS NULL"), [(0,)])
        self.assertEqual(self.rows("SELECT count(*) FROM shards WHERE owner IS NOT NULL"), [(0,)])
        self.assertEqual(self.rows("SELECT count(DISTINCT created_us/86400000000) BETWEEN 29 AND 31 FROM orders"), [(1,)])
        self.assertEqual(self.rows("SELECT count(*) FROM attempts WHERE n=2")[0][0] > 0, True)
        self.assertGreater(self.rows("SELECT count(*) FROM orders WHERE key_id IS NOT NULL")[0][0], 0)

    def test_a_database_that_is_in_use_is_refused_and_left_alone(self):
        self.assertEqual(ctl(BIN, self.data, "create-customer", "--email", "a@example.com", "--password-stdin", stdin=PASSWORD + "\n")[0], 0)
        refused = self.make("--password-stdin")
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("in use", refused.stderr)
        self.assertEqual(self.rows("SELECT count(*) FROM users"), [(1,)])

    def test_wrong_usage(self):
        for words in ((), ("--password-stdin", "--users", "0"), ("--password-stdin", "--days", "x"), ("--password-stdin", "--what")):
            self.assertEqual(self.make(*words).returncode, 2, words)
        self.assertFalse(self.data.exists())


if __name__ == "__main__":
    unittest.main()
