# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds includes that point up or sideways."""

import re
from pathlib import Path

import rules
import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SERVER_RANK = {part: rank for rank, parts in enumerate(rules.SERVER_LAYERS) for part in parts}
OUR_FOLDERS = ("server", "api-client", "models", "ui", "app", "tests")


def inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def part_of(path: str) -> str:
    """The part a file of ours belongs to: two names deep in the server, one elsewhere."""
    names = path.split("/")
    return "/".join(names[:2]) if names[0] == "server" else names[0]


def module_of(path: str):
    names = path.split("/")
    return names[2] if part_of(path) == "server/modules" and len(names) > 3 else None


def wrong_in_server(source: str, target: str):
    own, other = part_of(source), part_of(target)
    for part in (own, other):
        if part not in SERVER_RANK:
            return f"{part} is in no layer of tests/layering/rules.py"
    if own != other and SERVER_RANK[own] <= SERVER_RANK[other]:
        return f"{own} may not include {other}"
    for hidden, seen_by in rules.IMPLEMENTATIONS.items():
        if inside(target, hidden) and not inside(source, hidden) and own not in seen_by:
            return f"{hidden} is seen by {' and '.join(seen_by)} only"
    user, used = module_of(source), module_of(target)
    if user and used and user != used and used not in rules.MODULE_USES.get(user, ()):
        return f"the module {user} may not include the module {used}"
    return None


def wrong_of_ours(source: str, target: str):
    own, other = part_of(source), part_of(target)
    if own == "tests":
        if inside(source, "tests/simulators") and other in rules.SIMULATORS_NEVER:
            return f"a simulator may not share code with {other}"
        return None
    if other == "tests":
        return "product code may not include tests"
    if own.startswith("server/"):
        return wrong_in_server(source, target) if other.startswith("server") else f"the server may not include {other}"
    if own in rules.CONSOLE_USES and own != other and other not in rules.CONSOLE_USES[own]:
        return f"{own} may not include {other}"
    return None


def wrong_library(source: str, header: str):
    own = part_of(source)
    first = header.split("/")[0]
    is_qt = first.startswith("Qt") or re.match(r"Q[A-Z]", first) or first.startswith("qt6")
    if is_qt and own.startswith("server"):
        return "the server may not include Qt"
    for prefix, owners in rules.LIBRARY_OWNERS.items():
        if header.startswith(prefix):
            return None if any(inside(source, owner) for owner in owners) else f"{prefix.rstrip('/')} belongs to {', '.join(owners)}"
    if is_qt and own in rules.QT_USES:
        if "/" not in header:
            return f"Qt headers are included with their module, as in <QtCore/{header}>"
        if first not in rules.QT_USES[own]:
            return f"{own} may not include {first}"
    return None


def wrong_words(source: str, content: str):
    """Yields (line, text, reason) of what console code may not say."""
    if part_of(source) not in rules.CONSOLE_USES:
        return
    for pattern, allowed, reason in rules.CONSOLE_WORDS:
        if source in allowed:
            continue
        for match in re.finditer(pattern, content):
            yield content.count("\n", 0, match.start()) + 1, match.group(0), reason


def check(root: Path):
    """Returns the list of violations, each as one line of text."""
    found = []
    for relative, path in tree.files(root):
        if path.suffix not in (".h", ".hpp", ".cpp"):
            continue
        content = tree.text(path)
        for line, words, reason in wrong_words(relative, content):
            found.append(f"{relative}:{line}: {words}: {reason}")
        for match in INCLUDE.finditer(content):
            header = match.group(2)
            line = content.count("\n", 0, match.start(1)) + 1
            ours = header.split("/")[0] in OUR_FOLDERS and "/" in header
            if header == path.stem + ".moc":  # what Qt makes of this very file
                continue
            if match.group(1) == '"' and not ours:
                wrong = "our headers are included by their path from the repository's root"
            else:
                wrong = wrong_of_ours(relative, header) if ours else wrong_library(relative, header)
            if wrong:
                found.append(f"{relative}:{line}: {header}: {wrong}")
    return found
