// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <chrono>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace trunkline::ui {

// Puts a secret on the clipboard and takes it away again after that time, unless something else was copied since. The
// owner's end takes it away at once.
void copySecret(QObject& owner, const QString& secret, std::chrono::milliseconds life);

}  // namespace trunkline::ui
