// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a models::RowTableModel of any length. Rows that come or go above what is in view move nothing under the hand. Selected
// is a set of ids beside the current row: Space or Ctrl+click adds and takes away, Shift extends, Ctrl+A takes the whole list, Escape
// none.
#pragma once
#include <QtWidgets/QTableView>
#include <optional>

#include "models/window/row.h"

namespace trunkline::models {
class IdSelection;
class RowTableModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class RowDelegate;
class Theme;

class DataTable final : public QTableView {
  Q_OBJECT
 public:
  // Theme and selection outlive it; without a selection there is only the current row.
  DataTable(const char* name, const QString& accessibleName, const Theme& theme, models::IdSelection* selection, QWidget* parent);

  // Another list in the same table; the model outlives the table.
  void setRows(models::RowTableModel& rows);
  [[nodiscard]] models::RowTableModel& rows() const { return *m_rows; }
  [[nodiscard]] std::optional<models::RowId> idAt(int row) const;
  [[nodiscard]] std::optional<models::RowId> currentId() const;
  // Makes it current without opening it; −1 for none.
  void setCurrentRow(int row);
  // As if somebody had chosen it: it is opened.
  void chooseRow(int row);
  [[nodiscard]] bool isAtTop() const;
  // The selected rows that are here, else the current one, for a spreadsheet: the columns that are shown, in their order.
  [[nodiscard]] QString copiedRows() const;
  [[nodiscard]] QString copiedCell() const;
  [[nodiscard]] std::vector<int> shownColumns() const;

 Q_SIGNALS:
  void opened(trunkline::models::RowId id);  // somebody chose that row; not when rows go and another one becomes current
  void visibleRowsChanged(int first, int last);
  void wholeWanted();  // Ctrl+A
  void tooMany();      // more were to be selected than a set may hold
  void topChanged(bool isAtTop);
  void orderTurned();  // the header of the column by which lists are sorted was pressed

 protected:
  void rowsInserted(const QModelIndex& parent, int first, int last) override;
  void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void scrollContentsBy(int dx, int dy) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void afterRemoval();
  void shiftBy(int rows);
  void tellVisible();
  void openCurrent();
  void extendTo(int row);
  void setAnchor(std::optional<models::RowId> anchor);
  void pressHeader(int column);
  void showOrder();
  [[nodiscard]] bool selectByKey(const QKeyEvent& event);

  RowDelegate* m_delegate;
  models::IdSelection* m_selection;
  models::RowTableModel* m_rows{nullptr};
  int m_goneAbove{0};     // rows that are about to go above what is in view
  bool m_isQuiet{false};  // what becomes current now was chosen by nobody
  bool m_wasAtTop{true};
  std::optional<models::RowId> m_anchor;               // from where Shift extends
  std::optional<std::vector<models::RowId>> m_before;  // what was selected before it did
  bool m_isExtending{false};
};

}  // namespace trunkline::ui
