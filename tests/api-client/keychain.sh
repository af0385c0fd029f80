#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs PROGRAM three times, each on a session bus and in a home of its own: with an open key store, with one that nobody unlocked,
# and with none. usage: keychain.sh PROGRAM
set -euo pipefail

program=$1
for tool in dbus-run-session gnome-keyring-daemon; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: ./dev setup test" >&2; exit 1; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

# The daemon ends with its bus. A service file that would start another one is out of its reach: XDG_DATA_DIRS is empty.
run() {
  local there=$1 prepare=$2
  mkdir -m 700 "$home/$there" "$home/$there/runtime"
  env HOME="$home/$there" XDG_RUNTIME_DIR="$home/$there/runtime" XDG_DATA_HOME="$home/$there/data" XDG_DATA_DIRS="$home/$there" \
    TRUNKLINE_KEY_STORE="$there" \
    dbus-run-session -- bash -euc "$prepare; exec \"\$0\"" "$program"
}

run none ':'
run locked 'gnome-keyring-daemon --start --components=secrets >/dev/null'
run open 'printf "test\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null'
