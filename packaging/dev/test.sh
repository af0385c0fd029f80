#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs CTest of a built preset; CTest's closing lines come last, after the times. usage: test.sh PRESET [CTEST-ARGUMENT…]
# TRUNKLINE_TEST_STARTED, when set, is the epoch second from which the total is counted.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

preset=$1
shift
started=$(date +%s)
log=build/$preset/ctest.log
symbolizer=$(command -v llvm-symbolizer-19 || true)
if [ -n "$symbolizer" ]; then export ASAN_SYMBOLIZER_PATH=$symbolizer UBSAN_SYMBOLIZER_PATH=$symbolizer TSAN_SYMBOLIZER_PATH=$symbolizer; fi
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}

# Many tests wait for processes and timers, so one more than there are cores keeps the cores busy.
code=0
ctest --test-dir "build/$preset" -j"$(($(nproc) + 1))" --output-on-failure --no-tests=error "$@" 2>&1 | tee "$log" | sed -u '/% tests passed, /,$d' || code=$?
now=$(date +%s)
say "── tests: $((now - started)) s, total: $((now - ${TRUNKLINE_TEST_STARTED:-started})) s (log: $log)"
sed -n '/% tests passed, /,$p' "$log"
exit "$code"
