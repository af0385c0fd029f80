# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench console: the console on 2,000,000 orders of a real server, offscreen at 1600 × 900. Frames are counted in processor time of
the GUI's thread, so the server beside it does not count; starts and waits are counted by the clock."""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_server import BIN, ENV, HERE, options, report
from trunkline_testing.processes import Server, ctl
from trunkline_testing.staff import create_staff

sys.path.insert(0, str(HERE.parent / "seed"))
import seed  # noqa: E402

USERS, ORDERS = 200_000, 2_000_000
STARTS = 9


class Bench:
    def __init__(self, directory):
        self.home = directory / "home"
        self.home.mkdir(mode=0o700)
        # A home of its own: neither the settings nor the key store nor the display of who measures.
        self.env = {**os.environ, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config"),
                    "XDG_DATA_HOME": str(self.home / "data"), "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                    "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def run(self, *words, **env):
        done = subprocess.run([str(BIN / "console_bench"), *(str(word) for word in words)], env={**self.env, **env}, capture_output=True,
                              text=True, timeout=600, check=False)
        if done.returncode != 0 or not done.stdout.strip():
            raise RuntimeError(f"console_bench {words[0]}: exit {done.returncode}\n{done.stderr[-2000:]}")
        return json.loads(done.stdout.strip().splitlines()[-1])

    def start(self, what):
        """Milliseconds from just before the process is made; both sides read the same monotonic clock."""
        return self.run(what, time.monotonic_ns())["ms"]


def medians(figures):
    return {name: statistics.median(each[name] for each in figures) for name in figures[0]}


def start_rows(bench):
    bare, ours = [], []
    for _ in range(STARTS):  # in turn, so that both meet the same machine
        bare.append(bench.start("bare-start"))
        ours.append(bench.start("sign-in-start"))
    bare, ours = statistics.median(bare), statistics.median(ours)
    return [("exec to sign-in painted with focus", f"{ours:.0f} ms, a bare Qt window {bare:.0f} ms ({ours / bare:.1f}×)",
             "≤ 200 ms and ≤ 4×")]


def desk_rows(bench, server, runs):
    email, _ = create_staff(BIN, server.data_dir, "admin")

    def ticket():
        code, made, error = ctl(BIN, server.data_dir, "ticket", "--email", email)
        if code != 0:
            raise RuntimeError(error)
        return made["ticket"]

    url = f"http://127.0.0.1:{server.port}"
    filled = medians([bench.run("filled", url, TRUNKLINE_TICKET=ticket()) for _ in range(runs)])
    table = medians([bench.run("table", url, TRUNKLINE_TICKET=ticket()) for _ in range(runs)])
    doubled = bench.run("table", url, TRUNKLINE_TICKET=ticket(), QT_SCALE_FACTOR="2")

    def beside(name, budget):
        ours, stock = table[f"{name}_ms"], table[f"stock_{name}_ms"]
        return f"{ours:.1f} ms, stock {stock:.1f} ms ({ours / stock:.2f}×)", f"≤ {budget} ms and ≤ 0.6×"

    return [(f"wheel step, {table['rows']:,.0f} rows, p99", *beside("wheel", 6)),
            ("wheel step, median", *beside("wheel_median", 6)),
            ("thumb drag, p99", *beside("thumb", 16)),
            ("thumb drag at twice the size, p99", f"{doubled['thumb_ms']:.1f} ms", "≤ 30 ms"),
            ("batch of 50 changes, p99", f"{table['batch_ms']:.1f} ms", "≤ 8 ms"),
            ("memory of the table", f"{table['table_mib']:.0f} MiB", "< 60 MiB"),
            ("memory after 1.8 million changes", f"{table['whole_mib']:.0f} MiB, {table['whole_mib'] / table['half_mib'] - 1:+.1%} in the "
             "second half", "≤ 160 MiB, < 2 %"),
            ("sign-in to a filled orders page", f"{filled['filled_ms']:.0f} ms", "≤ 1,000 ms"),
            ("rows painted after they came", f"{filled['painted_ms']:.0f} ms", "≤ 150 ms")]


def chart_rows(bench, runs):
    chart = medians([bench.run("chart") for _ in range(runs)])
    return [("chart, pan step, 4 × 800 points, p99", f"{chart['pan_ms']:.1f} ms", "≤ 33 ms"),
            ("chart, zoom step, p99", f"{chart['zoom_ms']:.1f} ms", "≤ 33 ms")]


def main():
    asked = options(__doc__)
    kept, _ = seed.make(USERS, ORDERS)
    with tempfile.TemporaryDirectory(prefix="trunkline-bench-") as name:
        directory = Path(name)
        seed.copy_of(kept, directory / "data")
        bench = Bench(directory)
        rows = start_rows(bench)
        with Server(BIN, directory / "data", ENV, options=("--demo",)) as server:
            rows += desk_rows(bench, server, asked.runs)
        rows += chart_rows(bench, asked.runs)
    report("console, release, offscreen, 1600 × 900", rows, asked.json)


if __name__ == "__main__":
    main()
