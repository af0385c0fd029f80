# SPDX-License-Identifier: GPL-3.0-or-later
"""The README's commands for curl, word by word: only the port, the directory and the folder of the programs are the test's."""
import os
import re
import shutil
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Readme(unittest.TestCase):
    def test_its_commands_sell_a_number(self):
        section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Try it with curl", 1)[1]
        script = re.search(r"```sh\n(.*?)```", section, re.DOTALL).group(1)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        directory = tempfile.mkdtemp(prefix="trunkline-readme-")
        self.addCleanup(shutil.rmtree, directory, ignore_errors=True)
        for there, here in (("build/release/bin", os.environ["TRUNKLINE_BIN"]), ("/tmp/tl", directory + "/data"), ("3000", port)):
            self.assertIn(there, script)
            script = script.replace(there, here)
        done = subprocess.run(["timeout", "50", "bash", "-euo", "pipefail", "-c", f"trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{script}\nwait"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for words in ('"status": "received"', '"type": "capture"', '"type": "hold"', '"clean":true'):
            self.assertIn(words, done.stdout, done.stderr)


if __name__ == "__main__":
    unittest.main()
