#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What `./dev run` shows: see demo/. TRUNKLINE_BIN is the folder of the programs.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
export PYTHONPATH=packaging/dev:tests/support
exec python3 -B -m demo "$@"
