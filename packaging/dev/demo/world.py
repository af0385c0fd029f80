# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated upstream and the server, as processes."""
import os
import socket
import subprocess
import time
from decimal import ROUND_UP, Decimal

from demo.steps import Failed, say
from trunkline_testing.api import Api
from trunkline_testing.processes import Server, Simulator, StartError

LIFETIME_S = 60
# Where the market buys; the last three countries are sold by the sandbox alone.
SERVICES = {"whatsapp": 26, "telegram": 22, "google": 14, "instagram": 10, "facebook": 7, "discord": 6, "tiktok": 5, "amazon": 3}
COUNTRIES = {"US": 24, "GB": 14, "IN": 13, "ID": 11, "DE": 9, "BR": 8, "FR": 6, "PL": 5, "NL": 6, "IT": 4, "CA": 2}
SILENT_PERCENT = 18  # of the upstream's numbers; the sandbox always delivers: 15 of 100 orders expire


def forget_settings(bin_dir):
    """Nothing that the shell sets for a real server may reach the demonstration: it would sell for real, or not start."""
    told = subprocess.run([str(bin_dir / "trunklined"), "--data", "/nonexistent", "--check-config"], env={}, capture_output=True, text=True,
                          check=True)
    for name in [line.split()[0] for line in told.stdout.splitlines()[1:]] + ["NODE_ENV", "TRUNKLINE_CONFIG"]:
        os.environ.pop(name, None)


def server_env(simulator):
    return {
        "TRUNKLINE_DEMO": "1", "SERVER_NAME": "Trunkline demo", "SMSMAN_API_KEY": "demo-key", "SMSMAN_BASE_URL": simulator.origin + "/control",
        "NUMBER_LIFETIME_S": str(LIFETIME_S), "EXPIRY_GRACE_S": "3", "CANCEL_MIN_S": "5", "SANDBOX_SMS_AFTER_S": "5-40",
        "UNKNOWN_FAILOVER_S": "10", "LIMIT_AUTH_PER_MIN": "100", "LIMIT_AUTH_ALL_PER_MIN": "1000", "LIMIT_ANONYMOUS_PER_15MIN": "10000"}


def start_simulator(place):
    # Its references go on from run to run: a number sold before is rightly refused by a database that remembers it.
    return Simulator(place.bin, place.folder / "simulator.log", "--sms-after", "5,40", "--sms-chance", str(100 - SILENT_PERCENT),
                     "--first-ref", str(int(time.time())), "--lifetime", str(LIFETIME_S))


def fill_shelves(simulator, cells):
    """The upstream asks what it asked in the made-up month: less than the sandbox, which steps in when the upstream has nothing."""
    for cell in cells:
        simulator.control("POST", "stock", {**cell, "count": 100000})


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            return True
        except OSError:
            return False


def choose_port(wanted):
    """The port asked for, else 3000 or the next free one, which is named."""
    if wanted is not None:
        if wanted and not is_free(wanted):
            raise Failed(f"port {wanted} is taken; ./dev run without --port finds a free one")
        return wanted
    port = next((port for port in range(3000, 3100) if is_free(port)), 0)
    if port != 3000:
        say(f"port 3000 is taken: {port or 'any free port'} instead")
    return port


def start_server(place, simulator, port, remake):
    """`remake` makes the data anew where they are of a form that this version cannot read."""
    try:
        return Server(place.bin, place.data, server_env(simulator), port)
    except StartError as error:
        if "another form" not in str(error):
            raise
    say("the data of an earlier version cannot be read by this one: the demonstration starts anew")
    place.wipe()
    remake()
    return Server(place.bin, place.data, server_env(simulator), port)


def await_prices(server, cells):
    """Until the upstream's price list has arrived: a moment earlier only the sandbox would sell."""
    cell = cells[0]
    wanted = (Decimal(cell["cost"]) * Decimal("1.3")).quantize(Decimal("0.0001"), ROUND_UP)
    api = Api(server.port)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        rows = api.get(f"/v1/prices?service={cell['service']}&country={cell['country']}").body["items"]
        if rows and Decimal(rows[0]["price"]["amount"]) <= wanted:
            api.close()
            return
        time.sleep(0.1)
    raise Failed("the upstream's price list did not arrive")
