# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader of server-sent events, as a browser's EventSource reads them."""
import json
import socket


class Event:
    def __init__(self, event_id, kind, data):
        self.id = event_id
        self.kind = kind
        self.data = json.loads(data)

    def __repr__(self):
        return f"<{self.id} {self.kind} {self.data.get('sequence')}>"


class EventReader:
    """One connection. `last_id` is what a reconnect sends; it moves with every block that names an id, event or not."""

    def __init__(self, port, token, path="/v1/events", last_id=None, timeout=10):
        self.last_id = last_id
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=timeout)
        resume = f"Last-Event-ID: {last_id}\r\n" if last_id else ""
        self._socket.sendall(f"GET {path} HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {token}\r\n{resume}\r\n".encode())
        self._file = self._socket.makefile("rb")
        self.status = int(self._file.readline().split()[1])
        self.headers = {}
        while (line := self._file.readline().strip()):
            name, value = line.decode().split(": ", 1)
            self.headers[name.lower()] = value

    def blocks(self):
        """Every block until the server ends the stream: an Event, or None for one without data."""
        kind, data = None, []
        for raw in self._file:
            line = raw.decode().rstrip("\n")
            if line.startswith("id: "):
                self.last_id = line[4:]
            elif line.startswith("event: "):
                kind = line[7:]
            elif line.startswith("data: "):
                data.append(line[6:])
            elif not line:
                yield Event(self.last_id, kind, "\n".join(data)) if data else None
                kind, data = None, []

    def events(self):
        return (block for block in self.blocks() if block)

    def greeting(self):
        """Reads the first block: from here on nothing is missed."""
        return next(self.blocks())

    def take(self, count):
        found = []
        for event in self.events():
            found.append(event)
            if len(found) == count:
                break
        return found

    def close(self):
        self._file.close()
        self._socket.close()
