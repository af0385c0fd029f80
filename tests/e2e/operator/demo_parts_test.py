# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of the demonstration that need no server."""
import contextlib
import io
import json
import os
import socket
import sys
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from trunkline_testing.demo import BIN, ROOT

sys.path.insert(0, str(ROOT / "packaging" / "dev"))
from demo import market, screen, steps, world  # noqa: E402


class Display(unittest.TestCase):
    def works(self, **env):
        clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        with mock.patch.dict(os.environ, clean | env, clear=True):
            return screen.display_works(BIN)

    def test_none_that_is_not_set_and_none_where_nobody_listens(self):
        self.assertFalse(self.works())
        self.assertFalse(self.works(DISPLAY=":987"))
        self.assertFalse(self.works(DISPLAY="nonsense"))
        self.assertFalse(self.works(WAYLAND_DISPLAY="wayland-987", XDG_RUNTIME_DIR="/nonexistent"))

    @unittest.skipUnless((BIN / "trunkline").exists(), "built without the console")
    def test_none_where_somebody_listens_who_is_no_display(self):
        with socket.socket() as listener:
            for number in range(700, 800):
                with contextlib.suppress(OSError):
                    listener.bind(("127.0.0.1", 6000 + number))
                    break
            listener.listen()

            def refuse():
                with contextlib.suppress(OSError):
                    while True:
                        listener.accept()[0].close()
            threading.Thread(target=refuse, daemon=True).start()
            self.assertFalse(self.works(DISPLAY=f"127.0.0.1:{number}"))
            listener.shutdown(socket.SHUT_RDWR)


class Ports(unittest.TestCase):
    def test_the_next_free_one_is_taken_and_named(self):
        told = io.StringIO()
        with mock.patch.object(world, "is_free", lambda port: port == 3002), contextlib.redirect_stdout(told):
            self.assertEqual(world.choose_port(None), 3002)
        self.assertIn("port 3000 is taken: 3002 instead", told.getvalue())

    def test_3000_needs_no_word(self):
        told = io.StringIO()
        with mock.patch.object(world, "is_free", lambda _: True), contextlib.redirect_stdout(told):
            self.assertEqual(world.choose_port(None), 3000)
        self.assertEqual(told.getvalue(), "")


class Market(unittest.TestCase):
    def test_the_upstream_is_ill_for_3_minutes_in_every_15(self):
        self.assertEqual(sum(market.is_ill(second) for second in range(4 * 900)), 4 * 180)
        self.assertFalse(market.is_ill(0), "whoever watches sees it well first")


class Steps(unittest.TestCase):
    def test_they_are_numbered_and_the_time_left_is_what_they_took_the_last_time(self):
        with tempfile.TemporaryDirectory() as folder:
            times = Path(folder) / "times.json"
            times.write_text(json.dumps({"server": 7, "order": 5}))
            told = io.StringIO()
            with contextlib.redirect_stdout(told):
                shown = steps.Steps(["server", "order"], times, first=3)
                with shown.step("server", "The server"):
                    pass
                with shown.step("order", "An order"):
                    pass
            self.assertIn("[3/4] The server  (about 12 s left)", told.getvalue())
            self.assertIn("[4/4] An order  (about 5 s left)", told.getvalue())
            self.assertLess(json.loads(times.read_text())["server"], 7)

    def test_times_that_cannot_be_read_do_not_matter(self):
        with tempfile.TemporaryDirectory() as folder:
            times = Path(folder) / "times.json"
            times.write_text("[")
            self.assertGreater(steps.Steps(["data"], times).left_s(), 0)


if __name__ == "__main__":
    unittest.main()
