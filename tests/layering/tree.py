# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that the source checks look at: what is written by us, whether committed yet or not."""

import os
from pathlib import Path

TOP_FOLDERS = ("app", "ui", "models", "api-client", "server", "tests", "packaging", "resources", "translations", ".ci")
TOP_FILES = ("dev", "CMakeLists.txt")
SKIPPED_FOLDERS = {"__pycache__", "corpus"}


def files(root: Path):
    """Yields (path relative to root with '/', absolute path), sorted, so that reports are stable."""
    for name in TOP_FILES:
        if (root / name).is_file():
            yield name, root / name
    for top in TOP_FOLDERS:
        for folder, folders, names in os.walk(root / top):
            folders[:] = sorted(f for f in folders if f not in SKIPPED_FOLDERS)
            for name in sorted(names):
                path = Path(folder) / name
                yield path.relative_to(root).as_posix(), path


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
