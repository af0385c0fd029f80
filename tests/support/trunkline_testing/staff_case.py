# SPDX-License-Identifier: GPL-3.0-or-later
"""Base of the staff's end-to-end tests: people of each role, views and their pages."""
import urllib.parse
import uuid

from trunkline_testing.case import BIN, EndToEnd
from trunkline_testing.staff import create_staff, enrol

REASON = urllib.parse.quote("The customer asked for it by telephone")


class StaffCase(EndToEnd):
    def staff(self, role):
        """A signed-in member of staff."""
        api = self.api()
        api.email, made = create_staff(BIN, self.data, role)
        enrol(api, api.email, made)
        return api

    def view(self, api, what="orders", **asked):
        answer = api.post(f"/staff/v1/{what}/views", asked)
        self.assertEqual(answer.status, 201, answer)
        return answer.body["view"]

    def page(self, api, view, what="orders", **where):
        answer = api.get(f"/staff/v1/{what}?" + urllib.parse.urlencode({"view": view, **where}))
        self.assertEqual(answer.status, 200, answer)
        return answer.body

    def act(self, api, path, body=None, key=None, reason=REASON):
        """A mutation with its reason, and with an Idempotency-Key where the route asks for one."""
        return api.post("/staff/v1" + path, body, X_Reason=reason, **({"Idempotency_Key": key} if key else {}))

    def refund(self, api, order, amount=None, key=None):
        return self.act(api, f"/orders/{order}/refund", {"amount": amount} if amount else {}, key or uuid.uuid4().hex)
