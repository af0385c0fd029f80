#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts up to the texts of the sources. English has only what needs a plural.
# usage: translations.sh [FOLDER]   (where the files are; default: translations)
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/dev/lib.sh
. packaging/dev/lib.sh

folder=${1:-translations}
lupdate=$(PATH=/usr/lib/qt6/bin:$PATH command -v lupdate) || fail "lupdate is missing (Debian: qt6-l10n-tools)"
# The root among the include folders: without the headers lupdate does not know in which namespace a class is. Its remarks about
# code that is not the console's are nobody's business.
update() { "$lupdate" -silent -no-obsolete -locations none -I . "$@" 2>/dev/null; }
update -pluralonly app models ui -source-language en_GB -target-language en_GB -ts "$folder/trunkline_en.ts"
for language in ru_RU zh_CN es_ES ar_AE; do
  name=${language%_*}
  [ "$name" != zh ] || name=$language
  update app models ui -source-language en_GB -target-language "$language" -ts "$folder/trunkline_$name.ts"
done
