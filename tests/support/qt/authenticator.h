// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>

namespace trunkline::testing {

// What an authenticator shows now (RFC 6238), written apart from the server's.
[[nodiscard]] QString authenticatorCode(const QString& secret);

}  // namespace trunkline::testing
