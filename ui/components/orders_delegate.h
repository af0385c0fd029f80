// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QStyledItemDelegate>

#include "ui/theme/theme.h"

namespace trunkline::ui {

// Cells of the orders' table: the state as a coloured tag with its word, rows that no longer match dimmed.
class OrdersDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  OrdersDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

 private:
  const Theme& m_theme;
};

}  // namespace trunkline::ui
