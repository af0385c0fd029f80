// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/focus_frame.h"

#include <QtCore/QEvent>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include "ui/theme/theme.h"

namespace trunkline::ui {

FocusFrame::FocusFrame(QWidget& watched, QWidget* inside, QWidget* parent) : QFrame(parent) {
  setProperty("kind", QStringLiteral("panel"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, kGridPx, 1, kGridPx);
  layout->addWidget(inside);
  watched.installEventFilter(this);
}

// Not setLook(): the table inside is not touched, it would be laid out anew.
void FocusFrame::showFocus(bool hasFocus) {
  setProperty("focused", hasFocus);
  style()->unpolish(this);
  style()->polish(this);
}

bool FocusFrame::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) showFocus(event->type() == QEvent::FocusIn);
  return QFrame::eventFilter(object, event);
}

}  // namespace trunkline::ui
