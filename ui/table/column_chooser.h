// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns are shown, in a small window that stays open while one ticks. Space ticks, Ctrl with the arrow keys moves a column.
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QListWidgetItem;
QT_END_NAMESPACE

namespace trunkline::ui {

class TableColumns;

class ColumnChooser final : public QFrame {
  Q_OBJECT
 public:
  // The columns outlive it. The parts are named after it: with "ordersColumns", "ordersColumnsList".
  ColumnChooser(const QString& name, TableColumns& columns, QWidget* parent);
  void openBelow(const QWidget& button);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void fill();
  void take(QListWidgetItem& item);
  void moveChosen(int by);

  TableColumns& m_columns;
  QListWidget* m_list;
  QLabel* m_note;
  bool m_isTaking{false};  // the change that is told is that of an item here
};

}  // namespace trunkline::ui
