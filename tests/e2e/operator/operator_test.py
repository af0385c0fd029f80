# SPDX-License-Identifier: GPL-3.0-or-later
"""The operator's view: start, one server per directory, the command line with and without a running server, health, metrics."""
import http.client
import json
import os
import stat
import subprocess
import unittest
import uuid

from trunkline_testing.case import BIN, PASSWORD, EndToEnd
from trunkline_testing.processes import Server, StartError, ctl


class Operator(EndToEnd):
    def ctl(self, *words, stdin=None):
        return ctl(BIN, self.data, *words, stdin=stdin)

    def admin(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.admin_port, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def test_the_command_line_works_with_and_without_the_server(self):
        email = f"{uuid.uuid4().hex[:10]}@example.com"
        self.data.mkdir()
        code, made, error = self.ctl("create-customer", "--email", email, "--password-stdin", "--credit", "10.00", stdin=PASSWORD + "\n")
        self.assertEqual(code, 0, error)
        self.assertIn("usr_", json.dumps(made))
        self.assertEqual(self.ctl("verify", "--full")[0], 0)
        self.start_server(SANDBOX_ONLY="1")
        self.assertEqual(self.ctl("credit", "--email", email, "--amount", "1.50", "--reason", "a present of the house")[0], 0)
        api = self.api()
        token = api.post("/v1/auth/login", {"email": email, "password": PASSWORD}).body["access_token"]
        api.token = token
        self.assertEqual(api.get("/v1/wallet").body["available"]["amount"], "11.50")
        self.assertEqual(self.ctl("verify", "--full")[0], 0)
        code, _, error = self.ctl("migrate")
        self.assertNotEqual(code, 0)
        self.assertIn("server runs on this directory", error)
        code, _, error = self.ctl("create-customer", "--email", email, "--password-stdin", stdin=PASSWORD + "\n")
        self.assertNotEqual(code, 0)
        self.assertIn("already has an account", error)
        code, _, error = self.ctl("credit", "--email", "nobody@example.com", "--amount", "1.00", "--reason", "a present of the house")
        self.assertNotEqual(code, 0)
        self.assertNotEqual(error, "")

    def test_a_second_server_on_the_directory_is_refused_with_a_sentence(self):
        self.start_server(SANDBOX_ONLY="1")
        with self.assertRaises(StartError) as refused:
            Server(BIN, self.data, {"SANDBOX_ONLY": "1"})
        self.assertIn("another", str(refused.exception))
        self.assertEqual(self.api().get("/healthz").status, 200)

    def test_health_metrics_and_documents(self):
        self.start_server(SANDBOX_ONLY="1")
        self.assertEqual(self.api().get("/healthz").status, 200)
        self.await_true(lambda: self.api().get("/readyz").status == 200, "readiness")
        self.assertIn("database", self.api().get("/readyz").body["components"])
        buyer = self.customer("10.00")
        self.assertEqual(buyer.place().status, 201)
        status, metrics = self.admin("/metrics")
        self.assertEqual(status, 200)
        self.assertIn("\nOrdersCreated 1\n", metrics)
        self.assertIn("OrderCompletionTime", metrics)
        self.assert_problem(self.api().get("/metrics"), 404, "not_found")
        printed = subprocess.run([BIN / "trunklined", "--print-openapi"], capture_output=True, text=True, timeout=30, check=True).stdout
        self.assertEqual(json.loads(printed), self.api().get("/openapi.json").body)
        self.assertEqual(json.loads(printed)["openapi"], "3.1.0")

    def test_secrets_stay_out_of_logs_and_files(self):
        self.start_simulator()
        self.start_server()
        buyer = self.customer("10.00")
        order = self.await_status(buyer, buyer.place().body["id"], "received")
        code = order["messages"][0]["code"]
        self.server.stop()
        kept = self.server.log_path.read_bytes() + (self.data / "trunkline.db").read_bytes()
        for secret in (PASSWORD, buyer.token, "e2e-key", order["messages"][0]["text"], f'"{code}"'):
            self.assertNotIn(secret.encode(), kept, "a secret in clear")
        self.assertNotIn(order["number"][1:].encode(), self.server.log_path.read_bytes())
        for name in ("secrets.toml",):
            self.assertEqual(stat.S_IMODE(os.stat(self.data / name).st_mode), 0o600)

    def test_production_refuses_to_start_without_secrets(self):
        done = subprocess.run([BIN / "trunklined", "--data", self.data, "--port", "0"], env={**os.environ, "TRUNKLINE_ENV": "production"},
                              capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("JWT_SECRET", done.stderr)

    def test_without_a_seller_the_server_says_so_and_orders_are_out_of_stock(self):
        self.start_server()
        self.assert_problem(self.customer("10.00").place(), 409, "out_of_stock")
        self.assertIn("no provider", self.server.log_end(100000).lower())


if __name__ == "__main__":
    unittest.main()
