# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev run as a test sees it: the demonstration after its build, on a folder of the test's own and with little data."""
import os
import queue
import shutil
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ["TRUNKLINE_BIN"])
LITTLE = ("--users", "50", "--orders", "500")


class Run:
    """One running demonstration; its words are read as they come."""

    def __init__(self, words, env):
        self.process = subprocess.Popen([str(ROOT / "packaging/dev/demo.sh"), *words], env=env, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.told = ""
        self._lines = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _next(self, deadline):
        try:
            line = self._lines.get(timeout=max(0, deadline - time.monotonic()))
        except queue.Empty:
            raise AssertionError(f"too slow; so far it told:\n{self.told}") from None
        self.told += line or ""
        return line

    def await_words(self, words, seconds=40):
        deadline = time.monotonic() + seconds
        while words not in self.told:
            if self._next(deadline) is None:
                raise AssertionError(f"it ended without '{words}':\n{self.told}")

    def end(self, seconds=40):
        """Reads to the end; the exit code."""
        deadline = time.monotonic() + seconds
        while self._next(deadline) is not None:
            pass
        return self.process.wait(5)

    def signal(self, number):
        self.process.send_signal(number)
        return self.end()


class DemoCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="trunkline-demo-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"
        self.bin = BIN

    def start(self, *words, **env):
        """Without a display unless `env` names one."""
        base = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        run = Run(["--port", "0", *LITTLE, *words], base | {"TRUNKLINE_BIN": str(self.bin), "TRUNKLINE_DEMO_DATA": str(self.data)} | env)
        self.addCleanup(self._put_away, run)
        return run

    @staticmethod
    def _put_away(run):
        if run.process.poll() is None:
            run.process.terminate()
        run.process.wait(20)
        run.process.stdout.close()

    def replace(self, program, script):
        """From now on this shell script is run instead of the program."""
        folder = self.folder / "bin"
        if not folder.exists():
            folder.mkdir()
            for path in BIN.iterdir():
                (folder / path.name).symlink_to(path)
        (folder / program).unlink()
        (folder / program).write_text(f"#!/bin/sh\n{script}\n")
        (folder / program).chmod(0o755)
        self.bin = folder

    def processes(self):
        """Command lines by id, of this test's demonstrations: all of them inherit the name of the folder."""
        mark = f"TRUNKLINE_DEMO_DATA={self.data}".encode()
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    found[int(process.name)] = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue  # it has just ended, or is somebody else's
        return found

    def left_behind(self):
        return list(self.processes().values())

    def assert_ended(self, run, code, wanted=0):
        self.assertEqual(code, wanted, run.told)
        self.assertEqual(self.left_behind(), [], run.told)
