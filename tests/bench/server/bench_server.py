# SPDX-License-Identifier: GPL-3.0-or-later
"""What the server's benchmarks share: a server of their own with signed-in customers, wrk, CPU seconds from the operating system."""
import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

from trunkline_testing.api import Api
from trunkline_testing.processes import Server, ctl

BIN = Path(os.environ["TRUNKLINE_BIN"])
HERE = Path(__file__).resolve().parent
PASSWORD = "a password of the benchmarks"
TICKS = os.sysconf("SC_CLK_TCK")
ENV = {
    "SANDBOX_ONLY": "1", "SANDBOX_SMS_AFTER_S": "never", "ACCESS_LOG_EVERY": "1000", "LIMIT_ACTIVE_ORDERS": "1000000000",
    "LIMIT_ORDERS_PER_MIN": "1000000000", "LIMIT_READS_PER_S": "1000000000", "LIMIT_AUTH_PER_MIN": "1000000000",
    "LIMIT_AUTH_ALL_PER_MIN": "1000000000", "LIMIT_ANONYMOUS_PER_15MIN": "1000000000",
    "LIMIT_CONNECTIONS_PER_IP": "100000", "NUMBER_LIFETIME_S": "1200",
}


def options(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=10, help="of each run, after a warm-up of 2 s")
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--customers", type=int, default=64)
    parser.add_argument("--json", type=Path, help="where the figures go as JSON")
    return parser.parse_args()


class Bench:
    """A server on a fresh database with `customers` signed-in customers who have money."""

    def __init__(self, customers, data_dir=None):
        self.directory = Path(data_dir or tempfile.mkdtemp(prefix="trunkline-bench-"))
        self.server = Server(BIN, self.directory / "data", ENV)
        self.emails = [f"bench-{i}-{uuid.uuid4().hex[:6]}@example.com" for i in range(customers)]
        self.tokens = [self._customer(email) for email in self.emails]
        self.token_file = self.directory / "tokens.txt"
        self.token_file.write_text("\n".join(self.tokens))

    def _customer(self, email):
        code, _, error = ctl(BIN, self.server.data_dir, "create-customer", "--email", email, "--password-stdin", "--credit", "100000.00",
                             stdin=PASSWORD + "\n")
        if code != 0:
            raise RuntimeError(error)
        return Api(self.server.port).post("/v1/auth/login", {"email": email, "password": PASSWORD}).body["access_token"]

    def make_keys(self, count):
        """`count` API keys in turn for the customers, each with the order that its owner placed first; as lines for get_order.lua."""
        lines = []
        for index, token in enumerate(self.tokens):
            api = Api(self.server.port, token)
            order = api.place().body["id"]
            for number in range(index, count, len(self.tokens)):
                made = api.post("/v1/api-keys", {"name": f"bench {number}", "scopes": ["read"]}, Idempotency_Key=f"key-{number}")
                if made.status != 201:
                    raise RuntimeError(str(made))
                lines.append(f"{made.body['secret']} {order}")
        return lines

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mib(self):
        return resident_mib(self.server.process.pid)

    def wrk(self, script, seconds, connections, env=None):
        return load(HERE / script, self.server.port, seconds, connections, {"TOKENS": str(self.token_file), **(env or {})}, self.cpu_seconds)

    def stop(self):
        return self.server.stop()


def load(script, port, seconds, connections, env, cpu_seconds):
    """One bounded run of wrk; requests per second, p50 and p99 in ms, CPU seconds of the server per 100,000 requests."""
    before = cpu_seconds()
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", script, f"http://127.0.0.1:{port}"],
                          env={**os.environ, **env}, capture_output=True, text=True, timeout=seconds + 30, check=True)
    cpu = cpu_seconds() - before
    figures = re.search(r"RES (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+) (\d+)", done.stdout)
    count, duration, p50, p99, bad, failed = (float(x) for x in figures.groups())
    if bad or failed:
        raise RuntimeError(f"{bad:.0f} answers that were not 2xx, {failed:.0f} failed connections\n{done.stdout}")
    return {"rps": count / duration * 1e6, "p50_ms": p50 / 1000, "p99_ms": p99 / 1000, "cpu_s_per_100k": cpu / count * 1e5,
            "requests": count, "load": os.getloadavg()[0]}


def median(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def start_figures(directory):
    """Milliseconds from process start to the ready line on a migrated, empty database, and MiB two seconds later."""
    Server(BIN, directory, ENV).stop()
    times, sizes = [], []
    for _ in range(5):
        before = time.monotonic()
        server = Server(BIN, directory, ENV)
        times.append(1000 * (time.monotonic() - before))
        time.sleep(2)
        sizes.append(resident_mib(server.process.pid))
        server.stop()
    return statistics.median(times), statistics.median(sizes)


def resident_mib(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def report(title, rows, path):
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=HERE, check=False).stdout.strip()
    print(f"\n{title}: {os.cpu_count()} cores, {cpu}, commit {commit}\n")
    width = max(len(name) for name, _, _ in rows)
    for name, figures, budget in rows:
        print(f"  {name:<{width}}  {figures}   (budget {budget})")
    if path:
        path.write_text(json.dumps({"title": title, "cpu": cpu, "cores": os.cpu_count(), "commit": commit,
                                    "rows": [{"name": n, "figures": f, "budget": b} for n, f, b in rows]}, indent=1))
