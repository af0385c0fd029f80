# SPDX-License-Identifier: GPL-3.0-or-later
"""A number is sold, step by step: real server, real simulated upstream, real money movements in the ledger."""
import argparse
import json
import os
import shutil
import signal
import socket
import sqlite3
import sys
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))
from trunkline_testing.api import Api  # noqa: E402
from trunkline_testing.processes import Server, Simulator, StartError, ctl  # noqa: E402

DATA = Path(os.environ.get("TRUNKLINE_DEMO_DATA", ROOT / "build" / "demo"))
PASSWORD = "demo customer's password"
LIFETIME_S, GRACE_S = 12, 1
STEPS = 9
ACCOUNTS = {1: "wallet", 2: "promotional wallet", 101: "sales", 104: "promotion expense", 105: "supplier float", 106: "supplier in flight",
            107: "supplier cost", 108: "supplier loss", 109: "fx"}
CODES = {1: "hold", 2: "capture", 3: "release", 30: "adjustment", 40: "cost at purchase", 41: "cost returned", 42: "cost at capture",
         50: "promotion", 60: "supplier loss", 70: "fx"}


class Failed(RuntimeError):
    pass


class Demo:
    def __init__(self, options):
        self.options = options
        self.bin = Path(os.environ["TRUNKLINE_BIN"])
        self.step_number = 0
        self.started = time.monotonic()

    def step(self, title):
        self.step_number += 1
        print(f"\n[{self.step_number}/{STEPS}] {title}  ({time.monotonic() - self.started:.1f} s)", flush=True)

    @staticmethod
    def say(text):
        print(f"      {text}", flush=True)

    def ask(self, api, method, path, body=None, headers=None, want=(200, 201)):
        before = time.monotonic()
        answer = api.request(method, path, body, headers)
        self.say(f"{method} {path}  →  {answer.status}  {1000 * (time.monotonic() - before):.1f} ms")
        if answer.status not in want:
            raise Failed(f"{method} {path} answered {answer.status}: {answer.text}")
        return answer.body

    def run(self):
        if self.options.fresh:
            shutil.rmtree(DATA, ignore_errors=True)
        DATA.mkdir(parents=True, exist_ok=True)
        port = self.options.port if self.options.port is not None else free_port(3000)
        # Its references go on from run to run: a number sold before is rightly refused by a database that remembers it.
        self.step("A simulated upstream that speaks the SMS-Man wire protocol, and the server on its embedded database")
        with Simulator(self.bin, DATA / "simulator.log", "--sms-after", "2,4", "--first-ref", str(int(time.time()))) as simulator:
            self.say(f"provider_simulator on 127.0.0.1:{simulator.port}, its control endpoint on {simulator.control_port}")
            env = {"SMSMAN_API_KEY": "demo-key", "SMSMAN_BASE_URL": simulator.base_url, "NUMBER_LIFETIME_S": str(LIFETIME_S),
                   "EXPIRY_GRACE_S": str(GRACE_S), "CANCEL_MIN_S": "5", "LIMIT_AUTH_PER_MIN": "100",
                   "LIMIT_ANONYMOUS_PER_15MIN": "10000"}
            with self.start_server(env, port) as server:
                self.say(f"trunklined on http://127.0.0.1:{server.port}, data in {DATA / 'server'}")
                self.say(f"numbers live {LIFETIME_S} s here (20 minutes in earnest), so that you can watch one expire")
                self.sell(server, simulator)
                if not self.options.once and not self.options.no_console or self.options.serve:
                    self.stay(server, simulator)

    def start_server(self, env, port):
        try:
            return Server(self.bin, DATA / "server", env, port)
        except StartError as error:
            if "another form" not in str(error):
                raise
            self.say("the data of an earlier version cannot be read by this one: the demonstration starts with an empty database")
            shutil.rmtree(DATA / "server")
            return Server(self.bin, DATA / "server", env, port)

    def sell(self, server, simulator):
        api = Api(server.port)
        email = f"customer-{uuid.uuid4().hex[:8]}@example.com"
        self.email = email
        self.step(f"{email} opens an account")
        tokens = self.ask(api, "POST", "/v1/auth/register", {"email": email, "password": PASSWORD})
        api.token = tokens["access_token"]

        self.step("The operator gives 10.00 of demo credit (trunklinectl, through the running server's admin socket)")
        code, credit, error = ctl(self.bin, server.data_dir, "credit", "--email", email, "--amount", "10.00", "--reason", "Demo credit")
        if code != 0:
            raise Failed(f"trunklinectl credit: {error}")
        self.say(json.dumps(credit))

        self.step("What does a WhatsApp number from the United States cost?")
        row = self.await_price(api)
        self.say(f"{row['price']['amount']} {row['price']['currency']}, stock {row['stock']}")
        quote = self.ask(api, "POST", "/v1/quotes", {"service": "whatsapp", "country": "US"})
        self.say(f"quoted {quote['price']['amount']}, held until {quote['expires_at']}")

        self.step("It is ordered: money is held, the number is bought upstream, the code arrives, the hold is captured")
        order = self.ask(api, "POST", "/v1/orders", {"service": "whatsapp", "country": "US", "quote_id": quote["quote_id"]},
                         {"Idempotency-Key": uuid.uuid4().hex}, want=(201,))
        self.say(f"{order['id']}: {order['number']}, {order['status']}")
        order = self.ask(api, "GET", f"/v1/orders/{order['id']}?wait=20")
        if order["status"] != "received" or not order["messages"]:
            raise Failed(f"no code arrived: {order}")
        self.say(f"{order['status']}: code {order['messages'][0]['code']}")
        self.ask(api, "POST", f"/v1/orders/{order['id']}/finish")

        self.step("A second order gets no message: it expires and the money comes back")
        simulator.rule({"answer": {"error_code": "wait_sms", "error_msg": "Still waiting..."}}, call="get-sms")
        second = self.ask(api, "POST", "/v1/orders", {"service": "telegram", "country": "GB", "max_price": "5"},
                          {"Idempotency-Key": uuid.uuid4().hex}, want=(201,))
        self.say(f"{second['id']}: {second['number']}, {second['status']}; expires at {second['expires_at']}")
        while second["status"] not in ("expired", "received"):
            second = self.ask(api, "GET", f"/v1/orders/{second['id']}?wait=20")
        if second["status"] != "expired" or second["refund"]["state"] != "done":
            raise Failed(f"the order did not expire: {second}")
        self.say(f"{second['status']}, refunded at {second['refund']['at']}")
        simulator.forget_rules()

        self.step("The customer's wallet and its movements")
        wallet = self.ask(api, "GET", "/v1/wallet")
        self.say(f"available {wallet['available']['amount']}, held {wallet['held']['amount']}")
        for entry in reversed(self.ask(api, "GET", "/v1/transactions")["items"]):
            self.say(f"  {entry['type']:<12}{entry['direction']:<5}{entry['amount']['amount']:>10}   balance {entry['balance_after']['amount']:>10}")

        self.step("The ledger behind it: every row one debit and one credit")
        self.print_ledger(server.data_dir / "trunkline.db", email)

        self.step("Are the books true? trunklinectl verify --full")
        code, report, error = ctl(self.bin, server.data_dir, "verify", "--full")
        self.say(json.dumps(report))
        if code != 0:
            raise Failed(f"the books are not clean: {error}")

    def await_price(self, api):
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline:  # the price list comes from the upstream a moment after the start
            rows = self.ask(api, "GET", "/v1/prices?service=whatsapp&country=US")["items"]
            if rows:
                return rows[0]
            time.sleep(0.2)
        raise Failed("the upstream's price list did not arrive")

    def print_ledger(self, path, email):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        rows = database.execute(
            "SELECT t.code, d.code, c.code, t.amount, d.currency FROM transfers t JOIN accounts d ON d.id = t.debit_account "
            "JOIN accounts c ON c.id = t.credit_account LEFT JOIN orders o ON o.id = t.order_id "
            "JOIN users u ON u.email = ? WHERE o.user_id = u.id OR c.owner_id = u.id ORDER BY t.id", (email,)).fetchall()
        database.close()
        for code, debit, credit, amount, currency in rows:
            self.say(f"  {CODES.get(code, code):<18}Dr {ACCOUNTS.get(debit, debit):<20}Cr {ACCOUNTS.get(credit, credit):<20}"
                     f"{amount / 1e6:>9.4f} {currency}")

    def stay(self, server, simulator):
        base = f"http://127.0.0.1:{server.port}"
        print(f"\nThe server stays up at {base} (metrics: http://127.0.0.1:{server.admin_port}/metrics). Ctrl-C stops everything.")
        print(f"Demo account: {self.email}   password: {PASSWORD}")
        print(f"""Try:
  curl -s {base}/v1/prices?country=US | jq '.items[:3]'
  TOKEN=$(curl -s {base}/v1/auth/login -H 'Content-Type: application/json' -d '{{"email":"{self.email}","password":"{PASSWORD}"}}' | jq -r .access_token)
  curl -s {base}/v1/orders -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $RANDOM$RANDOM" -H 'Content-Type: application/json' \\
       -d '{{"service":"whatsapp","country":"US","max_price":"5"}}' | jq""", flush=True)
        while server.running() and simulator.running():
            time.sleep(0.5)
        raise Failed("a program ended by itself: " + (server.log_end() if not server.running() else simulator.log_end()))


def free_port(first):
    for port in range(first, first + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    return 0


def parse():
    parser = argparse.ArgumentParser(prog="./dev run")
    parser.add_argument("--once", action="store_true", help="end after the demonstration")
    parser.add_argument("--no-console", action="store_true", help="the same as --once")
    parser.add_argument("--serve", action="store_true", help="stay up all the same")
    parser.add_argument("--fresh", action="store_true", help="start with an empty database")
    parser.add_argument("--port", type=int, help="the server's port (default: 3000 or the next free one)")
    return parser.parse_args()


def main():
    for ending in (signal.SIGTERM, signal.SIGHUP):  # a closed terminal too: both programs must not outlive the demonstration
        signal.signal(ending, lambda *_: sys.exit(0))
    try:
        Demo(parse()).run()
    except KeyboardInterrupt:
        print("\nstopped")
    except (Failed, StartError) as error:
        print(f"\nFAILED: {error}", file=sys.stderr)
        return 1
    else:
        print("\nDone: one number sold, one refunded, the books are clean.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
