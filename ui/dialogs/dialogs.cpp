// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include <utility>

#include "ui/dialogs/choice_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/reason_dialog.h"

namespace trunkline::ui {

void WindowDialogs::askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const ReasonAnswer& answer)> answered) {
  auto* dialog = new ReasonDialog(question, &parent);
  QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, answered = std::move(answered)] { answered(dialog->answer()); });
  open(dialog);
}

void WindowDialogs::askName(QWidget& parent, const NameQuestion& question, std::function<void(const QString& name)> answered) {
  auto* dialog = new NameDialog(question, &parent);
  QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, answered = std::move(answered)] { answered(dialog->name()); });
  open(dialog);
}

void WindowDialogs::askChoice(QWidget& parent, const ChoiceQuestion& question, std::function<void(int choice)> answered) {
  auto* dialog = new ChoiceDialog(question, &parent);
  QObject::connect(dialog, &ChoiceDialog::chosen, &parent, std::move(answered));
  open(dialog);
}

void WindowDialogs::open(QDialog* dialog) {
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  std::erase_if(m_open, [](const QPointer<QDialog>& each) { return each.isNull(); });
  m_open.emplace_back(dialog);
  dialog->open();
}

void WindowDialogs::setAside() {
  for (const QPointer<QDialog>& dialog : m_open) {
    if (!dialog || !dialog->isVisible()) continue;
    dialog->hide();  // not closed: it would be deleted
    m_aside.push_back(dialog);
  }
}

void WindowDialogs::bringBack() {
  for (const QPointer<QDialog>& dialog : std::exchange(m_aside, {}))
    if (dialog) dialog->open();
}

void WindowDialogs::drop() {
  m_aside.clear();
  for (const QPointer<QDialog>& dialog : std::exchange(m_open, {}))
    if (dialog) dialog->deleteLater();
}

}  // namespace trunkline::ui
