# SPDX-License-Identifier: GPL-3.0-or-later
"""What a newcomer sees: `./dev run --once`."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Demo(unittest.TestCase):
    def test_it_ends_with_a_sale_a_refund_and_clean_books(self):
        done = subprocess.run([sys.executable, str(ROOT / "packaging/dev/demo.py"), "--once", "--fresh", "--port", "0"],
                              env={**os.environ, "TRUNKLINE_DEMO_DATA": os.environ["TRUNKLINE_BIN"] + "/../demo-test"},
                              capture_output=True, text=True, timeout=55, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for words in ("received: code", "expired, refunded at", "cost at purchase", '"ok":true', "the books are clean"):
            self.assertIn(words.replace(" ", ""), done.stdout.replace(" ", ""), done.stdout)


if __name__ == "__main__":
    unittest.main()
