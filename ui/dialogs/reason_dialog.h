// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/dialogs/dialogs.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

class ReasonFields;

// Asks for the reason of something that cannot be undone, and for what else it takes. It can be confirmed once all of it is what
// the server takes; what is missing stands at its field. Ctrl+Enter confirms from within the text.
class ReasonDialog final : public QDialog {
  Q_OBJECT
 public:
  ReasonDialog(const ReasonQuestion& question, QWidget* parent);
  [[nodiscard]] ReasonAnswer answer() const;

 private:
  void addReason(QVBoxLayout& layout);
  void addButtons(QVBoxLayout& layout);
  [[nodiscard]] bool checkReason();
  void check();
  void confirm();

  ReasonQuestion m_question;
  ReasonFields* m_fields;
  QPlainTextEdit* m_text;
  QLabel* m_textWrong;
  QLabel* m_counter;
  QPushButton* m_confirm;
};

}  // namespace trunkline::ui
