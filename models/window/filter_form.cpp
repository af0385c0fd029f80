// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/filter_form.h"

#include <algorithm>

#include "models/format/moment_text.h"
#include "models/orders/order_words.h"
#include "models/users/user_words.h"
#include "server/contract/codec/names.h"
#include "server/contract/codec/timestamp.h"
#include "server/contract/ids.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline::models {
namespace {

constexpr int kProviderMax = 40;
constexpr qsizetype kServiceMax = 40;

template <class E>
QStringList choicesOf() {
  QStringList out;
  for (const codec::EnumEntry& entry : codec::kEnumEntries<E>)
    out.append(QString::fromUtf8(entry.name.data(), static_cast<qsizetype>(entry.name.size())));
  return out;
}

QString prefixOf(std::string_view prefix) { return QString::fromLatin1(prefix.data(), static_cast<qsizetype>(prefix.size())); }

bool isLetter(QChar letter) { return letter >= QLatin1Char('A') && letter <= QLatin1Char('Z'); }
bool isSlug(QChar sign) {
  return (sign >= QLatin1Char('a') && sign <= QLatin1Char('z')) || (sign >= QLatin1Char('0') && sign <= QLatin1Char('9')) ||
         sign == QLatin1Char('-');
}

std::optional<QString> idOf(const QString& prefix, const QString& text) {
  const std::string wire = prefix.toStdString();
  const auto id = parseIdText(wire, text.toStdString());
  if (!id) return std::nullopt;
  std::string out;
  appendIdText(out, wire, *id);
  return QString::fromStdString(out);
}

std::optional<QString> timeOf(const QString& text, const Formats* formats) {
  if (formats != nullptr) {
    const auto moment = readMoment(text, Span::Back, *formats);
    return moment ? std::optional(momentText(*moment)) : std::nullopt;
  }
  const auto time = parseTimestamp(text.toStdString());
  if (!time) return std::nullopt;
  return momentText(*time);
}

std::optional<QString> onlyIf(bool isRight, const QString& text) { return isRight ? std::optional(text) : std::nullopt; }

FilterField equal(const QString& name, const QString& label, FilterField::Kind kind) {
  return {name, label, kind, {{FilterOperator::Is, name}}, {}, {}, {}, {}, {}};
}

}  // namespace

const FilterField::Way* FilterField::way(FilterOperator op) const {
  const auto found = std::ranges::find(ways, op, &Way::op);
  return found == ways.end() ? nullptr : &*found;
}

std::optional<QString> FilterField::normal(const QString& typed) const {
  const QString text = typed.trimmed();
  switch (kind) {
    case Kind::Choice:
      return onlyIf(choices.contains(text), text);
    case Kind::Id:
      return idOf(idPrefix, text);
    case Kind::Text: {
      const bool isPlain = std::ranges::none_of(text, [](QChar sign) { return sign.category() == QChar::Other_Control; });
      return onlyIf(!text.isEmpty() && text.toUtf8().size() <= max && isPlain, text);
    }
    case Kind::Country:
      return onlyIf(text.size() == 2 && std::ranges::all_of(text.toUpper(), isLetter), text.toUpper());
    case Kind::Service:
      return onlyIf(!text.isEmpty() && text.size() <= kServiceMax && std::ranges::all_of(text.toLower(), isSlug), text.toLower());
    case Kind::YesNo:
      return onlyIf(text == QStringLiteral("true") || text == QStringLiteral("false"), text);
    case Kind::Time:
      return timeOf(text, formats);
  }
  return std::nullopt;
}

QString FilterField::rule() const {
  switch (kind) {
    case Kind::Choice:
      return tr("One of: %1").arg((choiceWords.isEmpty() ? choices : choiceWords).join(QStringLiteral(", ")));
    case Kind::Id:
      return tr("An id that begins with %1").arg(idPrefix);
    case Kind::Text:
      return tr("A text of 1 to %n bytes", nullptr, max);
    case Kind::Country:
      return tr("A country code of two letters, such as DE");
    case Kind::Service:
      return tr("A service by its short name, such as whatsapp");
    case Kind::YesNo:
      return tr("Yes or no");
    case Kind::Time:
      return formats != nullptr ? momentRule(Span::Back, *formats) : tr("A day and time with its zone, such as 2026-01-31T09:00:00Z");
  }
  return {};
}

QString FilterField::words(const QString& value) const {
  if (kind == Kind::YesNo) return value == QStringLiteral("true") ? tr("yes") : tr("no");
  if (kind == Kind::Time && formats != nullptr)
    if (const auto moment = parseTimestamp(value.toStdString())) return formats->timeOfDay(*moment);
  const qsizetype at = choices.indexOf(value);
  return at >= 0 && at < choiceWords.size() ? choiceWords[at] : value;
}

const FilterField* FilterForm::field(const QString& name) const {
  const auto found = std::ranges::find(fields, name, &FilterField::name);
  return found == fields.end() ? nullptr : &*found;
}

QString operatorWords(FilterOperator op) {
  switch (op) {
    case FilterOperator::Is:
      return FilterField::tr("is");
    case FilterOperator::StartsWith:
      return FilterField::tr("begins with");
    case FilterOperator::From:
      return FilterField::tr("from");
    case FilterOperator::Before:
      return FilterField::tr("before");
  }
  return {};
}

FilterForm orderFilterForm() {
  using Kind = FilterField::Kind;
  FilterField state = equal(QStringLiteral("state"), FilterField::tr("State"), Kind::Choice);
  state.choices = choicesOf<OrderState>();
  for (const codec::EnumEntry& entry : codec::kEnumEntries<OrderState>)
    state.choiceWords.append(stateWords(static_cast<OrderState>(entry.value)));
  FilterField user = equal(QStringLiteral("user"), FilterField::tr("Customer"), Kind::Id);
  user.idPrefix = prefixOf(UserId::prefix());
  FilterField provider = equal(QStringLiteral("provider"), FilterField::tr("Provider"), Kind::Text);
  provider.max = kProviderMax;
  return {QStringLiteral("orders"),
          {state, user, equal(QStringLiteral("service"), FilterField::tr("Service"), Kind::Service),
           equal(QStringLiteral("country"), FilterField::tr("Country"), Kind::Country), provider,
           equal(QStringLiteral("sandbox"), FilterField::tr("Test order"), Kind::YesNo)}};
}

FilterForm userFilterForm(const Formats* formats) {
  using Kind = FilterField::Kind;
  FilterField state = equal(QStringLiteral("state"), FilterField::tr("State"), Kind::Choice);
  state.choices = choicesOf<UserState>();
  for (const codec::EnumEntry& entry : codec::kEnumEntries<UserState>)
    state.choiceWords.append(userStateWords(static_cast<UserState>(entry.value)));
  FilterField email = equal(QStringLiteral("email"), FilterField::tr("E-mail"), Kind::Text);
  email.ways = {{FilterOperator::StartsWith, QStringLiteral("email")}};
  email.max = limits::kEmailMax;
  FilterField id = equal(QStringLiteral("id"), FilterField::tr("Customer"), Kind::Id);
  id.idPrefix = prefixOf(UserId::prefix());
  FilterField created = equal(QStringLiteral("created"), FilterField::tr("Joined"), Kind::Time);
  created.ways = {{FilterOperator::From, QStringLiteral("created_from")}, {FilterOperator::Before, QStringLiteral("created_to")}};
  created.formats = formats;
  return {QStringLiteral("users"), {state, email, id, created}};
}

}  // namespace trunkline::models
