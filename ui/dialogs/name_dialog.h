// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/dialogs/dialogs.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

// Asks for a name. It can be confirmed once it is one that can be had; what is wrong with it stands at the field.
class NameDialog final : public QDialog {
  Q_OBJECT
 public:
  NameDialog(NameQuestion question, QWidget* parent);
  [[nodiscard]] QString name() const;

 private:
  void check();

  NameQuestion m_question;
  QLineEdit* m_name;
  QLabel* m_wrong;
  QPushButton* m_confirm;
};

}  // namespace trunkline::ui
