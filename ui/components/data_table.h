// SPDX-License-Identifier: GPL-3.0-or-later
// A big table as pages use it: the view in its focus frame, what stands there while it has no row, and how much is selected.
#pragma once
#include <QtWidgets/QWidget>
#include <functional>
#include <optional>

#include "ui/components/row_view.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
}

namespace trunkline::ui {

class ActionRegistry;

class DataTable final : public QWidget {
  Q_OBJECT
 public:
  using Whole = models::IdSelection::Whole;
  // The list view that is shown, for who selects all of it; none: its rows can only be selected one by one.
  using WholeOf = std::function<std::optional<Whole>()>;

  // The parts are named after the view: "ordersTable", "ordersTableSelected". Both outlive the table.
  DataTable(const char* name, const QString& accessibleName, const Theme& theme, const models::Formats& formats, QWidget* parent);

  void setRows(models::RowTableModel& rows, WholeOf whole = {});
  [[nodiscard]] RowView& view() { return *m_view; }
  [[nodiscard]] models::IdSelection& selection() { return m_view->selection(); }
  void setPlaceholder(const QString& text);  // while there is no row
  // The list was counted further, or its view was made anew.
  void renewWhole();
  // A press on the header of the order column asks for the other order; from then on it shows one.
  void makeSortable();
  // Copying and selecting, in `context`, which is that of the table: "orders.table".
  void contribute(ActionRegistry& actions, const QString& context);

 Q_SIGNALS:
  void orderAsked(bool isNewestFirst);

 private:
  [[nodiscard]] QWidget* makeSelectionBar(const char* name);
  void showRows();
  void showSelected();
  void showOrder();
  void selectAll();
  void askOtherOrder();
  void copyCell();
  void copyRow();
  void copySelected();
  [[nodiscard]] QString selectedWords() const;

  const models::Formats& m_formats;
  RowView* m_view;
  QStackedWidget* m_stack;
  QLabel* m_placeholder;
  QWidget* m_selectionBar{nullptr};
  QLabel* m_selected{nullptr};
  QLabel* m_note{nullptr};
  WholeOf m_whole;
  std::vector<QMetaObject::Connection> m_follows;  // of the model
  bool m_isSortable{false};
};

}  // namespace trunkline::ui
