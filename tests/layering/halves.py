# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's models and API client are described without server and windows, and nothing of either is compiled or linked.

usage: halves.py SOURCE COMPILER
"""

import subprocess
import sys
import tempfile

FOREIGN = ("Qt6Widgets", "QtWidgets", "Qt6Gui", "QtGui", "qrencode", "sqlite3", "argon2", "libcurl", "boost_asio")
WANTED = ("trunkline_api_client", "trunkline_models", "models_orders", "api_client_call")


def main(source: str, compiler: str) -> int:
    with tempfile.TemporaryDirectory() as build:
        options = ("-DTRUNKLINE_SERVER=OFF", "-DTRUNKLINE_UI=OFF", "-DCMAKE_BUILD_TYPE=Debug", f"-DCMAKE_CXX_COMPILER={compiler}")
        made = subprocess.run(["cmake", "-S", source, "-B", build, "-G", "Ninja", *options], capture_output=True, text=True, check=False)
        if made.returncode != 0:
            print(made.stdout, made.stderr)
            return 1
        commands = subprocess.run(["ninja", "-C", build, "-t", "commands"], capture_output=True, text=True, check=True).stdout
    missing = [name for name in WANTED if name not in commands]
    foreign = [(name, line) for line in commands.splitlines() for name in FOREIGN if name in line]
    for name in missing:
        print(f"{name} is not built")
    for name, line in foreign[:5]:
        print(f"{name} in: {line[:400]}")
    return 1 if missing or foreign else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
