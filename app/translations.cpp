// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QtCore/QLibraryInfo>
#include <QtWidgets/QApplication>

namespace trunkline::app {

bool Translations::use(const models::Language& language, QApplication& application) {
  // Not on every computer, and English without: what Qt itself says, such as the menu of a field.
  if (m_qt.load(QStringLiteral("qtbase_") + language.code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QApplication::installTranslator(&m_qt);
  application.setLayoutDirection(language.locale.textDirection());
  return m_own.load(QStringLiteral(":/translations/trunkline_%1.qm").arg(language.code)) && QApplication::installTranslator(&m_own);
}

}  // namespace trunkline::app
