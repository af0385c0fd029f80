#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a change must pass besides the tests: formatting, layering, size, licence headers, shell analysis, clang-tidy on what changed.
# usage: check.sh [BASE]   (a commit; default: where this branch left origin/HEAD)
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

base=${1:-}
if [ -n "$base" ]; then
  git rev-parse -q --verify "$base^{commit}" >/dev/null || fail "'$base' is not a commit"
elif git rev-parse -q --verify origin/HEAD >/dev/null; then
  base=$(git merge-base HEAD origin/HEAD)
else
  say "   there is no origin/HEAD: clang-tidy looks at uncommitted changes only (./dev check BASE looks further back)"
  base=HEAD
fi
failed=()
check() {
  step "$@" || failed+=("$1")
}

mapfile -d '' -t cpp < <(cpp_files)
[ ${#cpp[@]} = 0 ] || check formatting clang-format-19 --dry-run -Werror "${cpp[@]}"
for rule in layering file_size spdx; do
  check "$rule" python3 tests/layering/check.py "$rule"
done
texts() {
  local folder status=0
  folder=$(mktemp -d)
  cp translations/*.ts "$folder"
  packaging/dev/translations.sh "$folder"
  diff -r --brief --exclude=README.md translations "$folder" || status=1
  rm -r "$folder"
  [ $status = 0 ] || say "   the texts of the sources have changed: packaging/dev/translations.sh, then translate"
  return $status
}
check "texts to translate" texts
check translations python3 tests/translations/check.py
mapfile -t scripts < <(git grep -l --untracked -E '^#!.*(bash|/sh)$' -- dev .ci packaging tests)
check "shell scripts" shellcheck -x "${scripts[@]}"

# A changed header is analysed through one source that includes it.
declare -A sources=()
mapfile -t changed < <({ git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'; git ls-files --others --exclude-standard -- '*.cpp' '*.h'; } | sort -u)
for file in "${changed[@]}"; do
  if [[ $file == *.h ]]; then
    user=${file%.h}.cpp
    [ -f "$user" ] || user=$(git grep -l --untracked -F "\"$file\"" -- '*.cpp' | head -n 1 || true)
    [ -z "$user" ] || sources[$user]=1
  else
    sources[$file]=1
  fi
done
if [ ${#sources[@]} -gt 0 ]; then
  # clang-tidy reads the precompiled header and what moc writes, so those have to exist.
  packaging/dev/build.sh dev trunkline_pch >/dev/null
  mapfile -t moc < <(ninja -C build/dev -t targets all | sed -n 's/^\([^/]*_autogen\): phony$/\1/p')
  [ ${#moc[@]} = 0 ] || packaging/dev/build.sh dev "${moc[@]}" >/dev/null
  lint=()
  for file in "${!sources[@]}"; do
    if grep -qF "/$file\"" build/dev/compile_commands.json; then lint+=("$file"); else say "   not in the dev build, not analysed: $file"; fi
  done
  if [ ${#lint[@]} -gt 0 ]; then
    check "clang-tidy, ${#lint[@]} files changed since ${base:0:12}" \
      xargs -0 -n 1 -P "$(nproc)" clang-tidy-19 --quiet -p build/dev < <(printf '%s\0' "${lint[@]}") \
      2> >(grep -vE '^[0-9]+ warnings? generated' >&2)
  fi
fi

[ ${#failed[@]} = 0 ] || fail "check failed: $(printf '%s; ' "${failed[@]}")"
say "check: clean"
