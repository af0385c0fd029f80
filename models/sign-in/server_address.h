// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QUrl>
#include <tl/expected.hpp>

namespace trunkline::models {

// A typed address as scheme, host and port; https when no scheme was typed, and http to this computer only. The error is for
// the person.
[[nodiscard]] tl::expected<QUrl, QString> serverAddress(const QString& typed);

}  // namespace trunkline::models
