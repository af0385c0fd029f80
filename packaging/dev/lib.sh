# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by ./dev and its helpers: messages, timed steps, the list of source files. Sourced, never run; the caller is at the repository's root.

say() { printf '%s\n' "$*" >&2; }
fail() {
  printf '\n./dev: %s\n' "$*" >&2
  exit 1
}

# step TITLE COMMAND…: says what happens and how long it took. COMMAND is a program, so that its own `set -e` holds.
step() {
  local title=$1 start=$SECONDS code=0
  shift
  say "── $title"
  "$@" || code=$?
  if [ "$code" != 0 ]; then
    say "── $title: failed after $((SECONDS - start)) s (exit $code)"
    return "$code"
  fi
  say "── $title: $((SECONDS - start)) s"
}

# need COMMAND GROUP: stops with the way out when a program is missing.
need() {
  command -v "$1" >/dev/null || fail "$1 is missing. Run ./dev setup $2 (or install it: packaging/dev/packages.txt)."
}

# Tracked and new C++ files, NUL-separated, without what is ignored.
cpp_files() {
  git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.h' | while IFS= read -r -d '' file; do
    [ ! -e "$file" ] || printf '%s\0' "$file"
  done
}
