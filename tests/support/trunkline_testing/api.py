# SPDX-License-Identifier: GPL-3.0-or-later
"""A small client of the customers' API on one kept connection."""
import http.client
import json
import uuid


class Answer:
    def __init__(self, status, headers, text):
        self.status = status
        self.headers = headers
        self.text = text
        self.body = json.loads(text) if text and "json" in headers.get("content-type", "") else None

    def __repr__(self):
        return f"<{self.status} {self.text[:300]!r}>"


class Api:
    def __init__(self, port, token=None, timeout=30):
        self.port = port
        self.token = token
        self.timeout = timeout
        self._connection = None

    def request(self, method, path, body=None, headers=None):
        """One request. Never sent again by itself: what became of a request without an answer is for the caller to find out."""
        sent = {"Content-Type": "application/json"} if body is not None else {}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        sent.update(headers or {})
        text = body if isinstance(body, (str, bytes)) or body is None else json.dumps(body)
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            self._connection.request(method, path, text, sent)
            answer = self._connection.getresponse()
            content = answer.read()
        except Exception:
            self.close()
            raise
        lowered = {name.lower(): value for name, value in answer.getheaders()}
        if lowered.get("connection", "").lower() == "close":
            self.close()
        return Answer(answer.status, lowered, content.decode())

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def get(self, path, **headers):
        return self.request("GET", path, headers=headers)

    def post(self, path, body=None, **headers):
        return self.request("POST", path, body, {name.replace("_", "-"): value for name, value in headers.items()})

    def register(self, email=None, password="correct horse battery staple"):
        """Opens an account and uses its token from now on; returns the e-mail address."""
        email = email or f"customer-{uuid.uuid4().hex[:12]}@example.com"
        answer = self.post("/v1/auth/register", {"email": email, "password": password})
        if answer.status != 201:
            raise RuntimeError(f"register: {answer}")
        self.token = answer.body["access_token"]
        return email

    def place(self, service="whatsapp", country="US", max_price="100", key=None, **extra):
        return self.request("POST", "/v1/orders", {"service": service, "country": country, "max_price": max_price, **extra},
                            {"Idempotency-Key": key or uuid.uuid4().hex})

    def order(self, order_id, wait=0):
        return self.get(f"/v1/orders/{order_id}" + (f"?wait={wait}" if wait else ""))
