# SPDX-License-Identifier: GPL-3.0-or-later
"""The console: on a display that really answers, or drawn into a file without one."""
import os
import resource
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from demo.steps import Failed
from trunkline_testing.processes import ctl

ADMINISTRATOR = "admin@demo.example"


def _answers(address):
    family = socket.AF_UNIX if isinstance(address, (str, bytes)) else socket.AF_INET
    with socket.socket(family) as probe:
        probe.settimeout(2)
        try:
            probe.connect(address)
            return True
        except OSError:
            return False


def _x11_answers(display):
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _answers(path) or _answers(b"\0" + path.encode())
    return _answers((host, 6000 + int(number)))


def _wayland_answers(name):
    return _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name))  # an absolute name stands for itself


def _no_core():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def display_works(bin_dir):
    """Somebody listens at the address, and the console itself can connect: a display may refuse whoever has no key to it."""
    x11, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if not (x11 and _x11_answers(x11)) and not (wayland and _wayland_answers(wayland)):
        return False
    try:
        tried = subprocess.run([str(bin_dir / "trunkline"), "--version"], stdin=subprocess.DEVNULL, capture_output=True, check=False,
                               timeout=15, preexec_fn=_no_core)
    except subprocess.TimeoutExpired:
        return False
    return tried.returncode == 0


def _ticket(place):
    code, made, error = ctl(place.bin, place.data, "ticket", "--email", ADMINISTRATOR)
    if code != 0:
        raise Failed(f"trunklinectl ticket: {error.strip()}")
    return made["ticket"]


class Console:
    """The console's process. The ticket goes through the environment: a command line is read by everybody."""

    def __init__(self, place, base):
        self._log = place.folder / "console.log"
        with open(self._log, "wb") as log:
            self.process = subprocess.Popen(
                [str(place.bin / "trunkline"), "--server", base], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, "TRUNKLINE_TICKET": _ticket(place)}, start_new_session=True)

    def closed(self):
        """True once it was closed; a console that broke is a failure of the demonstration."""
        code = self.process.poll()
        if code not in (None, 0):
            raise Failed(f"the console ended with {code}: {self._log.read_text(errors='replace')[-1000:].strip()}")
        return code == 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(5)


def draw_orders(place, base):
    """The orders page as a picture; its path."""
    picture = place.folder / "orders.png"
    picture.unlink(missing_ok=True)
    runtime = tempfile.mkdtemp(prefix="trunkline-demo-")  # 0700, as Qt wants it
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": runtime, "HOME": runtime, "DBUS_SESSION_BUS_ADDRESS": "disabled:",
           "TRUNKLINE_TICKET": _ticket(place)}
    try:
        drawn = subprocess.run([str(place.bin / "trunkline"), "--server", base, "--screenshot", str(picture)], env=env, check=False,
                               stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        raise Failed("the orders page was not drawn within 60 s") from None
    finally:
        shutil.rmtree(runtime, ignore_errors=True)
    if drawn.returncode != 0 or not picture.exists():
        raise Failed(f"the orders page was not drawn: {drawn.stderr.strip()}")
    return picture
