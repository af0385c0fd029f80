# SPDX-License-Identifier: GPL-3.0-or-later
"""What a newcomer sees: `./dev run --once`."""
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from trunkline_testing.processes import ctl

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ["TRUNKLINE_BIN"])


class Demo(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="trunkline-demo-")
        self.addCleanup(directory.cleanup)
        self.data = Path(directory.name)

    def start(self):
        program = subprocess.Popen(
            [sys.executable, "-B", str(ROOT / "packaging/dev/demo.py"), "--once", "--port", "0"],
            env={**os.environ, "TRUNKLINE_DEMO_DATA": str(self.data)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(program.stdout.close)
        self.addCleanup(program.terminate)
        return program

    def test_it_ends_with_a_sale_a_refund_and_clean_books_also_on_the_data_of_the_last_run(self):
        for _ in range(2):
            program = self.start()
            told = program.communicate(timeout=40)[0]
            self.assertEqual(program.returncode, 0, told)
            for words in ("received: code", "expired, refunded at", "cost at purchase", '"ok":true', "the books are clean"):
                self.assertIn(words.replace(" ", ""), told.replace(" ", ""), told)

    def test_data_that_this_version_cannot_read_do_not_stop_it(self):
        (self.data / "server").mkdir(parents=True)
        self.assertEqual(ctl(BIN, self.data / "server", "migrate")[0], 0)
        database = sqlite3.connect(self.data / "server" / "trunkline.db")
        database.execute("UPDATE schema_migrations SET hash = 'of an earlier version'")
        database.commit()
        database.close()
        program = self.start()
        for line in program.stdout:
            if "opens an account" in line:
                break
        else:
            self.fail("it did not start")
        program.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(30), 0)

    def test_a_closed_terminal_leaves_no_server_behind(self):
        program = self.start()
        for line in program.stdout:
            if "opens an account" in line:
                break
        program.send_signal(signal.SIGHUP)
        self.assertEqual(program.wait(30), 0)
        code, _, error = ctl(BIN, self.data / "server", "migrate")
        self.assertEqual(code, 0, f"something still runs on the directory: {error}")


if __name__ == "__main__":
    unittest.main()
