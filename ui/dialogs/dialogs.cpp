// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include <utility>

#include "ui/dialogs/reason_dialog.h"

namespace trunkline::ui {

void WindowDialogs::askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const ReasonAnswer& answer)> answered) {
  auto* dialog = new ReasonDialog(question, &parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, answered = std::move(answered)] { answered(dialog->answer()); });
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
