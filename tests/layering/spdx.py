# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in its first line (the second after a #! line)."""

from pathlib import Path

import tree

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
COMMENT = {".cpp": "//", ".h": "//", ".hpp": "//", ".sql": "--", ".py": "#", ".sh": "#", ".cmake": "#"}


def comment_of(path: Path, first: str):
    if path.name == "CMakeLists.txt" or first.startswith("#!"):
        return "#"
    return COMMENT.get(path.suffix)


def check(root: Path):
    found = []
    for relative, path in tree.files(root):
        lines = tree.text(path).splitlines()
        first = lines[0] if lines else ""
        comment = comment_of(path, first)
        if comment is None:
            continue
        licence_line = lines[1] if first.startswith("#!") and len(lines) > 1 else first
        if licence_line != f"{comment} {LICENCE}":
            found.append(f"{relative}: must start with '{comment} {LICENCE}'")
    return found
