// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/arrow_group.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <algorithm>

namespace trunkline::ui {

void ArrowGroup::add(QAbstractButton& button) {
  m_buttons.push_back(&button);
  button.installEventFilter(this);
}

bool ArrowGroup::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QObject::eventFilter(object, event);
  const auto here = std::ranges::find(m_buttons, object);
  if (here == m_buttons.end()) return QObject::eventFilter(object, event);
  const bool isMirrored = (*here)->layoutDirection() == Qt::RightToLeft;
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool isNext = key == Qt::Key_Down || key == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
  const bool isPrevious = key == Qt::Key_Up || key == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
  if (!isNext && !isPrevious) return QObject::eventFilter(object, event);
  if (isNext ? std::next(here) == m_buttons.end() : here == m_buttons.begin()) return true;
  QAbstractButton& to = isNext ? **std::next(here) : **std::prev(here);
  to.setFocus(Qt::TabFocusReason);
  to.click();
  return true;
}

}  // namespace trunkline::ui
