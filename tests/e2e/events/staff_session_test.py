# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's live events and their session: the stream ends with it, and is no use of it."""
import sqlite3
import time
import unittest

from trunkline_testing.case import BIN
from trunkline_testing.processes import ctl
from trunkline_testing.staff_events import StaffListening


class StaffSession(StaffListening):
    def test_the_stream_ends_with_its_session_and_says_so(self):
        support, other = self.staff("support"), self.staff("support")
        reader = self.ready(support)
        disabled = self.ready(other)
        before = time.monotonic()
        self.assertEqual(support.post("/staff/v1/auth/logout").status, 204)
        self.assert_ends(reader, "ended", before)
        before = time.monotonic()
        code, _, error = ctl(BIN, self.data, "change-staff", "--email", other.email, "--state", "disabled", "--reason", "left the company")
        self.assertEqual(code, 0, error)
        self.assert_ends(disabled, "ended", before)

    def test_another_role_ends_the_stream_for_its_other_mask(self):
        support = self.staff("support")
        reader = self.ready(support)
        before = time.monotonic()
        code, _, error = ctl(BIN, self.data, "change-staff", "--email", support.email, "--role", "finance", "--reason", "moved to the money")
        self.assertEqual(code, 0, error)
        self.assert_ends(reader, "changed", before)
        again = self.ready(support)
        order = self.customer("10.00").place().body["id"]
        self.assertIsNotNone(self.until(again, order, "received")[-1].data["data"]["object"]["cost"])

    def assert_ends(self, reader, state, since):
        events = [event for event in reader.events() if event.kind == "session"]
        self.assertEqual([event.data["data"]["object"]["state"] for event in events], [state])
        self.assertLessEqual(time.monotonic() - since, 6, "5 s, and one for a busy machine")

    def test_listening_is_no_use_of_the_session(self):
        support = self.staff("support")
        self.server.stop()
        database = sqlite3.connect(self.data / "trunkline.db")
        database.execute("UPDATE staff_sessions SET expires_us = expires_us - 600000000")  # unused for ten minutes
        database.commit()
        database.close()
        self.start_server()
        ends = "SELECT expires_us FROM staff_sessions"
        before = self.one(ends)
        reader = self.ready(support)
        order = self.customer("10.00").place().body["id"]
        self.until(reader, order, "received")
        self.assertEqual(self.one(ends), before)
        self.assertEqual(self.api(support.token).get("/staff/v1/me").status, 200)
        self.assertGreater(self.one(ends), before, "a person's own call does move it")


if __name__ == "__main__":
    unittest.main()
