# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input at the whole server: the right status, a problem document, the field."""
import json
import socket
import time
import unittest

from trunkline_testing.case import EndToEnd

GOOD = {"service": "whatsapp", "country": "US", "max_price": "5"}


class BadInput(EndToEnd):

    def setUp(self):
        super().setUp()
        self.start_server(SANDBOX_ONLY="1")
        self.buyer = self.customer("10.00")

    def place(self, **changed):
        body = {name: value for name, value in {**GOOD, **changed}.items() if value is not None}
        return self.buyer.request("POST", "/v1/orders", body, {"Idempotency-Key": "k"})

    def raw(self, request):
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=15) as connection:
            connection.sendall(request)
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), json.loads(body)

    def test_fields(self):
        for changed, field in (
                ({"colour": "red"}, "colour"), ({"country": "USA"}, "country"), ({"country": 5}, "country"), ({"country": None}, "country"),
                ({"max_price": "-1"}, "max_price"), ({"max_price": 1.5}, "max_price"), ({"max_price": None}, "max_price"),
                ({"max_price": "1e3"}, "max_price"), ({"service": "no-such-service"}, "service"), ({"metadata": {"k": 1}}, "metadata.k"),
                ({"metadata": {str(i): "v" for i in range(17)}}, "metadata"), ({"end_user": "x" * 101}, "end_user")):
            with self.subTest(changed=str(changed)[:60]):
                self.assert_problem(self.place(**changed), 400, "validation_failed", field)
        self.assertEqual(self.place().status, 201)

    def test_documents(self):
        deep = '{"metadata":' + "[" * 100 + "]" * 100 + "}"
        for body, status in (("", 400), ("{", 400), ("[]", 400), ('{"service":"a","service":"b"}', 400), (deep, 400), ("nul", 400)):
            with self.subTest(body[:30]):
                answer = self.buyer.request("POST", "/v1/orders", body, {"Idempotency-Key": "k"})
                self.assertEqual((answer.status, answer.body["code"]), (status, "validation_failed"))

    def test_headers(self):
        self.assert_problem(self.buyer.request("POST", "/v1/orders", GOOD), 400, "idempotency_key_required")
        self.assert_problem(self.buyer.request("POST", "/v1/orders", json.dumps(GOOD), {"Idempotency-Key": "k", "Content-Type": "text/plain"}),
                            415, "unsupported_media_type")
        self.assert_problem(self.api("nonsense").get("/v1/wallet"), 401, "unauthenticated")
        self.assert_problem(self.buyer.get("/v1/nothing"), 404, "not_found")
        self.assert_problem(self.buyer.request("DELETE", "/v1/wallet"), 405, "method_not_allowed")

    def test_sizes(self):
        big = b"POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2097152\r\n\r\n"
        self.assertEqual(self.raw(big)[0], 413)
        wide = b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Wide: " + b"x" * 20480 + b"\r\n\r\n"
        status, problem = self.raw(wide)
        self.assertEqual((status, problem["code"]), (431, "header_too_large"))

    def test_smuggling(self):
        both = b"POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        self.assertEqual(self.raw(both)[0], 400)

    def test_slow_headers(self):
        before = time.monotonic()
        status, problem = self.raw(b"GET /healthz HTTP/1.1\r\nHost:")
        self.assertEqual((status, problem["code"]), (408, "request_timeout"))
        self.assertTrue(4 <= time.monotonic() - before <= 12)

    def tearDown(self):
        if self.server.running():
            self.assertEqual(self.server.stop(), 0, self.server.log_end())


if __name__ == "__main__":
    unittest.main()
