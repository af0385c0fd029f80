# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev run` with a display."""
import os
import signal
import subprocess
import unittest

from trunkline_testing.case import EndToEnd
from trunkline_testing.demo import DemoCase


class Console(DemoCase):
    def setUp(self):
        super().setUp()
        told, tells = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(tells), "-nolisten", "tcp", "-screen", "0", "1400x900x24"], pass_fds=[tells],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tells)
        self.addCleanup(screen.wait, 10)
        self.addCleanup(screen.terminate)
        with os.fdopen(told) as pipe:
            self.display = ":" + pipe.readline().strip()

    def consoles(self):
        return [line for line in self.left_behind() if "/trunkline --server" in line]

    def test_the_console_opens_signed_in_and_ctrl_c_stops_everything(self):
        run = self.start(DISPLAY=self.display)
        run.await_words("Ctrl-C stops everything")
        for words in ("API key of customer@demo.example: tl_live_", "Docs ", "auditor@demo.example", "curl -s"):
            self.assertIn(words, run.told)
        log = self.data / "server" / "trunklined.log"
        EndToEnd.await_true(self, lambda: "/staff/v1/orders" in log.read_text(), "the console reads the orders", 30)
        self.assertEqual(len(self.consoles()), 1)
        self.assertNotIn("ticket", self.consoles()[0].lower())
        self.assert_ended(run, run.signal(signal.SIGINT))

    def test_closing_the_console_stops_everything(self):
        self.replace("trunkline", f'[ "$1" = --version ] || {{ echo "$*" >{self.folder}/words; echo "${{#TRUNKLINE_TICKET}}" >{self.folder}/ticket; sleep 1; }}')
        run = self.start(DISPLAY=self.display)
        self.assert_ended(run, run.end())
        self.assertIn("The console was closed", run.told)
        self.assertRegex((self.folder / "words").read_text(), r"^--server http://127.0.0.1:\d+\n$")
        self.assertGreater(int((self.folder / "ticket").read_text()), 20)

    def test_a_console_that_breaks_is_a_failure(self):
        self.replace("trunkline", '[ "$1" = --version ] || { echo it broke >&2; exit 3; }')
        run = self.start(DISPLAY=self.display)
        self.assert_ended(run, run.end(), 1)
        self.assertIn("FAILED: the console ended with 3: it broke", run.told)

    def test_no_console_is_a_sale_in_the_terminal_also_where_there_is_a_display(self):
        run = self.start("--no-console", DISPLAY=self.display)
        run.await_words("opens an account")
        self.assert_ended(run, run.signal(signal.SIGTERM))


if __name__ == "__main__":
    unittest.main()
