# SPDX-License-Identifier: GPL-3.0-or-later
"""Live events through real processes: in order, nothing lost or doubled over a cut connection or a restart."""
import time
import unittest

from trunkline_testing.case import EndToEnd
from trunkline_testing.events import EventReader

WAITING = {"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}


class LiveEvents(EndToEnd):
    def setUp(self):
        super().setUp()
        self.start_simulator()
        self.start_server()

    def listen(self, api, path="/v1/events", last_id=None):
        reader = EventReader(self.server.port, api.token, path, last_id)
        self.addCleanup(reader.close)
        return reader

    @staticmethod
    def told(events):
        return [(event.kind, event.data["data"]["object"]["id"], event.data["sequence"]) for event in events]

    def test_a_sale_is_told_step_by_step_to_its_owner_alone(self):
        anna, bert = self.customer("10.00"), self.customer("10.00")
        reader, other = self.listen(anna), self.listen(bert)
        self.assertEqual((reader.status, reader.headers["content-type"], reader.headers["cache-control"]),
                         (200, "text/event-stream", "no-store"))
        reader.greeting()
        other.greeting()
        order = anna.place().body["id"]
        events = reader.take(2)
        self.assertEqual([event.kind for event in events], ["order.waiting_sms", "order.received"])
        self.assertEqual({event.data["data"]["object"]["id"] for event in events}, {order})
        self.assertEqual(events[-1].data["data"]["object"], anna.order(order).body)
        anna.post(f"/v1/orders/{order}/finish")
        self.assertEqual([event.kind for event in reader.take(1)], ["order.completed"])
        theirs = bert.place().body["id"]
        self.assertEqual({event.data["data"]["object"]["id"] for event in other.take(2)}, {theirs})

    def test_a_connection_cut_between_two_events_loses_and_doubles_nothing(self):
        self.simulator.rule(WAITING, call="get-sms")
        api = self.customer("10.00")
        reader = self.listen(api)
        reader.greeting()
        order = api.place().body["id"]
        first = reader.take(1)
        reader.close()
        api.post(f"/v1/orders/{order}/cancel")  # while nobody listens
        self.await_true(lambda: api.order(order).body["status"] == "cancelled", "the refund")
        second_order = api.place().body["id"]
        resumed = self.listen(api, last_id=reader.last_id)
        events = first + resumed.take(3)
        self.assertEqual([event.kind for event in events],
                         ["order.waiting_sms", "order.cancelling", "order.cancelled", "order.waiting_sms"])
        self.assertEqual([event.data["data"]["object"]["id"] for event in events], [order] * 3 + [second_order])
        self.assertEqual(len({event.id for event in events}), 4)

    def test_a_reader_who_was_up_to_date_resumes_before_the_first_event(self):
        api = self.customer("10.00")
        reader = self.listen(api)
        reader.greeting()
        reader.close()  # no event has come yet
        order = api.place().body["id"]
        self.await_true(lambda: api.order(order).body["status"] == "received", "the code")
        resumed = self.listen(api, last_id=reader.last_id)
        self.assertEqual([event.kind for event in resumed.take(2)], ["order.waiting_sms", "order.received"])

    def test_a_restarted_server_tells_its_readers_to_look_again(self):
        api = self.customer("10.00")
        reader = self.listen(api)
        reader.greeting()
        order = api.place().body["id"]
        reader.take(2)
        before = time.monotonic()
        self.assertEqual(self.server.stop(), 0)
        self.assertEqual(list(reader.events()), [], "the stream ends, without another word")
        self.assertLess(time.monotonic() - before, 5, "an open stream does not hold up the end")
        self.start_server()
        resumed = EventReader(self.server.port, api.token, last_id=reader.last_id)
        self.addCleanup(resumed.close)
        self.assertEqual([event.kind for event in resumed.take(1)], ["resync"])
        again = self.api(api.token)
        self.assertEqual(again.order(order).body["status"], "received")
        again.post(f"/v1/orders/{order}/finish")
        self.assertEqual(self.told(resumed.take(1))[0][:2], ("order.completed", order))

    def test_one_order_alone_from_now_to_its_end(self):
        self.simulator.rule(WAITING, call="get-sms")
        api = self.customer("10.00")
        order, other = (api.place().body["id"] for _ in range(2))
        reader = self.listen(api, f"/v1/orders/{order}/events")
        self.assertEqual(self.told(reader.take(1))[0][:2], ("order.waiting_sms", order))
        for each in (other, order):
            api.post(f"/v1/orders/{each}/cancel")
        kinds = [(event.kind, event.data["data"]["object"]["id"]) for event in reader.events()]  # until the server ends it
        self.assertEqual(kinds, [("order.cancelling", order), ("order.cancelled", order)])

    def test_the_stream_of_a_stranger_and_of_nobody_is_refused(self):
        api, stranger = self.customer("10.00"), self.customer()
        order = api.place().body["id"]
        self.assertEqual(self.listen(stranger, f"/v1/orders/{order}/events").status, 404)
        nobody = EventReader(self.server.port, "no token")
        self.addCleanup(nobody.close)
        self.assertEqual(nobody.status, 401)

    def test_a_user_has_a_limited_number_of_streams(self):
        api = self.customer()
        readers = [self.listen(api) for _ in range(21)]
        self.assertEqual([reader.status for reader in readers], [200] * 20 + [429])
        readers[0].close()


if __name__ == "__main__":
    unittest.main()
