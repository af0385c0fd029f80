#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the libFuzzer programs for a bounded time each. usage: fuzz.sh SECONDS [TARGET]
# build/fuzz/fuzz/TARGET holds the name of its seed folder in tests/fuzz/corpus; what is found is kept in build/fuzz/corpus and build/fuzz/crashes.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

seconds=$1
only=${2:-}
build=build/fuzz
shopt -s nullglob
all=("$build"/fuzz/*)
[ ${#all[@]} -gt 0 ] || fail "there is no fuzz target in this tree (tests/fuzz/README.md says how to add one)"
if [ -n "$only" ]; then
  [ -f "$build/fuzz/$only" ] || fail "no fuzz target '$only'; there are: $(basename -a "${all[@]}" | paste -sd ' ')"
  all=("$build/fuzz/$only")
fi

symbolizer=$(command -v llvm-symbolizer-19 || true)
[ -z "$symbolizer" ] || export ASAN_SYMBOLIZER_PATH=$symbolizer
mkdir -p "$build/crashes"
failed=()
for entry in "${all[@]}"; do
  name=$(basename "$entry")
  seeds=tests/fuzz/corpus/$(cat "$entry")
  mkdir -p "$build/corpus/$name"
  step "$name, $seconds s" "$build/bin/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$build/crashes/$name-" -verbosity=0 "$build/corpus/$name" "$seeds" || failed+=("$name")
done
if [ ${#failed[@]} -gt 0 ]; then
  fail "found something: ${failed[*]}. The inputs are in $build/crashes; replay one with $build/bin/TARGET FILE, then add it to tests/fuzz/corpus."
fi
say "fuzz: ${#all[@]} targets, nothing found"
