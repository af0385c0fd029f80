// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QAbstractItemDelegate>
#include <array>

#include "models/window/row_table_model.h"
#include "ui/table/text_cache.h"
#include "ui/theme/theme.h"

namespace trunkline::models {
class IdSelection;
}  // namespace trunkline::models

namespace trunkline::ui {

// Cells of a models::RowTableModel, drawn without the style: a coloured tag with its word, numbers at the trailing edge, ids in a
// fixed width, rows that no longer match dimmed, a pale bar where nothing is read yet. Ground and mark of a selected row too.
class RowDelegate final : public QAbstractItemDelegate {
  Q_OBJECT
 public:
  // Both outlive it; without a selection only the current row is marked.
  RowDelegate(const Theme& theme, const models::IdSelection* selection, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  // Font or theme have changed.
  void forget();

 private:
  enum Face { Plain, Mono, Gone };
  struct Ink {
    QColor ground;  // invalid: what is there
    QColor text;
  };
  [[nodiscard]] Ink inkOf(const models::Cell& cell, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  [[nodiscard]] Face faceOf(const models::Cell& cell) const;
  void setFont(const QFont& font) const;
  void paintTag(QPainter& painter, const QRect& room, const models::Cell& cell, Qt::LayoutDirection direction) const;
  void paintMark(QPainter& painter, const QRect& cell, const QColor& colour, Qt::LayoutDirection direction) const;
  void paintText(QPainter& painter, const QRect& room, const models::Cell& cell, bool isAtTheRight) const;

  const Theme& m_theme;
  const models::IdSelection* m_selection;
  mutable TextCache m_texts;
  mutable QFont m_font;  // that the faces were made from
  mutable std::array<QFont, 3> m_faces;
  mutable std::array<int, 3> m_heights{};
};

}  // namespace trunkline::ui
