#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures a preset when needed and builds it. usage: build.sh PRESET [TARGET…]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

preset=$1
shift
need cmake build
need ninja build
need clang++-19 build
# Ninja runs CMake again by itself when a list file changed, but not when the presets did.
if [ ! -f "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
  cmake --preset "$preset" --log-level=WARNING || fail "configuring '$preset' failed; a library may be missing: ./dev setup build"
fi
# A unity file of coroutines takes up to about 1.5 GiB to compile; swapping would cost more than waiting.
memory_gib=$(awk '/^MemTotal:/ { print int($2 / 1048576) }' /proc/meminfo)
jobs=$((memory_gib * 2 / 3))
[ "$jobs" -le "$(nproc)" ] || jobs=$(nproc)
[ "$jobs" -ge 1 ] || jobs=1
targets=()
for target in "$@"; do targets+=(--target "$target"); done
NINJA_STATUS='[%f/%t %es] ' cmake --build "build/$preset" -j "$jobs" "${targets[@]}"
