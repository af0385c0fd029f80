// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that the console speaks. Each has its file in translations/; English is the source and has one for its plurals.
#pragma once
#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <vector>

namespace trunkline::models {

struct Language {
  QString code;     // of its file and in the settings
  QString ownName;  // as its speakers call it: who does not read the language of the moment finds it too
  QLocale locale;
};

[[nodiscard]] const std::vector<Language>& languages();

// The one to speak: what was chosen, else the first of the system's that is known, else English.
[[nodiscard]] const Language& languageFor(const QString& chosen, const QStringList& ofSystem);

}  // namespace trunkline::models
