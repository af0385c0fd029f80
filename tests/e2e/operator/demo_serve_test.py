# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev run --serve`: addresses, key and lines that work, a market, and a second terminal."""
import json
import re
import signal
import socket
import subprocess
import unittest

from trunkline_testing.api import Api
from trunkline_testing.case import EndToEnd
from trunkline_testing.demo import DemoCase


class Serve(DemoCase):
    def serve(self):
        run = self.start("--serve")
        run.await_words("Ctrl-C stops everything")
        self.port = int(re.search(r"Docs +http://127.0.0.1:(\d+)/docs", run.told)[1])
        return run

    def test_what_the_terminal_tells_works_and_secrets_stay_in_the_terminal(self):
        run = self.serve()
        lines = re.findall(r"^  (curl .*)$", run.told, re.MULTILINE)
        self.assertEqual(len(lines), 3, run.told)
        prices, order, orders = [json.loads(subprocess.run(["bash", "-c", line], capture_output=True, check=True, timeout=20).stdout)
                                 for line in lines]
        self.assertEqual(len(prices), 3)
        self.assertTrue(order["id"].startswith("ord_"), order)
        self.assertEqual(orders["items"][0]["id"], order["id"])

        password = re.search(r"password (\S+)", run.told)[1]
        api = Api(self.port)
        for path, email in [("/v1", "customer")] + [("/staff/v1", role) for role in
                                                   ("support", "pricing", "operations", "finance", "admin", "auditor")]:
            answer = api.post(f"{path}/auth/login", {"email": f"{email}@demo.example", "password": password})
            self.assertEqual(answer.status, 200, f"{email}: {answer}")
        api.close()

        self.assert_ended(run, run.signal(signal.SIGINT))
        key = re.search(r"tl_live_\w+", run.told)[0]
        for log in (self.data / "simulator.log", self.data / "server" / "trunklined.log"):
            self.assertNotIn(key, log.read_text())
            self.assertNotIn(password, log.read_text())
        self.assertEqual((self.data / "server" / "demo.json").stat().st_mode & 0o777, 0o600)

    def test_the_market_orders_and_a_second_terminal_is_told_who_is_there(self):
        run = self.serve()
        second = self.start("--once")
        self.assertEqual(second.end(), 1)
        self.assertIn(f"process {run.process.pid}, http://127.0.0.1:{self.port}", second.told)
        self.assertIn("TRUNKLINE_DEMO_DATA=DIR", second.told)

        def ordered():
            with open(self.data / "server" / "trunklined.log", encoding="utf-8") as log:
                return sum("/v1/orders" in line and '"status":201' in line for line in log)
        EndToEnd.await_true(self, lambda: ordered() >= 4, "orders of the market", 30)
        self.assert_ended(run, run.signal(signal.SIGTERM))

    def test_a_port_that_is_taken_is_named(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            run = self.start("--once", "--port", str(port))
            self.assert_ended(run, run.end(), 1)
        self.assertIn(f"FAILED: port {port} is taken", run.told)


if __name__ == "__main__":
    unittest.main()
