# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of support without a mouse: the console as a process of its own under a window manager, with real keys, and a real server."""
import subprocess
import time
import unittest

from trunkline_testing.case import BIN, EndToEnd
from trunkline_testing.screen import Screen
from trunkline_testing.staff import PASSWORD, create_staff, enrol
from trunkline_testing.staff_events import WAITING

REASON = "The customer asked for it by telephone"


class AtWork(EndToEnd):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()
        self.simulator.rule(WAITING, call="get-sms")
        self.staff = self.api()
        self.email, made = create_staff(BIN, self.data, "admin")
        self.codes = enrol(self.staff, self.email, made)["recovery_codes"]
        self.screen = Screen(self.directory)
        self.addCleanup(self.screen.close)

    def open_console(self):
        console = subprocess.Popen([str(BIN / "trunkline"), "--server", f"http://127.0.0.1:{self.server.port}"], env=self.screen.env,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(console.stderr.close)
        self.addCleanup(console.wait, 10)
        self.addCleanup(console.kill)
        self.screen.await_active("Trunkline")
        return console

    def asked(self, route):
        return (self.data / "trunklined.log").read_text(errors="replace").count(f'"route":"{route}"')

    def await_asked(self, route, times):
        self.await_true(lambda: self.asked(route) >= times, f"{route} is asked {times} times", 30)

    def sign_in(self):
        before = self.asked("/staff/v1/auth/login")
        self.screen.type(self.email)
        self.screen.keys("Tab")
        self.screen.type(PASSWORD)
        self.screen.keys("Return")
        self.await_asked("/staff/v1/auth/login", before + 1)
        time.sleep(0.5)  # the field for the code takes the focus
        lists = self.asked("/staff/v1/orders")
        self.screen.type(self.codes.pop())
        self.screen.keys("Return")
        self.await_asked("/staff/v1/orders", lists + 1)

    def open_first(self):
        """Again until the rows are on the screen: a key that finds no row does nothing."""
        def opened():
            self.screen.keys("ctrl+Home")
            return self.asked("/staff/v1/orders/{id}") >= 1
        self.await_true(opened, "the first order is opened", 30)

    def test_an_order_is_cancelled_and_the_day_ends(self):
        customer = self.customer("10.00")
        order = customer.place().body["id"]
        self.await_status(customer, order, "waiting_sms")
        console = self.open_console()
        self.sign_in()
        self.open_first()
        self.screen.keys("Delete")
        self.screen.await_active("Cancel order")
        self.screen.type(REASON)
        self.screen.keys("ctrl+Return")
        self.screen.await_active("Trunkline")
        self.await_status(customer, order, "cancelled")
        timeline = self.staff.get(f"/staff/v1/orders/{order}").body["timeline"]
        self.assertTrue(any(entry["what"] == "staff.order.cancel" and REASON in entry["detail"] for entry in timeline), timeline)

        self.screen.keys("F1")
        self.screen.await_active("Keyboard shortcuts")
        self.screen.keys("Escape")
        self.screen.await_active("Trunkline")
        self.screen.keys("ctrl+k")
        self.screen.type(">sign out")
        self.screen.keys("Return")
        self.await_asked("/staff/v1/auth/logout", 1)
        self.screen.keys("alt+F4")
        self.assertEqual(console.wait(20), 0, "the console ends without an error, nor a leak")


if __name__ == "__main__":
    unittest.main()
