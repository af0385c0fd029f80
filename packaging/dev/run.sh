#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev run, whose words were looked at before: packages, build, demonstration, each numbered and with the time left.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

times=build/run-times
rest=30 # the demonstration itself; it counts for itself as soon as it runs
programs=(trunklined trunklinectl trunkline trunkline_demo_data provider_simulator)

# took NAME GUESS: seconds of the last run.
took() {
  local seconds=
  [ ! -f "$times" ] || seconds=$(awk -v name="$1" '$1 == name { print $2 }' "$times")
  echo "${seconds:-$2}"
}

# numbered N NAME LEFT TITLE COMMAND…
numbered() {
  local number=$1 name=$2 left=$3 title=$4 start=$SECONDS
  shift 4
  say ""
  say "[$number] $title  (about $left s left)"
  "$@"
  mkdir -p build
  { [ ! -f "$times" ] || grep -v "^$name " "$times" || true; } >"$times.new"
  echo "$name $((SECONDS - start))" >>"$times.new"
  mv "$times.new" "$times"
}

building=$(took build 240)
numbered 1 packages $(($(took packages 60) + building + rest)) "Packages that are missing" packaging/dev/setup.sh build demo
numbered 2 build $((building + rest)) "The release build" packaging/dev/build.sh release "${programs[@]}"
TRUNKLINE_BIN=$PWD/build/release/bin exec packaging/dev/demo.sh --first-step 3 "$@"
