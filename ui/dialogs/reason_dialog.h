// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/dialogs/dialogs.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

// Asks for the reason of something that cannot be undone, and for the amount where there is one. It can be confirmed once both
// are what the server takes; what is missing stands at its field. Ctrl+Enter confirms from within the text.
class ReasonDialog final : public QDialog {
  Q_OBJECT
 public:
  ReasonDialog(const ReasonQuestion& question, QWidget* parent);
  [[nodiscard]] ReasonAnswer answer() const;

 private:
  void addAmount(QVBoxLayout& layout);
  void addReason(QVBoxLayout& layout);
  void addButtons(QVBoxLayout& layout);
  [[nodiscard]] bool checkAmount();
  [[nodiscard]] bool checkReason();
  void check();
  void confirm();

  ReasonQuestion m_question;
  QLineEdit* m_amount{nullptr};  // null: no amount is asked for
  QLabel* m_amountWrong{nullptr};
  QPlainTextEdit* m_text;
  QLabel* m_textWrong;
  QLabel* m_counter;
  QPushButton* m_confirm;
};

}  // namespace trunkline::ui
