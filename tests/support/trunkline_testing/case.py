# SPDX-License-Identifier: GPL-3.0-or-later
"""Base of the end-to-end tests: real processes on a data directory of the test's own, books proven at the end."""
import os
import shutil
import sqlite3
import tempfile
import time
import unittest
import uuid
from pathlib import Path

from trunkline_testing.api import Api
from trunkline_testing.processes import Server, Simulator, ctl
from trunkline_testing.protocols import PROTOCOLS

BIN = Path(os.environ["TRUNKLINE_BIN"])
# Seconds instead of minutes, yet with room for a busy machine: a test about an expiry or a deadline sets its own. Limits
# out of the way of tests that are not about them.
SHORT_TIMES = {
    "NUMBER_LIFETIME_S": "60", "EXPIRY_GRACE_S": "1", "CANCEL_MIN_S": "0", "UNKNOWN_FAILOVER_S": "2", "CLOSING_GIVE_UP_S": "3",
    "BUY_DEADLINE_S": "5", "LIMIT_ACTIVE_ORDERS": "1000", "LIMIT_ORDERS_PER_MIN": "100000", "LIMIT_READS_PER_S": "100000",
    "LIMIT_AUTH_PER_MIN": "100000", "LIMIT_AUTH_ALL_PER_MIN": "100000", "LIMIT_ANONYMOUS_PER_15MIN": "100000", "LIMIT_CONNECTIONS_PER_IP": "1000",
}
PASSWORD = "a password of the tests"


class EndToEnd(unittest.TestCase):
    """`start_simulator`, `start_server`, `customer`; whatever was started is stopped, and `verify --full` is clean."""

    protocol = "smsman"
    simulator_options = ("--sms-after", "0,0")
    times = {}

    def setUp(self):
        self.directory = Path(tempfile.mkdtemp(prefix="trunkline-e2e-"))
        self.data = self.directory / "data"
        self.simulator = None  # of `protocol`
        self.simulators = {}  # by protocol
        self.server = None
        self.addCleanup(self._clean_up)

    def _clean_up(self):
        for program in (self.server, *self.simulators.values()):
            if program and program.running():
                program.kill()
        shutil.rmtree(self.directory, ignore_errors=True)

    def start_simulator(self, *options, protocol=None):
        protocol = protocol or self.protocol
        log = self.directory / f"{protocol}.log"
        simulator = Simulator(BIN, log, *(options or self.simulator_options), protocol=protocol)
        self.simulators[protocol] = simulator
        if protocol == self.protocol:
            self.simulator = simulator
        return simulator

    def start_server(self, **env):
        settings = {**SHORT_TIMES, **self.times}
        for protocol, simulator in self.simulators.items():
            settings |= PROTOCOLS[protocol].settings(simulator.origin)
        self.server = Server(BIN, self.data, settings | env)
        if self.simulators:
            api = self.api()
            self.await_true(lambda: api.get("/v1/prices?service=whatsapp&country=US").body["items"], "prices of the upstream")
        return self.server

    def api(self, token=None):
        api = Api(self.server.port, token)
        self.addCleanup(api.close)
        return api

    def customer(self, credit="100.00"):
        """A signed-in customer with money."""
        email = f"customer-{uuid.uuid4().hex[:12]}@example.com"
        words = ["create-customer", "--email", email, "--password-stdin"] + (["--credit", credit] if credit else [])
        code, _, error = ctl(BIN, self.data, *words, stdin=PASSWORD + "\n")
        self.assertEqual(code, 0, error)
        api = self.api()
        answer = api.post("/v1/auth/login", {"email": email, "password": PASSWORD})
        self.assertEqual(answer.status, 200, answer)
        api.token = answer.body["access_token"]
        api.email = email
        return api

    def await_true(self, condition, what, seconds=15):
        deadline = time.monotonic() + seconds
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > deadline:
                self.fail(f"{what}: not within {seconds} s")
            time.sleep(0.05)

    def await_status(self, api, order_id, *wanted, seconds=15):
        deadline = time.monotonic() + seconds
        while True:
            order = api.order(order_id).body
            if order["status"] in wanted:
                return order
            if time.monotonic() > deadline:
                self.fail(f"{order_id} is {order['status']}, not {' or '.join(wanted)}, after {seconds} s")
            time.sleep(0.05)

    def assert_within_a_second(self, measure):
        """`measure` does the thing and returns by how many seconds it was late. A stall of a busy machine is forgiven twice: a
        server that is late is late each time."""
        late = [measure()]
        while late[-1] > 1 and len(late) < 3:
            late.append(measure())
        self.assertGreaterEqual(min(late), 0, "too early")
        self.assertLessEqual(late[-1], 1, f"late by {late} s")

    def rows(self, sql, *parameters):
        database = sqlite3.connect(f"file:{self.data / 'trunkline.db'}?mode=ro", uri=True, timeout=10)
        try:
            return database.execute(sql, parameters).fetchall()
        finally:
            database.close()

    def one(self, sql, *parameters):
        return self.rows(sql, *parameters)[0][0]

    def assert_books_clean(self):
        code, report, error = ctl(BIN, self.data, "verify", "--full")
        self.assertEqual(code, 0, f"{report} {error}")

    def assert_problem(self, answer, status, code, field=None):
        self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.headers["content-type"], "application/problem+json")
        self.assertEqual(answer.body["code"], code, answer)
        if field:
            self.assertIn(field, [f["path"] for f in answer.body["fields"]], answer)
