# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom. Arrows point down only; ARCHITECTURE.md has the picture.

A part is a folder; the longest matching prefix wins. A part may always include itself.
"""

# Layers of the server, lowest first: a part may include every part of the layers below its own, none beside it.
SERVER_LAYERS = (
    ("server/contract",),
    ("server/base",),
    ("server/storage", "server/crypto", "server/cache", "server/net"),
    ("server/ledger", "server/http", "server/providers"),
    ("server/modules",),
    ("server/jobs",),
    ("server/app",),
    ("server/ctl", "server/demo"),  # read the server's settings and run its commands on a directory without a server
)

# What lies behind an interface is seen by the composition roots only.
IMPLEMENTATIONS = {
    "server/storage/sqlite": ("server/app", "server/ctl", "server/demo"),
    "server/storage/postgres": ("server/app", "server/ctl"),
    "server/cache/redis": ("server/app", "server/ctl"),
    "server/providers/sandbox": ("server/app", "server/ctl", "server/demo"),
    "server/providers/smsman": ("server/app", "server/ctl"),
}

# Modules are vertical slices; one uses another's interface only where it is named here.
MODULE_USES = {
    "catalog": (),
    "pricing": ("catalog",),
    "routing": ("catalog", "pricing"),
    "users": (),
    "auth": ("users",),
    "staff": ("auth",),
    "desk": ("catalog", "orders"),
    "keys": ("auth",),
    "wallet": (),
    "events": (),
    "orders": ("catalog", "pricing", "routing", "wallet"),
}

# The console. `app` is its composition root and sees all of it.
CONSOLE_USES = {
    "api-client": ("server/contract",),
    "models": ("server/contract", "api-client"),
    "ui": ("server/contract", "models"),
    "app": ("server/contract", "api-client", "models", "ui"),
}

# Qt modules that a part of the console may use. Qt headers are included with their module (<QtCore/QString>), so that
# this can be checked on a machine without Qt.
QT_USES = {
    "api-client": {"QtCore", "QtNetwork"},
    "models": {"QtCore", "QtSql"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets"},
    "app": {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSql", "QtCharts", "QtSvg", "QtSvgWidgets"},
}

# What console code may not say: pattern, where it may, why.
CONSOLE_WORDS = (
    (r"\.then\(", (), "what is asynchronous comes back through Call<T>"),
    (r"\btakeResult\b", (), "what is asynchronous comes back through Call<T>"),
    (r"\b(QPromise|QFutureWatcher)\b", ("api-client/call/call.h",), "what is asynchronous comes back through Call<T>"),
    (r"\b(QEventLoop|processEvents|waitForFinished|waitForReadyRead)\b", (), "nothing waits inside an event"),
    (r"\bco_(await|return|yield)\b", (), "the console has no coroutines"),
    (r"\b(ignoreSslErrors|setInsecureFallback\(true)", (), "no way round a check"),
)

# Libraries with one owner: header prefix → the parts that may name it. Everything else goes through that part.
LIBRARY_OWNERS = {
    "boost/asio": ("server/base", "server/storage", "server/crypto", "server/cache", "server/net", "server/ledger", "server/http",
                   "server/providers", "server/modules", "server/jobs", "server/app", "server/ctl", "server/demo", "tests"),
    "boost/beast": ("server/base", "server/http", "server/net", "tests"),
    "openssl/": ("server/base", "server/storage", "server/crypto", "server/net", "server/http", "server/app", "api-client", "tests"),
    "spdlog/": ("server/base", "server/app", "server/ctl", "api-client", "tests"),
    "curl/": ("server/net", "tests"),
    "argon2": ("server/crypto", "tests"),
    "sqlite3": ("server/storage/sqlite", "tests"),
    "libpq": ("server/storage/postgres", "tests"),
    "toml++/": ("server/app", "server/ctl", "tests"),
    "CLI/": ("server/app", "server/ctl", "server/demo", "app", "tests"),
    "qt6keychain/": ("api-client", "tests"),
    "qrencode.h": ("ui", "tests"),
    "gtest/": ("tests",),
    "gmock/": ("tests",),
    "benchmark/": ("tests",),
}

# A simulator that shared the adapter's code would share its mistakes.
SIMULATORS_NEVER = ("server/providers", "server/modules", "server/storage", "server/ledger", "server/jobs", "server/app", "server/ctl",
                    "server/demo")
