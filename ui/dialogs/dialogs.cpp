// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include <utility>

#include "ui/dialogs/reason_dialog.h"

namespace trunkline::ui {

void WindowDialogs::askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const ReasonAnswer& answer)> answered) {
  auto* dialog = new ReasonDialog(question, &parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, answered = std::move(answered)] { answered(dialog->answer()); });
  dialog->open();
}

}  // namespace trunkline::ui
