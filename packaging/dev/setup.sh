#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of packages.txt. usage: setup.sh [GROUP…]   (build demo test check bench peer; none = all but peer)
# TRUNKLINE_SKIP_SETUP=1 skips it, for systems that bring the same tools another way.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

if [ "${TRUNKLINE_SKIP_SETUP:-}" = 1 ]; then
  say "   skipped: TRUNKLINE_SKIP_SETUP is set"
  exit 0
fi
[ $# -gt 0 ] || set -- build demo test check bench
for group in "$@"; do
  case $group in build | demo | test | check | bench | peer) ;; *) fail "no package group '$group' (there are: build demo test check bench peer)" ;; esac
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  fail "this system has no apt. Trunkline is built on Debian 12: install the equivalents of packaging/dev/packages.txt yourself, then set TRUNKLINE_SKIP_SETUP=1."
fi

wanted=() missing=()
while read -r group package _; do
  case " $* " in *" $group "*) wanted+=("$package") ;; esac
done <<<"$(grep -v '^#' packaging/dev/packages.txt)"
installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' "${wanted[@]}" 2>/dev/null || true)"
for package in "${wanted[@]}"; do
  case $installed in *" $package=installed "*) ;; *) missing+=("$package") ;; esac
done
if [ ${#missing[@]} = 0 ]; then
  say "   nothing to install: all ${#wanted[@]} packages are here"
  exit 0
fi

say "   missing, ${#missing[@]} of ${#wanted[@]}:"
for package in "${missing[@]}"; do
  say "$(awk -v p="$package" '$2 == p { reason = $0; sub(/^[^ ]+ +[^ ]+ +/, "", reason); printf "     %-24s %s", p, reason }' packaging/dev/packages.txt)"
done

as_root=(env DEBIAN_FRONTEND=noninteractive)
if [ "$(id -u)" != 0 ]; then
  by_hand="apt-get install --no-install-recommends ${missing[*]}"
  command -v sudo >/dev/null || fail "installing packages needs root, and there is no sudo. As root: $by_hand"
  if [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
    fail "installing packages needs root, sudo wants a password and there is no terminal to ask on. As root: $by_hand"
  fi
  as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
fi
mkdir -p build
log=build/setup.log
run_apt() {
  "${as_root[@]}" apt-get -q -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" >>"$log" 2>&1 && return 0
  tail -n 15 "$log" >&2
  fail "apt-get $1 failed (whole log: $log). The packages are those of Debian 12 'bookworm'; is this one, and is its mirror reachable?"
}
: >"$log"
say "   apt-get update …"
run_apt update
say "   apt-get install … (log: $log)"
run_apt install -y --no-install-recommends "${missing[@]}"
say "   installed ${#missing[@]} packages"
