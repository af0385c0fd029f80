# SPDX-License-Identifier: GPL-3.0-or-later
"""The service of express/ with a PostgreSQL and a Redis of its own on loopback, in a folder of its own; all stopped at the end."""
import http.client
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP = HERE.parents[2] / "build" / "bench-peer"  # its npm packages stay here
PG_BIN = Path(os.environ.get("PGBIN", "/usr/lib/postgresql/15/bin"))
CUSTOMERS, WORKERS = 1000, 2
TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def cpu_seconds(pid):
    """User and system time of a process and its children, living and reaped."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return 0.0
    return sum(int(field) for field in fields[11:15]) / TICKS + sum(cpu_seconds(child) for child in children)


class ExpressPeer:
    def __init__(self, directory):
        self.directory = Path(directory)
        self.directory.mkdir(mode=0o755, parents=True)
        os.chmod(self.directory.parent, 0o755)  # PostgreSQL refuses to run as root: its user has to get in here
        self.port, self.pg_port, self.redis_port = free_port(), free_port(), free_port()
        self.env = {**os.environ, "PORT": str(self.port), "WORKERS": str(WORKERS), "NODE_ENV": "production", "MONITOR": "off", "RATE_LIMIT": "off",
                    "DATABASE_URL": f"postgresql://postgres@127.0.0.1:{self.pg_port}/postgres", "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}"}
        self.started = []
        try:
            self._install()
            self._start_database()
            self._start("redis-server", "--port", self.redis_port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", self.directory)
            self._await(self.redis_port)
            subprocess.run(["node", "tools/seed.js", str(CUSTOMERS), self.directory], cwd=APP, env=self.env, check=True)
            self._start("node", "src/server.js", cwd=APP)
            self._await(self.port)
            self._await_answer()
        except BaseException:
            self.stop()
            raise

    def _install(self):
        APP.mkdir(parents=True, exist_ok=True)
        shutil.copytree(HERE / "express", APP, dirs_exist_ok=True)
        if not (APP / "node_modules/express").exists():
            subprocess.run(["npm", "ci", "--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=APP, stdout=subprocess.DEVNULL, check=True)

    def _start_database(self):
        data = self.directory / "pg"
        user = {}
        if os.geteuid() == 0:
            postgres = pwd.getpwnam("postgres")
            data.mkdir()
            os.chown(data, postgres.pw_uid, postgres.pw_gid)
            user = {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}
        subprocess.run([PG_BIN / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-instructions"], cwd="/", stdout=subprocess.DEVNULL,
                       check=True, **user)
        self._start(PG_BIN / "postgres", "-D", data, "-h", "127.0.0.1", "-p", self.pg_port, "-k", data, cwd="/", **user)
        self._await(self.pg_port)
        for _ in range(50):  # it listens before it takes anybody in
            loaded = subprocess.run(["psql", "-q", "-h", "127.0.0.1", "-p", str(self.pg_port), "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-f",
                                     HERE / "express/schema.sql"], capture_output=True, text=True, check=False)
            if loaded.returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(f"the peer's database took no schema: {loaded.stderr}")

    def _start(self, *command, **options):
        with open(self.directory / "peer.log", "ab") as log:
            self.started.append(subprocess.Popen([str(word) for word in command], env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options))

    def _await(self, port, seconds=20):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"nothing listens on {port}: {(self.directory / 'peer.log').read_text(errors='replace')[-1000:]}")

    def _await_answer(self):
        token, order = (self.directory / "orders.txt").read_text().split("\n", 1)[0].split()[::-1]
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", f"/v1/orders/{order}", headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"the peer answered {answer.status}: {answer.read()!r}")
        connection.close()

    def cpu(self):
        return sum(cpu_seconds(process.pid) for process in self.started)

    def stop(self):
        for process in reversed(self.started):
            process.send_signal(signal.SIGINT if "postgres" in process.args[0] else signal.SIGTERM)
        for process in reversed(self.started):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
