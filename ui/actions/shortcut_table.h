// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QAbstractTableModel>
#include <vector>

#include "ui/actions/action_registry.h"

namespace trunkline::ui {

// What can be done, where, and by which keys: the registry as a table, restricted to what was typed.
class ShortcutTable final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { ActionColumn, PlaceColumn, KeysColumn };
  static constexpr int kColumns = 3;

  // The registry outlives the table.
  ShortcutTable(const ActionRegistry& actions, QObject* parent);
  void setFilter(const QString& typed);
  // None: no such row.
  [[nodiscard]] const ActionRegistry::Entry* entryAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  void fill();
  void showKeys();
  [[nodiscard]] QString textOf(const ActionRegistry::Entry& entry, int column) const;

  const ActionRegistry& m_actions;
  QString m_filter;
  std::vector<const ActionRegistry::Entry*> m_rows;
};

}  // namespace trunkline::ui
