# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev run after the build: data, upstream, server; then the console with a market, or a sale in the terminal."""
import argparse
import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from demo import sale, screen, world
from demo.market import Market
from demo.place import Place
from demo.steps import Failed, Steps, say
from demo.told import print_addresses

ROOT = Path(__file__).resolve().parents[3]


class Stopped(Exception):
    """Ctrl-C, a closed terminal, a polite kill: the end that was asked for."""


class Demo:
    def __init__(self, options):
        self.options = options
        self.bin = Path(os.environ["TRUNKLINE_BIN"])
        world.forget_settings(self.bin)
        self.with_console = not (options.once or options.no_console or options.serve) and screen.display_works(self.bin)
        self.place = Place(Path(os.environ.get("TRUNKLINE_DEMO_DATA", ROOT / "build" / "demo")), self.bin)
        if options.fresh:
            self.place.wipe()
        names = ["data", "upstream", "server"]
        if self.with_console:
            names += ["console", "market"]
        else:
            names += sale.NAMES + ["picture"] + (["market"] if options.serve else [])
        self.steps = Steps(names, self.place.folder / "times.json", options.first_step)

    def generate(self):
        self.place.generate(self.options.users, self.options.orders)

    def run(self):
        self._data()
        with contextlib.ExitStack() as programs:
            with self.steps.step("upstream", "A simulated upstream that speaks the SMS-Man wire protocol"):
                simulator = programs.enter_context(world.start_simulator(self.place))
                cells = self.place.people()["upstream"]
                world.fill_shelves(simulator, cells)
                say(f"provider_simulator on 127.0.0.1:{simulator.port}, its control endpoint on {simulator.control_port}")
            with self.steps.step("server", "The server on its embedded database"):
                port = world.choose_port(self.options.port)
                server = programs.enter_context(world.start_server(self.place, simulator, port, self.generate))
                self.base = f"http://127.0.0.1:{server.port}"
                self.place.note_address(self.base)
                world.await_prices(server, cells)
                say(f"trunklined on {self.base}, data in {self.place.data}")
                say(f"numbers live {world.LIFETIME_S} s here (20 minutes in earnest), so that you can watch one expire")
            if self.with_console:
                self._console(server, simulator, programs)
            else:
                self._terminal(server, simulator)

    def _data(self):
        if self.place.ready():
            with self.steps.step("data", "The made-up data of the last run are kept (--fresh makes new ones)"):
                say(str(self.place.data))
        else:
            with self.steps.step("data", "Made-up data: 30 days of business, through the server's own commands"):
                self.generate()

    def _console(self, server, simulator, programs):
        with self.steps.step("console", "The console, signed in as the demonstration's administrator"):
            console = programs.enter_context(screen.Console(self.place, self.base))
            say("closing it stops everything")
        self._market(server, simulator, console)
        print("\nThe console was closed: everything is stopped.")

    def _terminal(self, server, simulator):
        sale.Sale(self.place, server, simulator, self.steps).run()
        with self.steps.step("picture", "The console's orders page, drawn without a display"):
            say(str(screen.draw_orders(self.place, self.base)))
        if not self.options.serve:
            print("\nDone: one number sold, the books are clean.")
            return
        self._market(server, simulator, None)

    def _market(self, server, simulator, console):
        with self.steps.step("market", "The market opens: about one order in 2 s, codes after 5 to 40 s, 15 % expire"):
            people = self.place.people()
        print_addresses(server, people)
        print("Ctrl-C stops everything.", flush=True)
        with Market(self.place, server, simulator, people):
            self._stay(server, simulator, console)

    @staticmethod
    def _stay(server, simulator, console):
        while not (console and console.closed()):
            for program in (server, simulator):
                if not program.running():
                    raise Failed(f"a program ended by itself: {program.log_end()}")
            time.sleep(0.2)


def parse():
    parser = argparse.ArgumentParser(prog="./dev run")
    parser.add_argument("--no-console", action="store_true", help="one sale in the terminal, then the end, also where there is a display")
    parser.add_argument("--once", action="store_true", help="the same as --no-console")
    parser.add_argument("--serve", action="store_true", help="the same, and stay up with a market until Ctrl-C")
    parser.add_argument("--fresh", action="store_true", help="make the data anew")
    parser.add_argument("--port", type=int, help="the server's port (default: 3000 or the next free one)")
    parser.add_argument("--users", type=int, default=2000, help="customers to make up")
    parser.add_argument("--orders", type=int, default=20000, help="orders to make up")
    parser.add_argument("--first-step", type=int, default=1, help=argparse.SUPPRESS)
    return parser.parse_args()


def stop(*_):
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.SIG_IGN)  # what is being put away must not be left lying about
    raise Stopped


def main():
    options = parse()
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, stop)
    try:
        Demo(options).run()
    except Stopped:
        print("\nstopped")
    except (RuntimeError, OSError, http.client.HTTPException) as error:  # a step that failed, a program or a connection that broke
        print(f"\nFAILED: {error}", file=sys.stderr)
        return 1
    except subprocess.TimeoutExpired as error:
        print(f"\nFAILED: {Path(error.cmd[0]).name} did not answer or end within {error.timeout:.0f} s", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"\nFAILED: {Path(error.cmd[0]).name} ended with {error.returncode}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
