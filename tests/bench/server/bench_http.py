# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench http: status reads, sign-ins, start and memory of the server."""
import random
import resource
import socket
import threading
import time

from bench_server import PASSWORD, Bench, median, options, report, start_figures
from trunkline_testing.api import Api


def sign_ins(bench, seconds):
    """Sign-ins as fast as four clients can, and what a status read costs meanwhile."""
    stop_at = time.monotonic() + seconds
    counts = [0] * 4

    def work(index):
        api = Api(bench.server.port)
        while time.monotonic() < stop_at:
            email = bench.emails[(index + 4 * counts[index]) % len(bench.emails)]
            answer = api.post("/v1/auth/login", {"email": email, "password": PASSWORD})
            if answer.status != 200:
                raise RuntimeError(str(answer))
            counts[index] += 1

    before = bench.cpu_seconds()
    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    api, latencies = Api(bench.server.port, bench.tokens[0]), []
    while time.monotonic() < stop_at:
        begun = time.monotonic()
        api.get("/v1/wallet")
        latencies.append(1000 * (time.monotonic() - begun))
        time.sleep(0.002)
    for thread in threads:
        thread.join()
    total = sum(counts)
    return total / seconds, 1000 * (bench.cpu_seconds() - before) / total, sorted(latencies)[int(0.99 * len(latencies))]


API_KEYS, KEYS_PER_CUSTOMER = 10_000, 100


def reads_by_key(wanted):
    """The same status read, but with one of 10,000 API keys in turn: authentication and limiter with a full table."""
    bench = Bench(API_KEYS // KEYS_PER_CUSTOMER)
    lines = bench.make_keys(API_KEYS)
    random.shuffle(lines)
    orders = bench.directory / "keys.txt"
    orders.write_text("\n".join(lines))
    env = {"ORDERS": str(orders)}
    bench.wrk("get_order.lua", 2, wanted.connections, env)
    reads = median([bench.wrk("get_order.lua", wanted.seconds, wanted.connections, env) for _ in range(wanted.runs)])
    bench.stop()
    return reads


WAITING_ORDERS, OPEN_CONNECTIONS = 20_000, 10_000


def memory_under_load(bench, connections):
    """MiB with so many waiting orders and so many open connections that have made a request."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    placed = 0
    while placed < WAITING_ORDERS:
        placed += bench.wrk("place_order.lua", 1, connections, {"RUN": f"memory{placed:.0f}"})["requests"]
    kept = []
    for _ in range(OPEN_CONNECTIONS):
        one = socket.create_connection(("127.0.0.1", bench.server.port))
        one.sendall(b"GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n")
        one.recv(4096)
        kept.append(one)
    used = bench.memory_mib()
    for one in kept:
        one.close()
    return used, placed


def main():
    wanted = options(__doc__)
    bench = Bench(wanted.customers)
    orders = bench.directory / "orders.txt"
    lines = []
    for token in bench.tokens:
        placed = Api(bench.server.port, token).place()
        lines.append(f"{token} {placed.body['id']}")
    orders.write_text("\n".join(lines))
    env = {"ORDERS": str(orders)}
    bench.wrk("get_order.lua", 2, wanted.connections, env)
    reads = median([bench.wrk("get_order.lua", wanted.seconds, wanted.connections, env) for _ in range(wanted.runs)])
    size = len(Api(bench.server.port, bench.tokens[0]).order(lines[0].split()[1]).text)
    logins, cpu_ms, wallet_p99 = sign_ins(bench, wanted.seconds)
    loaded, placed = memory_under_load(bench, wanted.connections)
    bench.stop()
    keyed = reads_by_key(wanted)
    start, idle = start_figures(bench.directory / "empty")
    report("http", [
        (f"GET one order ({size} bytes), {wanted.connections} connections",
         f"{reads['rps']:,.0f}/s, p50 {reads['p50_ms']:.2f} ms, p99 {reads['p99_ms']:.2f} ms, {reads['cpu_s_per_100k']:.2f} CPU-s/100k, "
         f"load {reads['load']:.1f}", "≤ 1.3 CPU-s/100k"),
        (f"the same with {API_KEYS:,} API keys in turn",
         f"{keyed['rps']:,.0f}/s, p50 {keyed['p50_ms']:.2f} ms, p99 {keyed['p99_ms']:.2f} ms, {keyed['cpu_s_per_100k']:.2f} CPU-s/100k, "
         f"load {keyed['load']:.1f}", "≤ 1.3 CPU-s/100k"),
        ("sign-in, 4 clients", f"{logins:.1f}/s, {cpu_ms:.1f} ms CPU each; wallet reads meanwhile p99 {wallet_p99:.1f} ms",
         "≥ 35/s per hashing core, ≤ 30 ms CPU"),
        ("memory, idle after start", f"{idle:.1f} MiB", "≤ 40 MiB"),
        (f"memory with {placed:,.0f} waiting orders, {OPEN_CONNECTIONS:,} connections", f"{loaded:.0f} MiB", "≤ 150 MiB"),
        ("start to listening, migrated database", f"{start:.0f} ms", "≤ 150 ms"),
    ], wanted.json)


if __name__ == "__main__":
    main()
