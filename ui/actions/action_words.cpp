// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_words.h"

#include <QtCore/QRegularExpression>

namespace trunkline::ui {

QString withoutMnemonic(const QString& text) {
  static const QRegularExpression kBehind(QStringLiteral(R"(\s*\(&\w\))"));
  static const QRegularExpression kInside(QStringLiteral("&(.)"));  // && is one that is read
  return QString(text).remove(kBehind).replace(kInside, QStringLiteral("\\1"));
}

QString shortcutWords(const QKeySequence& shortcut) { return shortcut.toString(QKeySequence::NativeText); }

}  // namespace trunkline::ui
