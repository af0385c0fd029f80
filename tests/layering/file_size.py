# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files by rule: one idea each."""

from pathlib import Path

import tree

MAX_LINES = {".cpp": 400, ".py": 400, ".sh": 400, ".h": 200, ".hpp": 200}
MAX_LINES_SCRIPT = 400  # programs without a suffix, told by their first line


def limit_of(path: Path, content: str):
    if path.suffix:
        return MAX_LINES.get(path.suffix)
    return MAX_LINES_SCRIPT if content.startswith("#!") else None


def check(root: Path):
    found = []
    for relative, path in tree.files(root):
        content = tree.text(path)
        limit = limit_of(path, content)
        lines = len(content.splitlines())
        if limit and lines > limit:
            found.append(f"{relative}: {lines} lines, at most {limit}")
    return found
