# SPDX-License-Identifier: GPL-3.0-or-later
"""The console against a real server, without a display: signed in by a ticket, the orders page drawn."""
import os
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

from trunkline_testing.case import BIN, EndToEnd
from trunkline_testing.processes import ctl
from trunkline_testing.staff import create_staff


class Console(EndToEnd):
    def console(self, *words, ticket=None, timeout=40):
        runtime = tempfile.mkdtemp(prefix="trunkline-runtime-")
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": runtime, "HOME": runtime, "TZ": "UTC",
               "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        if ticket:
            env["TRUNKLINE_TICKET"] = ticket
        self.addCleanup(lambda: subprocess.run(["rm", "-rf", runtime], check=False))
        return subprocess.run([BIN / "trunkline", *words], env=env, capture_output=True, text=True, timeout=timeout, check=False)

    def ticket(self):
        email, _ = create_staff(BIN, self.data, "admin")
        code, made, error = ctl(BIN, self.data, "ticket", "--email", email)
        self.assertEqual(code, 0, error)
        return made["ticket"]

    def start_demo(self):
        self.start_server(SANDBOX_ONLY="1", TRUNKLINE_DEMO="1")

    def test_the_orders_page_is_drawn_from_the_server(self):
        self.start_demo()
        customer = self.customer("10.00")
        customer.place()
        picture = Path(self.directory) / "orders.png"
        shown = self.console("--server", f"http://127.0.0.1:{self.server.port}", "--screenshot", str(picture), ticket=self.ticket())
        self.assertEqual(shown.returncode, 0, shown.stderr)
        head = picture.read_bytes()[:24]
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", head[16:24])
        self.assertGreaterEqual((width, height), (1200, 700))

    def test_a_spent_ticket_draws_nothing_and_says_why(self):
        self.start_demo()
        ticket = self.ticket()
        picture = Path(self.directory) / "first.png"
        address = f"http://127.0.0.1:{self.server.port}"
        self.assertEqual(self.console("--server", address, "--screenshot", str(picture), ticket=ticket).returncode, 0)
        again = self.console("--server", address, "--screenshot", str(Path(self.directory) / "second.png"), ticket=ticket)
        self.assertNotEqual(again.returncode, 0)
        self.assertTrue(again.stderr.strip(), "it says why")
        self.assertNotIn(ticket, again.stderr)


if __name__ == "__main__":
    unittest.main()
