# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench seed: a database of 200,000 customers and 2,000,000 orders, made once for a schema and kept for the benchmarks that need it."""
import argparse
import hashlib
import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from trunkline_testing.processes import Server, ctl

BIN = Path(os.environ["TRUNKLINE_BIN"])
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
MIGRATIONS = sorted((ROOT / "server/storage/migrations").glob("V*.sql"))
CACHE = Path(os.environ.get("TRUNKLINE_SEED_DIR", ROOT / "build" / "bench-seed"))
PASSWORD = "a password of the benchmarks"
EPOCH_MS = 1_735_689_600_000  # 2025-01-01, where ids begin to count
DAYS, SPARED_DAYS = 390, 8    # all is older than what the outbox keeps: no events are missing


def folder(users, orders):
    """Where the database of this schema and size is kept."""
    text = b"".join(path.read_bytes() for path in [*MIGRATIONS, HERE / "seed.sql", HERE / "seed.py"])
    return CACHE / f"{users}-{orders}-{hashlib.sha256(text).hexdigest()[:16]}"


def make(users, orders, say=print):
    """The kept database's folder; made if it is not there. Seconds it took, 0 if it was there."""
    kept = folder(users, orders)
    if (kept / "trunkline.db").exists():
        return kept, 0.0
    for older in kept.parent.glob(f"{users}-{orders}-*"):
        shutil.rmtree(older)
    work = kept.with_suffix(".part")
    shutil.rmtree(work, ignore_errors=True)
    begun = time.monotonic()
    server = Server(BIN, work, {"SANDBOX_ONLY": "1"})
    code, _, error = ctl(BIN, work, "create-customer", "--email", "template@example.com", "--password-stdin", stdin=PASSWORD + "\n")
    server.stop()
    if code != 0:
        raise RuntimeError(error)
    write(work / "trunkline.db", users, orders, lambda what: say(f"  {time.monotonic() - begun:6.1f} s  {what}", flush=True))
    work.rename(kept)
    return kept, time.monotonic() - begun


def write(path, users, orders, say):
    database = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000", "temp_store=MEMORY", "locking_mode=EXCLUSIVE", "threads=2"):
        database.execute(f"PRAGMA {pragma}").fetchall()
    hashed, = database.execute("SELECT password_hash FROM users WHERE email='template@example.com'").fetchone()
    span_ms = DAYS * 86_400_000
    values = {"users": users, "orders": orders, "hash": hashed, "step_ms": span_ms // orders,
              "start_ms": int(time.time() * 1000) - EPOCH_MS - SPARED_DAYS * 86_400_000 - span_ms}
    indexes = database.execute("SELECT name,sql FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        database.execute(f"DROP INDEX {name}")
    database.execute("BEGIN")
    for statement in (HERE / "seed.sql").read_text().split(";\n"):
        if statement.strip():
            database.execute(statement, values)
            say(next(line for line in statement.splitlines() if line and not line.startswith("--")).split("(")[0])
    database.execute("COMMIT")
    for name, sql in indexes:
        database.execute(sql)
        say(f"index {name}")
    broken = database.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"rows that point nowhere: {broken[:5]}")
    database.execute("PRAGMA locking_mode=NORMAL").fetchall()
    database.execute("PRAGMA journal_mode=WAL").fetchall()
    database.close()


def copy_of(kept, target):
    """A copy to work on: `cp` shares the blocks where the file system can."""
    target.mkdir(parents=True, exist_ok=True)
    for path in kept.iterdir():
        if path.is_file():
            subprocess.run(["cp", "--reflink=auto", path, target], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=200_000)
    parser.add_argument("--orders", type=int, default=2_000_000)
    parser.add_argument("--no-verify", action="store_true")
    wanted = parser.parse_args()
    kept, seconds = make(wanted.users, wanted.orders)
    size = (kept / "trunkline.db").stat().st_size / 2**30
    print(f"{wanted.users:,} customers, {wanted.orders:,} orders, {size:.2f} GiB, "
          + (f"written in {seconds:.0f} s (budget 240 s)" if seconds else "kept from before") + f": {kept}")
    if not wanted.no_verify:
        begun = time.monotonic()
        code, verdict, error = ctl(BIN, kept, "verify", "--full", seconds=3600)
        print(f"verify --full in {time.monotonic() - begun:.0f} s: {verdict if code == 0 else error or verdict}")
        raise SystemExit(code)


if __name__ == "__main__":
    main()
