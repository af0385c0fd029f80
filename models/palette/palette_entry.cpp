// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palette/palette_entry.h"

#include <QtCore/QStringList>
#include <algorithm>

namespace trunkline::models {

PaletteQuery PaletteQuery::of(const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return {Scope::Everything, {}};
  const auto behind = [&text](Scope scope) { return PaletteQuery{scope, text.mid(1).trimmed()}; };
  switch (text.at(0).unicode()) {
    case u'>':
      return behind(Scope::Commands);
    case u'@':
      return behind(Scope::Users);
    case u'#':
      return behind(Scope::Orders);
    case u'/':
      return behind(Scope::Views);
    default:
      return {Scope::Everything, text};
  }
}

bool PaletteQuery::wants(PaletteEntry::Kind kind) const {
  using Kind = PaletteEntry::Kind;
  switch (scope) {
    case Scope::Everything:
      return true;
    case Scope::Commands:
      return kind == Kind::Command;
    case Scope::Users:
      return kind == Kind::User;
    case Scope::Orders:
      return kind == Kind::Order;
    case Scope::Views:
      return kind == Kind::View;
  }
  return false;
}

bool PaletteQuery::isIn(const QString& other) const {
  const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::ranges::all_of(words, [&other](const QString& word) { return other.contains(word, Qt::CaseInsensitive); });
}

}  // namespace trunkline::models
