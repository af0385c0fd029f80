# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen with a window manager, and the real keys of a person in front of it."""
import os
import subprocess
import time


class Screen:
    """Xvfb with openbox; `close()` ends both."""

    def __init__(self, folder):
        told, tells = os.pipe()
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(tells), "-nolisten", "tcp", "-screen", "0", "1400x900x24"],
                                       pass_fds=[tells], **quiet)
        os.close(tells)
        with os.fdopen(told) as pipe:
            display = ":" + pipe.readline().strip()
        home = folder / "home"
        home.mkdir(mode=0o700)
        # Neither the settings nor the key store of who tests.
        self.env = {**os.environ, "DISPLAY": display, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home / "config"),
                    "XDG_DATA_HOME": str(home / "data"), "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                    "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], env=self.env, **quiet)

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(10)

    def tool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=20, check=False).stdout.strip()

    def keys(self, *names):
        """As on a keyboard: "Tab", "ctrl+k"; to whatever window is active."""
        self.tool("key", "--delay", "40", *names)

    def type(self, text):
        self.tool("type", "--delay", "12", text)

    def active(self):
        """The title of the window that gets the keys."""
        return self.tool("getactivewindow", "getwindowname")

    def await_active(self, title, seconds=20):
        end = time.monotonic() + seconds
        while (found := self.active()) != title:
            if time.monotonic() > end:
                raise AssertionError(f"the window {title!r} does not become active, it is {found!r}")
            time.sleep(0.05)

