// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

#include "ui/dialogs/dialogs.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

// The fields that are asked for beside a reason, each with what is wrong with it below.
class ReasonFields final : public QWidget {
  Q_OBJECT
 public:
  ReasonFields(const std::vector<ReasonField>& fields, int widthPx, QWidget* parent);
  [[nodiscard]] bool areGood() const { return m_areGood; }
  [[nodiscard]] QHash<QString, QString> values() const;
  [[nodiscard]] const std::vector<QWidget*>& focusChain() const { return m_chain; }
  // What the server refused stays in sight until that very field is changed; the focus goes to the first of them.
  void showRefused();

 Q_SIGNALS:
  void changed();
  void passed();  // Enter in the last one

 private:
  struct Row {
    ReasonField asked;
    QComboBox* choice;  // null: typed
    QLineEdit* text;    // null: chosen
    QLabel* hint;
    QLabel* wrong;
    [[nodiscard]] QString value() const;
  };
  void add(const ReasonField& field, int widthPx, QVBoxLayout& layout);
  [[nodiscard]] QWidget* makeInput(Row& row);
  void goOn(std::size_t from);
  void check();
  [[nodiscard]] static bool checkRow(const Row& row);

  std::vector<Row> m_rows;
  std::vector<QWidget*> m_chain;
  bool m_areGood{true};
};

}  // namespace trunkline::ui
