# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks' seeded database, small: the server takes it as its own, and its books are clean."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from trunkline_testing.api import Api
from trunkline_testing.case import BIN
from trunkline_testing.processes import Server

SEED = Path(__file__).resolve().parents[2] / "bench" / "seed" / "seed.py"
USERS, ORDERS = 40, 2000


class Seed(unittest.TestCase):
    def seed(self, directory):
        env = {**os.environ, "TRUNKLINE_BIN": str(BIN), "TRUNKLINE_SEED_DIR": directory}
        return subprocess.run([sys.executable, "-B", str(SEED), "--users", str(USERS), "--orders", str(ORDERS)], env=env, capture_output=True,
                              text=True, timeout=50, check=False)

    def test_its_books_are_clean_and_its_customers_can_sign_in(self):
        with tempfile.TemporaryDirectory(prefix="trunkline-seed-") as directory:
            made = self.seed(directory)
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
            self.assertIn("'clean': True", made.stdout)
            again = self.seed(directory)
            self.assertIn("kept from before", again.stdout, again.stderr)
            kept, = Path(directory).iterdir()
            with Server(BIN, kept, {"SANDBOX_ONLY": "1"}) as server:
                api = Api(server.port)
                signed = api.post("/v1/auth/login", {"email": "customer-000000@example.com", "password": "a password of the benchmarks"})
                self.assertEqual(signed.status, 200, signed)
                api.token = signed.body["access_token"]
                page = api.get("/v1/orders?limit=100").body["items"]
                self.assertEqual(len(page), 100)
                self.assertEqual({order["status"] for order in page} - {"completed", "expired", "cancelled", "failed"}, set())
                newest = api.get("/v1/transactions?limit=1").body["items"][0]
                self.assertEqual(newest["balance_after"], api.get("/v1/wallet").body["available"])
                api.close()


if __name__ == "__main__":
    unittest.main()
