// SPDX-License-Identifier: GPL-3.0-or-later
// Customers for the tables of any list: their columns in words, and a filter of them as a query.
#pragma once
#include "models/format/formats.h"
#include "models/window/list_query.h"
#include "models/window/row_table_model.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline::models {

class UserCells final : public RowWords {
  Q_DECLARE_TR_FUNCTIONS(UserCells)
 public:
  enum Column { IdColumn, EmailColumn, StateColumn, BalanceColumn, HeldColumn, OrdersColumn, SuccessColumn, SeenColumn, CreatedColumn };
  static constexpr int kColumns = CreatedColumn + 1;

  // The formats outlive it.
  explicit UserCells(const Formats& formats) : m_formats(formats) {}
  [[nodiscard]] int columns() const override { return kColumns; }
  [[nodiscard]] QString title(int column) const override;
  [[nodiscard]] QString name(int column) const override;
  [[nodiscard]] CellKind kind(int column) const override;
  [[nodiscard]] Tone tone(const Row& row, int column) const override;
  [[nodiscard]] QString text(const Row& row, int column) const override;
  [[nodiscard]] QString idText(RowId id) const override { return QString::fromStdString(UserId(id).text()); }
  [[nodiscard]] int ageColumn() const override { return CreatedColumn; }
  [[nodiscard]] QVariant data(const Row& row, int column, int role) const override;

 private:
  const Formats& m_formats;
};

[[nodiscard]] QueryPtr userQuery(UserFilter filter, ListSort sort = ListSort::newest);

}  // namespace trunkline::models
