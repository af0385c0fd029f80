# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs as processes: started, awaited by their ready line, stopped or killed. Nothing but the standard library."""
import http.client
import json
import os
import select
import signal
import subprocess
import time
from pathlib import Path

READY_SECONDS = 30


class StartError(RuntimeError):
    """The program ended, or said nothing in time; carries the end of its log."""


class Program:
    """One program that prints a JSON line {"event":"listening",…} on stdout when it is ready. Its log goes to a file."""

    def __init__(self, command, log_path, env=None, ready_seconds=READY_SECONDS):
        self.log_path = Path(log_path)
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
                env={**os.environ, **(env or {})}, start_new_session=True)
        try:
            self.ready = self._await_ready(ready_seconds)
        except BaseException:  # an interrupted wait too must not leave it behind
            self.kill()
            raise

    def _await_ready(self, seconds):
        deadline = time.monotonic() + seconds
        line = b""
        while not line.endswith(b"\n"):
            left = deadline - time.monotonic()
            readable, _, _ = select.select([self.process.stdout], [], [], max(0, left))
            chunk = os.read(self.process.stdout.fileno(), 4096) if readable else b""
            if not chunk:
                raise StartError(f"{self.process.args[0]} did not get ready: {self.log_end()}")
            line += chunk
        return json.loads(line.splitlines()[0])

    def log_end(self, size=2000):
        return self.log_path.read_text(errors="replace")[-size:]

    def running(self):
        return self.process.poll() is None

    def stop(self, seconds=30):
        """Asks it to end (SIGTERM) and returns its exit code."""
        if self.running():
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        finally:
            self.process.stdout.close()

    def kill(self):
        if self.running():
            self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.running():
            self.stop()


class Simulator(Program):
    """provider_simulator with its control endpoint."""

    def __init__(self, bin_dir, log_path, *options, protocol="smsman"):
        super().__init__([Path(bin_dir) / "provider_simulator", "--protocol", protocol, "--port", "0", *options], log_path)
        self.port = self.ready["port"]
        self.control_port = self.ready["control_port"]

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def control(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.control_port, timeout=10)
        try:
            connection.request(method, f"/control/{path}", json.dumps(body) if body is not None else None)
            answer = connection.getresponse()
            text = answer.read()
            if answer.status >= 300:
                raise RuntimeError(f"simulator answered {answer.status}: {text!r}")
            return json.loads(text or b"null")
        finally:
            connection.close()

    def rule(self, then, times=None, **match):
        self.control("POST", "rules", {"match": match, "then": then, **({"times": times} if times else {})})

    def forget_rules(self):
        self.control("DELETE", "rules")

    def journal(self):
        answer = self.control("GET", "journal")
        return answer["numbers"] if isinstance(answer, dict) else answer


class Server(Program):
    """trunklined on a data directory of its own."""

    def __init__(self, bin_dir, data_dir, env=None, port=0, options=()):
        Path(data_dir).mkdir(parents=True, exist_ok=True)
        self.data_dir = Path(data_dir)
        super().__init__(
            [Path(bin_dir) / "trunklined", "--data", data_dir, "--port", port, "--admin-port", 0, *options],
            Path(data_dir) / "trunklined.log", env)
        self.port = self.ready["port"]
        self.admin_port = self.ready["admin_port"]


def ctl(bin_dir, data_dir, *words, stdin=None, seconds=120):
    """Runs trunklinectl; returns (exit code, its JSON line or None, stderr)."""
    done = subprocess.run(
        [str(Path(bin_dir) / "trunklinectl"), "--data", str(data_dir), *[str(word) for word in words]],
        input=stdin, capture_output=True, text=True, timeout=seconds, check=False)
    lines = done.stdout.strip().splitlines()
    return done.returncode, json.loads(lines[-1]) if lines else None, done.stderr
