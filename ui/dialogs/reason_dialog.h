// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/dialogs/dialogs.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

// Asks for the reason of something that cannot be undone. It can be confirmed once the reason is long enough for the server.
class ReasonDialog final : public QDialog {
  Q_OBJECT
 public:
  ReasonDialog(const ReasonQuestion& question, QWidget* parent);
  [[nodiscard]] QString reason() const;

 private:
  void check();

  QPlainTextEdit* m_text;
  QLabel* m_counter;
  QPushButton* m_confirm;
};

}  // namespace trunkline::ui
