// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QTranslator>

#include "models/settings/language.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace trunkline::app {

// The texts of one language, our own and Qt's, and its direction. Widgets take their words when they are made: before them, once.
class Translations final {
 public:
  // The application outlives it. False: a file of ours is missing, and the words are English.
  [[nodiscard]] bool use(const models::Language& language, QApplication& application);

 private:
  QTranslator m_own;
  QTranslator m_qt;
};

}  // namespace trunkline::app
