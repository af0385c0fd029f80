# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbered steps with the time left, estimated from what each took the last time."""
import contextlib
import json
import time

# Seconds on a machine that has not run it before.
FIRST_GUESS = {"data": 12, "upstream": 1, "server": 2, "register": 1, "topup": 1, "quote": 1, "order": 1, "code": 4, "ledger": 1,
               "verify": 2, "picture": 5, "console": 2, "market": 1}


class Failed(RuntimeError):
    """A step that did not do what it should; the sentence is for the terminal."""


class Steps:
    """`names` are the steps to come, in their order; `first` is the number of the first one."""

    def __init__(self, names, times_file, first=1):
        self._left = list(names)
        self._number = first
        self._all = first - 1 + len(self._left)
        self._file = times_file
        self._times = FIRST_GUESS | self._read()

    def _read(self):
        try:
            told = json.loads(self._file.read_text())
            return {name: float(seconds) for name, seconds in told.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}  # an estimate is all that is lost

    def left_s(self):
        return sum(self._times.get(name, 1) for name in self._left)

    @contextlib.contextmanager
    def step(self, name, title):
        print(f"\n[{self._number}/{self._all}] {title}  (about {max(1, round(self.left_s()))} s left)", flush=True)
        started = time.monotonic()
        yield
        self._times[name] = round(time.monotonic() - started, 2)
        self._left.remove(name)
        self._number += 1
        with contextlib.suppress(OSError):
            self._file.write_text(json.dumps(self._times))


def say(text):
    print(f"      {text}", flush=True)
