# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench views: staff's lists over 2,000,000 orders, customers' own lists, and what a count of a whole list costs who orders meanwhile."""
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
    """A signed-in administrator and his lists of orders."""

    def __init__(self, bench):
        self.api = Api(bench.server.port)
        email, made = create_staff(BIN, bench.server.data_dir, "admin")
        enrol(self.api, email, made)

    def open(self, **asked):
        answer = self.api.post("/staff/v1/orders/views", asked)
        if answer.status != 201:
            raise RuntimeError(str(answer))
        return answer.body["view"]

    def page(self, view, **where):
        answer = self.api.get("/staff/v1/orders?" + urllib.parse.urlencode({"view": view, **where}))
        if answer.status != 200:
            raise RuntimeError(str(answer))
        return answer.body

    def counted(self, view):
        """Seconds from now until the list says that its total is exact, and that total."""
        begun = time.monotonic()
        while not (page := self.page(view, cursor="1"))["exact"]:
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
        rows = [*first_pages(staff), *whole_lists(staff), *own_lists(bench), *orders_meanwhile(bench, staff, wanted)]
        rows.append(("verify --full afterwards", "clean" if ctl(BIN, bench.server.data_dir, "verify", "--full", seconds=600)[0] == 0 else "NOT CLEAN",
                     "clean"))
        bench.stop()
    finally:
        shutil.rmtree(directory)
    report("views", rows, wanted.json)


if __name__ == "__main__":
    main()
