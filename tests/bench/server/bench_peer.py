# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench peer: reads of one order, ours and the Express peer's, in turn in the same run."""
import shutil
import sys
import tempfile
from pathlib import Path

from bench_server import HERE, Bench, load, median, options, report
from trunkline_testing.api import Api

sys.path.insert(0, str(HERE.parent / "peers"))
from peer import ExpressPeer  # noqa: E402

API_KEYS, CUSTOMERS = 10_000, 100


def ours(bench):
    """10,000 API keys in turn, limiter on."""
    orders = bench.directory / "keys.txt"
    orders.write_text("\n".join(bench.make_keys(API_KEYS)))
    return {"ORDERS": str(orders)}


def main():
    wanted = options(__doc__)
    directory = Path(tempfile.mkdtemp(prefix="trunkline-bench-"))
    bench = Bench(CUSTOMERS, directory)
    env = ours(bench)
    size = len(Api(bench.server.port, bench.tokens[0]).order(Path(env["ORDERS"]).read_text().split("\n")[0].split()[1]).text)
    with ExpressPeer(directory / "peer") as peer:
        sides = [
            lambda seconds: bench.wrk("get_order.lua", seconds, wanted.connections, env),
            lambda seconds: load(HERE.parent / "peers/express/tools/status.lua", peer.port, seconds, wanted.connections,
                                 {"BENCH_DIR": str(peer.directory)}, peer.cpu),
        ]
        for side in sides:
            side(2)
        rounds = []
        for number in range(wanted.runs):  # who goes first changes, so that a slow minute hits both
            order = sides if number % 2 == 0 else sides[::-1]
            figures = [side(wanted.seconds) for side in order]
            rounds.append(figures if number % 2 == 0 else figures[::-1])
    bench.stop()
    shutil.rmtree(directory, ignore_errors=True)
    mine, theirs = (median([figures[side] for figures in rounds]) for side in (0, 1))

    def row(figures):
        return f"{figures['rps']:,.0f}/s, p50 {figures['p50_ms']:.2f} ms, p99 {figures['p99_ms']:.2f} ms, {figures['cpu_s_per_100k']:.2f} CPU-s/100k"

    report("peer", [
        (f"GET one order ({size} bytes), trunklined, {API_KEYS:,} API keys, limiter on", row(mine), "≤ 1.3 CPU-s/100k"),
        ("the same of the Express peer, its limiter off", row(theirs), "-"),
        ("how many times as many", f"{mine['rps'] / theirs['rps']:.1f}× requests, {theirs['cpu_s_per_100k'] / mine['cpu_s_per_100k']:.1f}× less CPU", "≥ 8×"),
    ], wanted.json)


if __name__ == "__main__":
    main()
