// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of a list as chips: field, operator, value. It goes round to the wire's filter, as saved views keep it, and to the
// text of a link: trunkline://orders?state=waiting. A link that is not wholly understood is refused, never applied in part.
#pragma once
#include <QtCore/QAbstractListModel>
#include <QtCore/QJsonObject>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "models/window/filter_form.h"

namespace trunkline::models {

struct FilterChip {
  QString field;
  FilterOperator op{};
  QString value;         // as on the wire
  bool isEnabled{true};  // a chip can be turned off and stay
  friend bool operator==(const FilterChip&, const FilterChip&) = default;
};

class FilterModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { FieldRole = Qt::UserRole + 1, OperatorRole, ValueRole, EnabledRole };
  static constexpr qsizetype kLinkMax = 2'000;
  template <class T>
  using Answer = tl::expected<T, QString>;  // why not, in a sentence

  explicit FilterModel(FilterForm form, QObject* parent = nullptr) : QAbstractListModel(parent), m_form(std::move(form)) {}

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  // Takes the place of what says the same of the same field.
  [[nodiscard]] Answer<void> put(const FilterChip& chip);
  void removeChip(int row);
  void setEnabled(int row, bool isEnabled);
  void clear() { replace({}); }
  [[nodiscard]] const std::vector<FilterChip>& chips() const { return m_chips; }
  [[nodiscard]] const FilterForm& form() const { return m_form; }

  // As the request of a list view and a saved view have it. Chips that are turned off are not in it.
  [[nodiscard]] QJsonObject wire() const;
  [[nodiscard]] Answer<void> setWire(const QJsonObject& filter);
  [[nodiscard]] QString link() const;
  [[nodiscard]] Answer<void> setLink(const QString& link);

 Q_SIGNALS:
  void changed();  // of what the list is filtered by

 private:
  [[nodiscard]] Answer<FilterChip> checked(const FilterChip& chip) const;
  [[nodiscard]] Answer<FilterChip> chipOf(const QString& wire, const QString& value) const;
  void replace(std::vector<FilterChip> chips);

  FilterForm m_form;
  std::vector<FilterChip> m_chips;
};

}  // namespace trunkline::models
