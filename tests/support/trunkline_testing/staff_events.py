# SPDX-License-Identifier: GPL-3.0-or-later
"""Base of the tests of the staff's live events: signed-in staff, and readers of what they are told."""
from trunkline_testing.case import BIN, EndToEnd
from trunkline_testing.events import EventReader
from trunkline_testing.staff import create_staff, enrol

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


class StaffListening(EndToEnd):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()

    def staff(self, role):
        api = self.api()
        api.email, made = create_staff(BIN, self.data, role)
        enrol(api, api.email, made)
        return api

    def listen(self, api, topics="orders,session", last_id=None):
        reader = EventReader(self.server.port, api.token, f"/staff/v1/events?topics={topics}", last_id)
        self.addCleanup(reader.close)
        return reader

    def ready(self, api, **how):
        """A reader who misses nothing from here on."""
        reader = self.listen(api, **how)
        self.assertEqual((reader.status, reader.headers["content-type"], reader.headers["cache-control"]),
                         (200, "text/event-stream", "no-store"))
        reader.greeting()
        return reader

    @staticmethod
    def until(reader, order, state):
        """The events up to the one that tells that the order is in that state."""
        found = []
        for event in reader.events():
            found.append(event)
            if event.kind == "order" and (event.data["data"]["object"]["id"], event.data["data"]["object"]["state"]) == (order, state):
                break
        return found
