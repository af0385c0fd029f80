# SPDX-License-Identifier: GPL-3.0-or-later
"""The demonstration's folder: one run at a time, the made-up data, who is in them."""
import contextlib
import fcntl
import json
import os
import secrets
import shutil
import subprocess
import time

from demo.steps import Failed, say

ACCOUNTS = "demo.json"


class Place:
    def __init__(self, folder, bin_dir):
        self.folder = folder
        self.bin = bin_dir
        self.data = folder / "server"
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = self._enter()

    def _enter(self):
        lock = open(self.folder / "run.lock", "a+", encoding="utf-8")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            who = lock.read().strip() or "it is still starting"
            lock.close()
            raise Failed(f"another ./dev run uses the data in {self.folder} ({who}). Stop that one, or give this one data of its own: "
                         f"TRUNKLINE_DEMO_DATA=DIR ./dev run") from None
        self._note(lock, f"process {os.getpid()}")
        return lock

    @staticmethod
    def _note(lock, text):
        lock.seek(0)
        lock.truncate()
        lock.write(text + "\n")
        lock.flush()

    def note_address(self, base):
        self._note(self._lock, f"process {os.getpid()}, {base}")

    def wipe(self):
        shutil.rmtree(self.data, ignore_errors=True)

    def ready(self):
        """True when there are data to go on with; says so when what is there is of an earlier demonstration."""
        if (self.data / ACCOUNTS).exists():
            return True
        if self.data.exists():
            say("the data of an earlier version cannot be read by this one: the demonstration starts anew")
            self.wipe()
        return False

    def generate(self, users, orders):
        """Fills a folder beside the real one and moves it there whole: a run that is stopped in the middle leaves nothing half made."""
        fresh = self.folder / "server.new"
        shutil.rmtree(fresh, ignore_errors=True)
        password = secrets.token_urlsafe(9)
        started = time.monotonic()
        done = subprocess.run(
            [str(self.bin / "trunkline_demo_data"), "--data", str(fresh), "--users", str(users), "--orders", str(orders), "--password-stdin"],
            input=password + "\n", capture_output=True, text=True, check=False, timeout=300)
        if done.returncode != 0:
            raise Failed(f"the data could not be made: {done.stderr.strip()}")
        people = json.loads(done.stdout) | {"password": password}
        with open(os.open(fresh / ACCOUNTS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(people, file)
        fresh.rename(self.data)
        say(f"{people['users']} customers and {people['orders']} orders of 30 days in {time.monotonic() - started:.1f} s, in {self.data}")

    def people(self):
        with contextlib.suppress(OSError, ValueError):
            return json.loads((self.data / ACCOUNTS).read_text())
        raise Failed(f"{self.data / ACCOUNTS} cannot be read: ./dev run --fresh makes new data")
