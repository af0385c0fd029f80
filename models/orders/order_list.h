// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for the tables of any list: their columns in words, and a filter of them as a query.
#pragma once
#include "models/format/formats.h"
#include "models/window/list_query.h"
#include "models/window/row_table_model.h"

namespace trunkline::models {

class OrderCells final : public RowWords {
  Q_DECLARE_TR_FUNCTIONS(OrderCells)
 public:
  enum Column { IdColumn, StateColumn, UserColumn, ServiceColumn, CountryColumn, ProviderColumn, NumberColumn, PriceColumn, CreatedColumn };
  static constexpr int kColumns = CreatedColumn + 1;

  explicit OrderCells(const Formats& formats) : m_formats(formats) {}
  [[nodiscard]] int columns() const override { return kColumns; }
  [[nodiscard]] QString title(int column) const override;
  [[nodiscard]] QString text(const Row& row, int column) const override;
  [[nodiscard]] QString idText(RowId id) const override { return QString::fromStdString(OrderId(id).text()); }
  [[nodiscard]] QString name(int column) const override;
  [[nodiscard]] CellKind kind(int column) const override;
  [[nodiscard]] Tone tone(const Row& row, int column) const override;
  [[nodiscard]] int ageColumn() const override { return CreatedColumn; }
  [[nodiscard]] QVariant data(const Row& row, int column, int role) const override;

 private:
  const Formats& m_formats;
};

[[nodiscard]] QueryPtr orderQuery(OrderFilter filter, ListSort sort = ListSort::newest);

}  // namespace trunkline::models
