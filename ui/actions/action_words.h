// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <QtGui/QKeySequence>

namespace trunkline::ui {

// "&Cancel order…" as it is read: "Cancel order…". Also the form "取消(&C)", where the letter stands behind the word.
[[nodiscard]] QString withoutMnemonic(const QString& text);
// As the keyboard of this computer has it; empty for none.
[[nodiscard]] QString shortcutWords(const QKeySequence& shortcut);

}  // namespace trunkline::ui
