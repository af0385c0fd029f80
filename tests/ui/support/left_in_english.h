// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>

namespace trunkline::ui::testing {

// What any widget of the program still says in English though that language has other words for it; empty: nothing.
[[nodiscard]] QString leftInEnglish(const QString& language);

}  // namespace trunkline::ui::testing
