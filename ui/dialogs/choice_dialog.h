// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/dialogs/dialogs.h"

namespace trunkline::ui {

// Says what will happen, or what did, and asks which way to go on. Back, which has the focus, leaves all as it is.
class ChoiceDialog final : public QDialog {
  Q_OBJECT
 public:
  ChoiceDialog(const ChoiceQuestion& question, QWidget* parent);

 Q_SIGNALS:
  void chosen(int choice);
};

}  // namespace trunkline::ui
