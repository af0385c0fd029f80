# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench views: staff's lists over 2,000,000 orders and 200,000 customers, the search box, customers' own lists, and what a
count of a whole list costs who orders meanwhile."""
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

from bench_server import BIN, HERE, Bench, options, report
from trunkline_testing.api import Api
from trunkline_testing.processes import ctl
from trunkline_testing.staff import create_staff, enrol

sys.path.insert(0, str(HERE.parent / "seed"))
import seed  # noqa: E402

USERS, ORDERS = 200_000, 2_000_000
PAGE_ROWS = 200
REPEATS = 40


class Staff:
    """A signed-in administrator and his lists, of orders unless told otherwise."""

    def __init__(self, bench):
        self.api = Api(bench.server.port)
        email, made = create_staff(BIN, bench.server.data_dir, "admin")
        enrol(self.api, email, made)

    def get(self, path, **asked):
        answer = self.api.get(f"/staff/v1/{path}?" + urllib.parse.urlencode(asked))
        if answer.status != 200:
            raise RuntimeError(str(answer))
        return answer.body

    def open(self, table="orders", **asked):
        answer = self.api.post(f"/staff/v1/{table}/views", asked)
        if answer.status != 201:
            raise RuntimeError(str(answer))
        return answer.body["view"]

    def page(self, view, table="orders", **where):
        return self.get(table, view=view, **where)

    def counted(self, view, table="orders"):
        """Seconds from now until the list says that its total is exact, and that total."""
        begun = time.monotonic()
        while not (page := self.page(view, table, cursor="1"))["exact"]:
            time.sleep(0.005)
        return time.monotonic() - begun, page["total"]


def milliseconds(work):
    begun = time.monotonic()
    work()
    return 1000 * (time.monotonic() - begun)


def spread(times):
    ordered = sorted(times)
    return f"median {statistics.median(ordered):.1f} ms, p99 {ordered[int(0.99 * (len(ordered) - 1))]:.1f} ms"


def first_pages(staff):
    """Opening a list and its first page, of each filter + sort that has an index."""
    someone = staff.page(staff.open())["items"][0]["user"]["id"]
    filters = {"all": {}, "state": {"state": "completed"}, "rare state": {"state": "failed"}, "user": {"user": someone}}
    for name, chosen in filters.items():
        for sort in ("newest", "oldest"):
            times = []
            for _ in range(REPEATS // 4):
                begun = time.monotonic()
                view = staff.open(filter=chosen, sort=sort)
                staff.page(view)
                times.append(1000 * (time.monotonic() - begun))
                staff.counted(view)  # not beside the next one's
            yield f"first page, {name}, {sort}", spread(times), "≤ 30 ms"


def whole_lists(staff):
    for name, chosen in {"all": {}, "completed": {"state": "completed"}}.items():
        view = staff.open(filter=chosen)
        seconds, total = staff.counted(view)
        yield f"boundaries, {name}, {total:,} rows", f"{seconds:.2f} s", "≤ 1 s"
        pages = [random.randrange(total // PAGE_ROWS) for _ in range(REPEATS)]
        yield f"page by number, {name}", spread([milliseconds(lambda n=n: staff.page(view, page=n)) for n in pages]), "≤ 5 ms"
    rows = [staff.page(view, page=n)["items"][0]["created_at"] for n in pages]
    yield "page of a moment", spread([milliseconds(lambda at=at: staff.page(view, at=at)) for at in rows]), "≤ 30 ms"
    unindexed = staff.open(filter={"service": "uber", "country": "NL"})
    yield "filter without an index, 100,000 rows looked through", spread([milliseconds(lambda: staff.page(unindexed)) for _ in range(10)]), "-"


def customers(staff):
    """Lists of customers: opening one with its first page, its boundaries, and its pages by number."""
    for name, chosen in {"all": {}, "active": {"state": "active"}, "e-mail beginning": {"email": "customer-1"}}.items():
        def first(chosen=chosen):
            staff.page(staff.open("users", filter=chosen), "users")

        yield f"first page of customers, {name}", spread([milliseconds(first) for _ in range(REPEATS // 4)]), "≤ 30 ms"
        view = staff.open("users", filter=chosen)
        seconds, total = staff.counted(view, "users")
        yield f"boundaries of customers, {name}, {total:,} rows", f"{seconds:.2f} s", "≤ 1 s"
        pages = [random.randrange(max(1, total // PAGE_ROWS)) for _ in range(REPEATS)]
        yield (f"page of customers by number, {name}", spread([milliseconds(lambda n=n: staff.page(view, "users", page=n)) for n in pages]),
               "≤ 5 ms")


def searches(staff):
    """The search box, by each thing that it knows."""
    orders = staff.page(staff.open(), page=USERS // PAGE_ROWS)["items"]
    known = {
        "an order's id": [row["id"] for row in orders], "a number": [row["number"] for row in orders if row["number"]],
        "an e-mail": [f"customer-{random.randrange(USERS):06}@example.com" for _ in range(REPEATS)],
        "an e-mail's beginning": ["cust", "customer-1"], "nothing there": ["zzzz-no-such-reference"],
    }
    for name, texts in known.items():
        yield f"search, {name}", spread([milliseconds(lambda q=random.choice(texts): staff.get("search", q=q)) for _ in range(REPEATS)]), "-"


def own_lists(bench):
    """A customer's own orders and transactions, of the one with the most."""
    api = Api(bench.server.port)
    signed = api.post("/v1/auth/login", {"email": "customer-000000@example.com", "password": seed.PASSWORD})
    api.token = signed.body["access_token"]
    for path in ("/v1/orders?limit=100", "/v1/transactions?limit=100"):
        yield f"own list, GET {path}", spread([milliseconds(lambda: api.get(path)) for _ in range(REPEATS)]), "≤ 10 ms"


def orders_meanwhile(bench, staff, wanted):
    """POST order at full load, without anybody and then while whole lists are counted one after the other."""
    bench.wrk("place_order.lua", 2, wanted.connections, {"RUN": "warm"})
    alone = [bench.wrk("place_order.lua", wanted.seconds, wanted.connections, {"RUN": f"alone{i}"}) for i in range(wanted.runs)]
    ended = threading.Event()
    counted = []

    def count():
        while not ended.is_set():
            counted.append(staff.counted(staff.open())[0])
            ended.wait(1)

    counter = threading.Thread(target=count)
    counter.start()
    beside = [bench.wrk("place_order.lua", wanted.seconds, wanted.connections, {"RUN": f"beside{i}"}) for i in range(wanted.runs)]
    ended.set()
    counter.join()
    figures = [(statistics.median(run["p99_ms"] for run in runs), statistics.median(run["rps"] for run in runs)) for runs in (alone, beside)]
    yield "POST order p99, nobody counting", f"{figures[0][0]:.1f} ms at {figures[0][1]:,.0f}/s", "-"
    yield (f"the same while {len(counted)} lists are counted", f"{figures[1][0]:.1f} ms at {figures[1][1]:,.0f}/s "
           f"({figures[1][0] / figures[0][0]:.2f}×), a count takes {statistics.median(counted):.2f} s", "≤ 2×")


def main():
    wanted = options(__doc__)
    kept, _ = seed.make(USERS, ORDERS)
    directory = Path(tempfile.mkdtemp(prefix="trunkline-bench-", dir=kept.parent))
    try:
        seed.copy_of(kept, directory / "data")
        bench = Bench(wanted.customers, directory)
        staff = Staff(bench)
        rows = [*first_pages(staff), *whole_lists(staff), *customers(staff), *searches(staff), *own_lists(bench),
                *orders_meanwhile(bench, staff, wanted)]
        rows.append(("verify --full afterwards", "clean" if ctl(BIN, bench.server.data_dir, "verify", "--full", seconds=600)[0] == 0 else "NOT CLEAN",
                     "clean"))
        bench.stop()
    finally:
        shutil.rmtree(directory)
    report("views", rows, wanted.json)


if __name__ == "__main__":
    main()
