# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers who order without pause and note, as a client would, what they were told."""
import http.client
import threading
import uuid

from trunkline_testing.api import Api


class Request:
    """One order that was asked for: its key, and the answer when one came."""

    def __init__(self, token):
        self.token = token
        self.key = uuid.uuid4().hex
        self.answer = None

    @property
    def acknowledged(self):
        return self.answer is not None and self.answer.status in (201, 202)


class Load:
    """`workers` threads order until `stop`, or until the connection fails (the server was killed)."""

    def __init__(self, port, tokens, workers):
        self.requests = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(port, tokens[i % len(tokens)]), daemon=True) for i in range(workers)]
        for thread in self._threads:
            thread.start()

    def _work(self, port, token):
        api = Api(port, token, timeout=20)
        while not self._stopping.is_set():
            request = Request(token)
            with self._lock:
                self.requests.append(request)
            try:
                request.answer = api.place(key=request.key)
            except (OSError, http.client.HTTPException):
                return
        api.close()

    def stop(self):
        self._stopping.set()
        self.join()

    def join(self):
        for thread in self._threads:
            thread.join(30)
