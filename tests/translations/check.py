#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the console is there in every language, and says the same places, plurals and keys as the English one.

usage: check.py [FOLDER]   prints what is wrong, one line each; exit 1 when there is something
"""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

# Forms of a plural, as Qt 6.4 counts them.
PLURALS = {"en": 2, "ru": 3, "zh_CN": 1, "es": 2, "ar": 6}
PLACES = re.compile(r"%L?(?:\d|n)")
PREFIX = "trunkline_"


def mnemonics(text):
    return len(re.findall(r"&(?!&)", text.replace("&&", "")))


def faults_of(source, forms, plural):
    """What is wrong with the translation `forms` of one text."""
    for form in forms:
        if not form or not form.strip():
            yield "empty"
            continue
        places, wanted = sorted(PLACES.findall(form)), sorted(PLACES.findall(source))
        # A plural may leave its number out: "one order".
        if places != wanted and not (plural and sorted(places + ["%n"]) == wanted):
            yield f"has {' '.join(places) or 'no place'}, not {' '.join(wanted) or 'any'}"
        if mnemonics(form) != mnemonics(source):
            yield f"has {mnemonics(form)} mnemonics, not {mnemonics(source)}"
        if form.endswith("…") != source.endswith("…"):
            yield "ends otherwise (…)"


def check(path):
    language = path.stem.removeprefix(PREFIX)
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            where = f"{path.name}: {name}: {source!r}"
            if translation.get("type"):
                yield f"{where}: {translation.get('type')}"
                continue
            plural = message.get("numerus") == "yes"
            forms = [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
            if plural and len(forms) != PLURALS[language]:
                yield f"{where}: {len(forms)} plural forms, not {PLURALS[language]}"
            for fault in faults_of(source, forms, plural):
                yield f"{where}: {fault}"


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "translations"
    faults = []
    for language in PLURALS:
        path = folder / f"{PREFIX}{language}.ts"
        faults += list(check(path)) if path.exists() else [f"{path.name}: missing"]
    print("\n".join(faults) if faults else f"{len(PLURALS)} languages, nothing missing")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
