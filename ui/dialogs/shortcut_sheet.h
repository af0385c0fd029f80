// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace trunkline::ui {

class ActionRegistry;
class KeysField;
class ShortcutTable;

// Everything that can be done with its keys, to be looked up and to be changed. Keys that another action of the same place has are
// refused by its name.
class ShortcutSheet final : public QDialog {
  Q_OBJECT
 public:
  // The registry outlives the sheet.
  ShortcutSheet(ActionRegistry& actions, QWidget* parent);

 private:
  void prepareParts();
  [[nodiscard]] QLayout* makeKeys();
  [[nodiscard]] QString currentId() const;
  void showCurrent();
  void use();
  void reset();

  ActionRegistry& m_actions;
  ShortcutTable* m_model;
  QLineEdit* m_filter;
  QTableView* m_table;
  KeysField* m_keys;
  QPushButton* m_use;
  QPushButton* m_reset;
  QLabel* m_wrong;
};

}  // namespace trunkline::ui
