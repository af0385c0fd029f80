// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class FilterModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class FlowLayout;

// The chips of a filter. Space turns one off and on, Delete takes it away; "Filter…" opens a line with field, operator and value, where
// what is wrong with the value stands below it.
class FilterBar final : public QWidget {
  Q_OBJECT
 public:
  // The filter outlives the bar. `name` begins the names of its widgets.
  FilterBar(const QString& name, models::FilterModel& filter, QWidget* parent);
  // Stands behind the chips, and wraps with them; the bar's from now on.
  void addTool(QWidget* tool);
  // With that field chosen; an empty one leaves what was chosen last.
  void openEditor(const QString& field = {});

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeEditor(const QString& name);
  void showChips();
  void addChip(int row);
  void remove(int row);
  void chooseField();
  void closeEditor();
  void put();

  QString m_name;
  models::FilterModel& m_filter;
  FlowLayout* m_chips;
  QPushButton* m_add;
  QPushButton* m_clear;
  std::vector<QWidget*> m_tools;
  QWidget* m_editor;
  QComboBox* m_field;
  QComboBox* m_operator;
  QComboBox* m_choice;  // of fields with few values
  QLineEdit* m_value;   // of the others
  QLabel* m_wrong;
};

}  // namespace trunkline::ui
