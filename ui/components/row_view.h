// SPDX-License-Identifier: GPL-3.0-or-later
// The view of a big table. It keeps what is under the hand where it is: rows that come or go above the first one in view move the scroll
// position and nothing else. The current row is the one that is open; what is selected is a set of ids that outlives the rows.
#pragma once
#include <QtWidgets/QTableView>
#include <optional>

#include "models/window/id_selection.h"
#include "models/window/row_table_model.h"

namespace trunkline::ui {

class Theme;

class RowView final : public QTableView {
  Q_OBJECT
 public:
  RowView(const char* name, const QString& accessibleName, const Theme& theme, QWidget* parent);

  // Another list; the model outlives the view or the next setRows().
  void setRows(models::RowTableModel& rows);
  [[nodiscard]] models::RowTableModel* rows() const { return m_rows; }
  [[nodiscard]] models::IdSelection& selection() { return m_selection; }
  [[nodiscard]] const models::IdSelection& selection() const { return m_selection; }
  [[nodiscard]] std::optional<models::RowId> idAt(int row) const;  // none: not read, or it has left the list
  [[nodiscard]] bool isSelected(int row) const;
  [[nodiscard]] bool isAtTop() const;

 Q_SIGNALS:
  void rowChosen();  // a person went to another row; not: the one that was there has gone
  void visibleRowsChanged(int first, int last);
  void wholeAsked();      // Ctrl+A
  void partlySelected();  // more was asked for than is read, or than may be selected one by one

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

 private:
  void toggleCurrent();
  void extendTo(int row);
  void tellVisible();
  void holdInserted(int first, int last);
  void holdRemoved(int first, int last);
  void moveScrollBy(int rows);
  [[nodiscard]] int firstVisible() const;

  models::RowTableModel* m_rows{nullptr};
  models::IdSelection m_selection;
  std::optional<models::RowId> m_anchor;           // where Shift begins
  std::vector<models::RowId> m_extended;           // what it has selected since
  std::vector<QMetaObject::Connection> m_follows;  // of the model
  bool m_isRemoving{false};
  int m_scrollBefore{0};  // a removal
};

}  // namespace trunkline::ui
