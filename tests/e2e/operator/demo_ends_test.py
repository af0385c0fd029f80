# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev run` that is stopped, fails, or meets data of an earlier version: it says so and leaves nothing behind."""
import os
import signal
import sqlite3
import unittest

from trunkline_testing.demo import DemoCase


class Ends(DemoCase):
    def test_data_that_this_version_cannot_read_do_not_stop_it(self):
        first = self.start("--once")
        first.await_words("opens an account")
        self.assert_ended(first, first.signal(signal.SIGTERM))
        database = sqlite3.connect(self.data / "server" / "trunkline.db")
        database.execute("UPDATE schema_migrations SET hash = 'of an earlier version'")
        database.commit()
        database.close()
        for prepare in (lambda: None, (self.data / "server" / "demo.json").unlink):  # another form; not even its people are known
            prepare()
            run = self.start("--once")
            run.await_words("opens an account")
            self.assertIn("of an earlier version cannot be read", run.told)
            self.assert_ended(run, run.signal(signal.SIGTERM))

    def test_a_closed_terminal_leaves_nothing_behind(self):
        run = self.start("--once")
        run.await_words("opens an account")
        self.assertNotEqual(self.left_behind(), [])
        self.assert_ended(run, run.signal(signal.SIGHUP))

    def test_a_server_that_dies_is_a_failure(self):
        run = self.start("--serve")
        run.await_words("Ctrl-C stops everything")
        server = [pid for pid, line in self.processes().items() if "/trunklined " in line]
        self.assertEqual(len(server), 1)
        os.kill(server[0], signal.SIGKILL)
        self.assert_ended(run, run.end(), 1)
        self.assertIn("FAILED: a program ended by itself", run.told)

    def test_a_step_that_fails_fails_the_whole(self):
        self.replace("trunkline", "echo no picture today >&2; exit 1")
        run = self.start("--once")
        self.assert_ended(run, run.end(), 1)
        self.assertIn("FAILED: the orders page was not drawn: no picture today", run.told)

    def test_data_that_cannot_be_made_are_a_failure_and_not_half_there(self):
        self.replace("trunkline_demo_data", 'mkdir -p "$2"; echo no data today >&2; exit 1')
        run = self.start("--once")
        self.assert_ended(run, run.end(), 1)
        self.assertIn("FAILED: the data could not be made: no data today", run.told)
        self.assertFalse((self.data / "server").exists())


if __name__ == "__main__":
    unittest.main()
