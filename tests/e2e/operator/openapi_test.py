# SPDX-License-Identifier: GPL-3.0-or-later
"""server/contract/openapi.json is what the program prints, pretty-printed, so that a change of the API shows in a review."""
import json
import os
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
UPDATE = "trunklined --print-openapi | python3 -m json.tool --no-ensure-ascii --indent 2 > server/contract/openapi.json"


class OpenApi(unittest.TestCase):
    maxDiff = 4000

    def test_the_committed_document_is_the_printed_one(self):
        program = Path(os.environ["TRUNKLINE_BIN"]) / "trunklined"
        printed = subprocess.run([program, "--print-openapi"], capture_output=True, text=True, timeout=30, check=True).stdout
        wanted = json.dumps(json.loads(printed), indent=2, ensure_ascii=False) + "\n"
        committed = (ROOT / "server/contract/openapi.json").read_text(encoding="utf-8")
        self.assertMultiLineEqual(committed, wanted, f"the API changed; if it was meant: {UPDATE}")


if __name__ == "__main__":
    unittest.main()
