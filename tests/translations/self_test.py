# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one fault of each kind into a right file of texts and expects exactly that one to be found."""
import tempfile
import unittest
from pathlib import Path

import check

RIGHT = """<TS version="2.1" language="{language}"><context><name>Page</name>
<message><source>&amp;Open %1…</source><translation>&amp;Abrir %1…</translation></message>
<message numerus="yes"><source>%n orders</source><translation>{forms}</translation></message>
</context></TS>"""
PLANTED = [
    ("<translation>&amp;Abrir %1…", '<translation type="unfinished">', "unfinished"),
    ("&amp;Abrir %1…", "", "empty"),
    ("&amp;Abrir %1…", "&amp;Abrir %2…", "has %2, not %1"),
    ("&amp;Abrir %1…", "Abrir %1…", "has 0 mnemonics, not 1"),
    ("&amp;Abrir %1…", "&amp;Abrir %1", "ends otherwise"),
    ("<numerusform>%n pedidos</numerusform>", "", "1 plural forms, not 2"),
    ("%n pedidos", "pedidos %2", "has %2, not %n"),
]


class Faults(unittest.TestCase):
    def found(self, language, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"trunkline_{language}.ts"
            path.write_text(text, encoding="utf-8")
            return list(check.check(path))

    def right(self):
        return RIGHT.format(language="es", forms="<numerusform>un pedido</numerusform><numerusform>%n pedidos</numerusform>")

    def test_right_file_has_none(self):
        self.assertEqual(self.found("es", self.right()), [])

    def test_each_planted_fault_is_found(self):
        for there, instead, words in PLANTED:
            with self.subTest(words):
                self.assertIn(there, self.right())
                faults = self.found("es", self.right().replace(there, instead, 1))
                self.assertEqual(len(faults), 1, faults)
                self.assertIn(words, faults[0])


if __name__ == "__main__":
    unittest.main()
