// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/filter_model.h"

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <algorithm>
#include <utility>

namespace trunkline::models {
namespace {

const QString kScheme = QStringLiteral("trunkline");

// A value of the wire as it would stand in a link; none: no value of a filter.
std::optional<QString> plainText(const QJsonValue& value) {
  if (value.isString()) return value.toString();
  if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
  return std::nullopt;
}

}  // namespace

int FilterModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_chips.size()); }

QVariant FilterModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const FilterChip& chip = m_chips[static_cast<std::size_t>(index.row())];
  const FilterField& field = *m_form.field(chip.field);
  const QString words = QStringLiteral("%1 %2 %3").arg(field.label, operatorWords(chip.op), field.words(chip.value));
  switch (role) {
    case Qt::DisplayRole:
      return words;
    case Qt::AccessibleTextRole:
      return chip.isEnabled ? words : tr("%1 (turned off)").arg(words);
    case FieldRole:
      return chip.field;
    case OperatorRole:
      return static_cast<int>(chip.op);
    case ValueRole:
      return chip.value;
    case EnabledRole:
      return chip.isEnabled;
    default:
      return {};
  }
}

FilterModel::Answer<FilterChip> FilterModel::checked(const FilterChip& chip) const {
  const FilterField* field = m_form.field(chip.field);
  if (field == nullptr || field->way(chip.op) == nullptr)
    return tl::unexpected(tr("This list cannot be filtered by “%1”.").arg(chip.field));
  const auto value = field->normal(chip.value);
  if (!value) return tl::unexpected(tr("%1: %2.").arg(field->label, field->rule()));
  return FilterChip{chip.field, chip.op, *value, chip.isEnabled};
}

FilterModel::Answer<FilterChip> FilterModel::chipOf(const QString& wire, const QString& value) const {
  for (const FilterField& field : m_form.fields)
    for (const FilterField::Way& way : field.ways)
      if (way.wire == wire) return checked({field.name, way.op, value});
  return tl::unexpected(tr("This list cannot be filtered by “%1”.").arg(wire));
}

FilterModel::Answer<void> FilterModel::put(const FilterChip& chip) {
  const auto right = checked(chip);
  if (!right) return tl::unexpected(right.error());
  const auto same =
      std::ranges::find_if(m_chips, [&](const FilterChip& known) { return known.field == chip.field && known.op == chip.op; });
  if (same == m_chips.end()) {
    beginInsertRows({}, rowCount(), rowCount());
    m_chips.push_back(*right);
    endInsertRows();
  } else {
    if (*same == *right) return {};
    *same = *right;
    const QModelIndex at = index(static_cast<int>(same - m_chips.begin()));
    Q_EMIT dataChanged(at, at);
  }
  Q_EMIT changed();
  return {};
}

void FilterModel::removeChip(int row) {
  if (row < 0 || row >= rowCount()) return;
  const bool counted = m_chips[static_cast<std::size_t>(row)].isEnabled;
  beginRemoveRows({}, row, row);
  m_chips.erase(m_chips.begin() + row);
  endRemoveRows();
  if (counted) Q_EMIT changed();
}

void FilterModel::setEnabled(int row, bool isEnabled) {
  if (row < 0 || row >= rowCount() || m_chips[static_cast<std::size_t>(row)].isEnabled == isEnabled) return;
  m_chips[static_cast<std::size_t>(row)].isEnabled = isEnabled;
  Q_EMIT dataChanged(index(row), index(row));
  Q_EMIT changed();
}

void FilterModel::replace(std::vector<FilterChip> chips) {
  if (chips == m_chips) return;
  if (!m_chips.empty()) {
    beginRemoveRows({}, 0, rowCount() - 1);
    m_chips.clear();
    endRemoveRows();
  }
  if (!chips.empty()) {
    beginInsertRows({}, 0, static_cast<int>(chips.size()) - 1);
    m_chips = std::move(chips);
    endInsertRows();
  }
  Q_EMIT changed();
}

QJsonObject FilterModel::wire() const {
  QJsonObject out;
  for (const FilterChip& chip : m_chips) {
    if (!chip.isEnabled) continue;
    const FilterField* field = m_form.field(chip.field);
    const bool isYesNo = field->kind == FilterField::Kind::YesNo;
    out.insert(field->way(chip.op)->wire, isYesNo ? QJsonValue(chip.value == QStringLiteral("true")) : QJsonValue(chip.value));
  }
  return out;
}

FilterModel::Answer<void> FilterModel::setWire(const QJsonObject& filter) {
  std::vector<FilterChip> chips;
  for (auto member = filter.begin(); member != filter.end(); ++member) {
    if (member.value().isNull()) continue;  // not said
    const auto value = plainText(member.value());
    if (!value) return tl::unexpected(tr("This list cannot be filtered by “%1”.").arg(member.key()));
    auto chip = chipOf(member.key(), *value);
    if (!chip) return tl::unexpected(chip.error());
    chips.push_back(std::move(*chip));
  }
  replace(std::move(chips));
  return {};
}

QString FilterModel::link() const {
  QUrlQuery query;
  for (const FilterChip& chip : m_chips)
    if (chip.isEnabled)
      query.addQueryItem(m_form.field(chip.field)->way(chip.op)->wire, QString::fromLatin1(QUrl::toPercentEncoding(chip.value)));
  QUrl url;
  url.setScheme(kScheme);
  url.setHost(m_form.page);
  if (!query.isEmpty()) url.setQuery(query.query(QUrl::FullyEncoded));
  return url.toString(QUrl::FullyEncoded);
}

FilterModel::Answer<void> FilterModel::setLink(const QString& link) {
  const QUrl url(link.trimmed(), QUrl::StrictMode);
  const bool isPlain = url.path().isEmpty() && !url.hasFragment() && url.userInfo().isEmpty() && url.port() < 0;
  if (link.size() > kLinkMax || !url.isValid() || url.scheme() != kScheme || url.host() != m_form.page || !isPlain)
    return tl::unexpected(tr("This is not a link to this list."));
  std::vector<FilterChip> chips;
  for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
    auto chip = chipOf(key, value);
    if (!chip) return tl::unexpected(chip.error());
    const auto isSame = [&](const FilterChip& known) { return known.field == chip->field && known.op == chip->op; };
    if (std::ranges::any_of(chips, isSame)) return tl::unexpected(tr("The link says “%1” twice.").arg(key));
    chips.push_back(std::move(*chip));
  }
  replace(std::move(chips));
  return {};
}

}  // namespace trunkline::models
