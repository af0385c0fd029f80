# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check.py layering|file_size|spdx [ROOT]   Prints each violation; exit 1 when there is one."""

import sys
from pathlib import Path

import file_size
import layering
import spdx
import tree

CHECKS = {"layering": layering.check, "file_size": file_size.check, "spdx": spdx.check}


def main(arguments) -> int:
    if not arguments or arguments[0] not in CHECKS:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[2]
    looked_at = sum(1 for _ in tree.files(root))
    if looked_at == 0:
        print(f"no files under {root}", file=sys.stderr)
        return 2
    found = CHECKS[arguments[0]](root)
    for violation in found:
        print(violation)
    print(f"{arguments[0]}: {looked_at} files, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
