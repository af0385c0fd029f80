# SPDX-License-Identifier: GPL-3.0-or-later
"""One number is sold in the terminal, step by step: each request and its time."""
import json
import time
import uuid

from demo import ledger
from demo.steps import Failed, say
from trunkline_testing.api import Api
from trunkline_testing.processes import ctl

NAMES = ["register", "topup", "quote", "order", "code", "ledger", "verify"]


class Sale:
    def __init__(self, place, server, simulator, steps):
        self.place = place
        self.server = server
        self.simulator = simulator
        self.steps = steps
        self.api = Api(server.port)
        self.email = f"customer-{uuid.uuid4().hex[:8]}@example.com"

    def ask(self, method, path, body=None, headers=None, want=(200, 201)):
        before = time.monotonic()
        answer = self.api.request(method, path, body, headers)
        say(f"{method} {path}  →  {answer.status}  {1000 * (time.monotonic() - before):.1f} ms")
        if answer.status not in want:
            raise Failed(f"{method} {path} answered {answer.status}: {answer.text}")
        return answer.body

    def operate(self, *words):
        before = time.monotonic()
        code, answer, error = ctl(self.place.bin, self.place.data, *words)
        say(f"trunklinectl {' '.join(words[:1])}  →  {code}  {1000 * (time.monotonic() - before):.1f} ms")
        if code != 0:
            raise Failed(f"trunklinectl {words[0]}: {error.strip()} {json.dumps(answer) if answer else ''}")
        return answer

    def run(self):
        try:
            self._register()
            quote = self._quote()
            self._order(quote)
            self._prove()
        finally:
            self.api.close()

    def _register(self):
        with self.steps.step("register", f"{self.email} opens an account"):
            tokens = self.ask("POST", "/v1/auth/register", {"email": self.email, "password": uuid.uuid4().hex})
            self.api.token = tokens["access_token"]
        with self.steps.step("topup", "The operator gives 10.00 of credit, through the running server's admin socket"):
            credit = self.operate("credit", "--email", self.email, "--amount", "10.00", "--reason", "Demo credit")
            say(f"{credit['id']}: available {credit['available']} {credit['currency']}")

    def _quote(self):
        with self.steps.step("quote", "What does a WhatsApp number from the United States cost?"):
            row = self.ask("GET", "/v1/prices?service=whatsapp&country=US")["items"][0]
            say(f"{row['price']['amount']} {row['price']['currency']}, stock {row['stock']}")
            quote = self.ask("POST", "/v1/quotes", {"service": "whatsapp", "country": "US"})
            say(f"quoted {quote['price']['amount']}, held until {quote['expires_at']}")
        return quote

    def _order(self, quote):
        with self.steps.step("order", "It is ordered: money is held, the number is bought upstream"):
            # The market's codes take up to 40 s, and some never come; this one shall not.
            self.simulator.control("POST", "sms", {"next": True, "text": "Your code is 417 296", "code": "417296", "after_ms": 1500})
            order = self.ask("POST", "/v1/orders", {"service": "whatsapp", "country": "US", "quote_id": quote["quote_id"]},
                             {"Idempotency-Key": uuid.uuid4().hex}, want=(201,))
            say(f"{order['id']}: {order['number']}, {order['status']}")
        with self.steps.step("code", "The code arrives and the hold is captured"):
            deadline = time.monotonic() + 45
            while order["status"] == "waiting_sms" and time.monotonic() < deadline:
                order = self.ask("GET", f"/v1/orders/{order['id']}?wait=20")
            if order["status"] != "received" or not order["messages"]:
                raise Failed(f"no code arrived: {order}")
            say(f"{order['status']}: code {order['messages'][0]['code']}")
            self.ask("POST", f"/v1/orders/{order['id']}/finish")

    def _prove(self):
        with self.steps.step("ledger", "The customer's wallet, and the ledger behind it: every row one debit and one credit"):
            wallet = self.ask("GET", "/v1/wallet")
            say(f"available {wallet['available']['amount']}, held {wallet['held']['amount']}")
            for entry in reversed(self.ask("GET", "/v1/transactions")["items"]):
                say(f"  {entry['type']:<12}{entry['direction']:<5}{entry['amount']['amount']:>10}   balance {entry['balance_after']['amount']:>10}")
            if ledger.print_entries(self.place.data / "trunkline.db", self.email) == 0:
                raise Failed("the ledger has no entry of this customer")
        with self.steps.step("verify", "Are the books true? trunklinectl verify --full, over all 30 days"):
            say(json.dumps(self.operate("verify", "--full")))
