// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace trunkline::ui {
namespace {

bool mayHaveFocus(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

bool isIn(const QWidget& pane, const QWidget* widget) { return widget != nullptr && (&pane == widget || pane.isAncestorOf(widget)); }

// Null: nothing in there takes the focus.
QWidget* entryOf(QWidget& pane) {
  QWidget* last = pane.focusWidget();
  if (last != nullptr && mayHaveFocus(*last)) return last;
  QWidget* widget = &pane;
  do {
    if (isIn(pane, widget) && mayHaveFocus(*widget)) return widget;
    widget = widget->nextInFocusChain();
  } while (widget != &pane);
  return nullptr;
}

}  // namespace

void cyclePanes(const std::vector<QWidget*>& panes, int step) {
  const int count = static_cast<int>(panes.size());
  int here = step > 0 ? -1 : count;
  for (int at = 0; at < count; ++at)
    if (isIn(*panes[static_cast<std::size_t>(at)], QApplication::focusWidget())) here = at;
  for (int tries = 0; tries < count; ++tries) {
    here = (here + step + count) % count;
    QWidget* pane = panes[static_cast<std::size_t>(here)];
    QWidget* entry = pane->isVisible() ? entryOf(*pane) : nullptr;
    if (entry != nullptr) return entry->setFocus(Qt::ShortcutFocusReason);
  }
}

}  // namespace trunkline::ui
