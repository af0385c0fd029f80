# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench orders: POST /v1/orders on SQLite with synchronous=FULL and the in-process provider (T1 + T2)."""
from bench_server import BIN, Bench, median, options, report
from trunkline_testing.processes import ctl


def main():
    wanted = options(__doc__)
    bench = Bench(wanted.customers)
    bench.wrk("place_order.lua", 2, wanted.connections, {"RUN": "warm"})
    runs = [bench.wrk("place_order.lua", wanted.seconds, wanted.connections, {"RUN": f"run{i}"}) for i in range(wanted.runs)]
    placed = median(runs)
    memory = bench.memory_mib()
    total = sum(run["requests"] for run in runs)
    code, verdict, error = ctl(BIN, bench.server.data_dir, "verify", "--full")
    bench.stop()
    report("orders", [
        (f"POST order, SQLite FULL, {wanted.connections} connections",
         f"{placed['rps']:,.0f}/s, p50 {placed['p50_ms']:.2f} ms, p99 {placed['p99_ms']:.2f} ms, {placed['cpu_s_per_100k']:.1f} CPU-s/100k, "
         f"load {placed['load']:.1f}", "≥ 6,000/s, p99 ≤ 25 ms, ≤ 16 CPU-s/100k"),
        ("memory afterwards", f"{memory:.0f} MiB with {total:,.0f} live orders", "-"),
        ("verify --full afterwards", "clean" if code == 0 else f"{verdict} {error}", "clean"),
    ], wanted.json)


if __name__ == "__main__":
    main()
