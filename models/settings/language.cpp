// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/language.h"

#include <algorithm>

namespace trunkline::models {

const std::vector<Language>& languages() {
  static const std::vector<Language> kLanguages{
      {QStringLiteral("en"), QStringLiteral("English"), QLocale(QLocale::English, QLocale::UnitedKingdom)},
      {QStringLiteral("ru"), QStringLiteral("Русский"), QLocale(QLocale::Russian, QLocale::Russia)},
      {QStringLiteral("zh_CN"), QStringLiteral("简体中文"), QLocale(QLocale::Chinese, QLocale::SimplifiedChineseScript, QLocale::China)},
      {QStringLiteral("es"), QStringLiteral("Español"), QLocale(QLocale::Spanish, QLocale::Spain)},
      {QStringLiteral("ar"), QStringLiteral("العربية"), QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)}};
  return kLanguages;
}

const Language& languageFor(const QString& chosen, const QStringList& ofSystem) {
  const auto& all = languages();
  if (const auto found = std::ranges::find(all, chosen, &Language::code); found != all.end()) return *found;
  for (const QString& name : ofSystem) {
    const QLocale wanted(name);
    // Script too: who reads traditional Chinese is served better by English than by the simplified one.
    const auto same = std::ranges::find_if(all, [&wanted](const Language& known) {
      return known.locale.language() == wanted.language() && known.locale.script() == wanted.script();
    });
    if (same != all.end()) return *same;
  }
  return all.front();
}

}  // namespace trunkline::models
