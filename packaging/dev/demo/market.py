# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers who order all the time, over the real API from real providers, and an upstream that is not always well."""
import http.client
import queue
import random
import subprocess
import threading
import time
import uuid

from demo.steps import say
from demo.world import COUNTRIES, SERVICES
from trunkline_testing.api import Api
from trunkline_testing.processes import ctl

ORDER_EVERY_S = 2
SHOPPERS = 6  # at once: an order waits for its number while the upstream is slow
CANCEL_PERCENT = 3
CREDIT = "5.00"
CYCLE_S, ILL_FROM_S, ILL_FOR_S = 900, 240, 180
NO_NUMBERS = {"success": False, "error_code": "no_numbers", "error_msg": "No numbers"}


def is_ill(seconds):
    """Whether the upstream is degraded so long after the market's opening: 3 minutes in every 15."""
    return ILL_FROM_S <= seconds % CYCLE_S < ILL_FROM_S + ILL_FOR_S


class Market:
    """`with Market(…)` opens it; at the end nobody orders any more."""

    def __init__(self, place, server, simulator, people):
        self.place = place
        self.server = server
        self.simulator = simulator
        self.password = people["password"]
        self.ordered = 0
        self._idle = queue.SimpleQueue()
        for email in random.sample(people["customers"], len(people["customers"])):
            self._idle.put((email, Api(server.port)))
        self._due = queue.Queue(maxsize=SHOPPERS)
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=work, daemon=True) for work in [self._pace, self._health, *[self._shop] * SHOPPERS]]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stopping.set()
        for thread in self._threads:
            thread.join(10)

    def _pace(self):
        while not self._stopping.wait(min(8, random.expovariate(1 / ORDER_EVERY_S))):
            try:
                self._due.put_nowait(None)
            except queue.Full:
                pass  # everybody is busy: the next one comes soon

    def _health(self):
        opened, ill = time.monotonic(), False
        while not self._stopping.wait(1):
            if is_ill(time.monotonic() - opened) == ill:
                continue
            ill = not ill
            try:
                self._make(ill)
            except (OSError, http.client.HTTPException, RuntimeError):
                continue  # the run ends, or its main thread sees that the simulator did
            say(f"{time.strftime('%H:%M:%S')} the upstream {'has hardly any numbers and answers slowly, for 3 minutes' if ill else 'is well again'}")

    def _make(self, ill):
        self.simulator.forget_rules()
        if ill:
            self.simulator.rule({"delay_ms": 1500, "answer": NO_NUMBERS}, call="get-number")
            self.simulator.rule({"delay_ms": 1000}, call="get-sms")

    def _shop(self):
        while not self._stopping.is_set():
            try:
                self._due.get(timeout=0.5)
                customer = self._idle.get(timeout=5)
            except queue.Empty:
                continue
            try:
                self._order(*customer)
            except (OSError, http.client.HTTPException, subprocess.TimeoutExpired):
                pass  # the server is stopping; whether it should, the main thread decides
            finally:
                customer[1].close()  # until the next visit the server would have closed it, and that order would be lost
            self._idle.put(customer)

    def _order(self, email, api):
        if api.token is None:
            signed_in = api.post("/v1/auth/login", {"email": email, "password": self.password})
            if signed_in.status != 200:
                return
            api.token = signed_in.body["access_token"]
        service = random.choices(list(SERVICES), SERVICES.values())[0]
        country = random.choices(list(COUNTRIES), COUNTRIES.values())[0]
        answer = api.place(service, country, "1.00", uuid.uuid4().hex)
        if answer.status == 401:
            api.token = None  # it has run out
        elif answer.status == 402:
            ctl(self.place.bin, self.place.data, "credit", "--email", email, "--amount", CREDIT, "--reason", "Demo credit")
        elif answer.status in (201, 202):
            self.ordered += 1
            if random.randrange(100) < CANCEL_PERCENT and not self._stopping.wait(7):
                api.post(f"/v1/orders/{answer.body['id']}/cancel")
