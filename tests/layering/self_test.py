# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one violation of each rule in an otherwise clean tree and expects exactly that one to be found."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check

CPP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

CLEAN = {
    "server/contract/money.h": CPP + "#include <string>\n",
    "server/storage/database.h": CPP + '#include "server/contract/money.h"\n',
    "server/storage/sqlite/writer.cpp": CPP + '#include <sqlite3.h>\n#include "server/storage/database.h"\n',
    "server/modules/orders/service.cpp": CPP + '#include "server/modules/routing/offers.h"\n#include "server/storage/database.h"\n',
    "server/app/composition.cpp": CPP + '#include "server/storage/sqlite/writer.h"\n#include <boost/asio/io_context.hpp>\n',
    "tests/unit/orders/service_test.cpp": CPP + '#include <gtest/gtest.h>\n#include "server/storage/sqlite/writer.h"\n',
    "tests/api-client/keys_test.cpp": CPP + '#include "api-client/session/keys.h"\n#include "keys_test.moc"\n',
    "tests/simulators/main.cpp": CPP + '#include "server/base/clock.h"\n',
    "models/orders/model.h": CPP + '#include <QtCore/QObject>\n#include "api-client/call/call.h"\n',
    "ui/pages/orders.cpp": CPP + '#include <QtWidgets/QTableView>\n#include "models/orders/model.h"\n',
    "api-client/session/keys.cpp": CPP + "#include <qt6keychain/keychain.h>\n#include <QtNetwork/QNetworkReply>\n",
    "api-client/call/call.h": CPP + "QPromise<int> promise;\n",
    "app/main.cpp": CPP + '#include "ui/shell/window.h"\n',
    "server/CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\n",
    "dev": "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n",
}

# file that gets the include, what it includes, words of the report
WRONG_INCLUDES = [
    ("server/contract/money.h", '"server/base/clock.h"', "server/contract may not include server/base"),
    ("server/contract/money.h", "<boost/asio/io_context.hpp>", "boost/asio belongs to"),
    ("server/contract/money.h", "<QtCore/QString>", "the server may not include Qt"),
    ("server/contract/money.h", "<openssl/evp.h>", "openssl belongs to"),
    ("server/storage/database.h", '"server/crypto/envelope.h"', "server/storage may not include server/crypto"),
    ("server/storage/database.h", '"server/ledger/accounts.h"', "server/storage may not include server/ledger"),
    ("server/storage/database.h", "<QString>", "the server may not include Qt"),
    ("server/storage/database.h", "<sqlite3.h>", "sqlite3 belongs to"),
    ("server/storage/database.h", '"tests/support/clock.h"', "product code may not include tests"),
    ("server/storage/database.h", '"api-client/call/call.h"', "the server may not include api-client"),
    ("server/storage/database.h", '"value.h"', "by their path from the repository's root"),
    ("server/storage/database.h", '"server/unheard/of.h"', "is in no layer"),
    ("server/modules/orders/service.cpp", '"server/jobs/monitor.h"', "server/modules may not include server/jobs"),
    ("server/modules/orders/service.cpp", '"server/storage/sqlite/writer.h"', "seen by server/app and server/ctl and server/demo only"),
    ("server/modules/orders/service.cpp", '"server/providers/smsman/client.h"', "seen by server/app and server/ctl only"),
    ("server/modules/orders/service.cpp", '"server/modules/auth/service.h"', "the module orders may not include the module auth"),
    ("server/modules/orders/service.cpp", "<curl/curl.h>", "curl belongs to"),
    ("server/modules/orders/service.cpp", "<gtest/gtest.h>", "gtest belongs to"),
    ("tests/simulators/main.cpp", '"server/providers/provider.h"', "a simulator may not share code"),
    ("models/orders/model.h", "<QtGui/QColor>", "models may not include QtGui"),
    ("models/orders/model.h", "<QtNetwork/QNetworkReply>", "models may not include QtNetwork"),
    ("models/orders/model.h", '"ui/theme/theme.h"', "models may not include ui"),
    ("ui/pages/orders.cpp", "<QtSql/QSqlQuery>", "ui may not include QtSql"),
    ("ui/pages/orders.cpp", "<QtNetwork/QNetworkReply>", "ui may not include QtNetwork"),
    ("ui/pages/orders.cpp", "<qt6keychain/keychain.h>", "qt6keychain belongs to"),
    ("ui/pages/orders.cpp", "<QLabel>", "included with their module"),
    ("ui/pages/orders.cpp", '"api-client/call/call.h"', "ui may not include api-client"),
    ("api-client/session/keys.cpp", "<QtWidgets/QLabel>", "api-client may not include QtWidgets"),
    ("api-client/session/keys.cpp", '"server/base/clock.h"', "api-client may not include server/base"),
    ("app/main.cpp", '"server/app/configuration.h"', "app may not include server/app"),
]


# file that gets the line, the line, words of the report
WRONG_WORDS = [
    ("models/orders/model.h", "future.then(this, f);", "comes back through Call<T>"),
    ("api-client/call/call.h", "future.takeResult();", "comes back through Call<T>"),
    ("api-client/session/keys.cpp", "QPromise<int> other;", "comes back through Call<T>"),
    ("ui/pages/orders.cpp", "QCoreApplication::processEvents();", "nothing waits inside an event"),
    ("app/main.cpp", "co_await f();", "no coroutines"),
    ("api-client/session/keys.cpp", "reply->ignoreSslErrors();", "no way round a check"),
]


def lines(count: int, comment: str = "//") -> str:
    return f"{comment} SPDX-License-Identifier: GPL-3.0-or-later\n" + "\n" * (count - 1)


class PlantedViolations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for name, content in CLEAN.items():
            self.write(name, content)

    def write(self, name: str, content: str):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def run_check(self, rule: str):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            code = check.main([rule, str(self.root)])
        return code, printed.getvalue().splitlines()[:-1]

    def assert_only(self, rule: str, where: str, words: str):
        code, found = self.run_check(rule)
        self.assertEqual((code, len(found)), (1, 1), found)
        self.assertTrue(found[0].startswith(where), found)
        self.assertIn(words, found[0])

    def test_clean_tree_passes(self):
        for rule in ("layering", "file_size", "spdx"):
            self.assertEqual(self.run_check(rule), (0, []), rule)

    def test_empty_tree_is_refused(self):
        with tempfile.TemporaryDirectory() as empty, contextlib.redirect_stderr(io.StringIO()):
            self.assertEqual(check.main(["spdx", empty]), 2)

    def test_wrong_includes(self):
        for name, header, words in WRONG_INCLUDES:
            with self.subTest(file=name, header=header):
                self.write(name, CLEAN[name] + f"#  include {header}  // planted\n")
                self.assert_only("layering", f"{name}:{CLEAN[name].count(chr(10)) + 1}:", words)
                self.write(name, CLEAN[name])

    def test_wrong_words(self):
        for name, line, words in WRONG_WORDS:
            with self.subTest(file=name, line=line):
                self.write(name, CLEAN[name] + line + "\n")
                self.assert_only("layering", f"{name}:{CLEAN[name].count(chr(10)) + 1}:", words)
                self.write(name, CLEAN[name])

    def test_sizes(self):
        for name, limit in (("server/a.cpp", 400), ("server/a.h", 200), ("tests/a.py", 400), ("packaging/a.sh", 400)):
            with self.subTest(file=name):
                self.write(name, lines(limit))
                self.assertEqual(self.run_check("file_size"), (0, []))
                self.write(name, lines(limit + 1))
                self.assert_only("file_size", name, f"{limit + 1} lines")
                (self.root / name).unlink()
        self.write("dev", CLEAN["dev"] + "\n" * 400)
        self.assert_only("file_size", "dev", "402 lines")

    def test_licences(self):
        for name, content in (
            ("server/a.cpp", "int x;\n"),
            ("server/a.h", "#pragma once\n" + CPP),
            ("server/a.sql", "# SPDX-License-Identifier: GPL-3.0-or-later\n"),
            ("tests/CMakeLists.txt", ""),
            ("packaging/a.cmake", "# SPDX-License-Identifier: MIT\n"),
            ("packaging/run", "#!/bin/sh\necho\n"),
            ("tests/a.py", "#!/usr/bin/env python3\n"),
        ):
            with self.subTest(file=name):
                self.write(name, content)
                self.assert_only("spdx", name, "must start with")
                (self.root / name).unlink()


if __name__ == "__main__":
    unittest.main()
