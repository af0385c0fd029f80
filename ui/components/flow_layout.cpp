// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/flow_layout.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>
#include <algorithm>

namespace trunkline::ui {

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const { return isInside(index) ? m_items[static_cast<std::size_t>(index)].get() : nullptr; }

QLayoutItem* FlowLayout::takeAt(int index) {
  if (!isInside(index)) return nullptr;
  QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
  m_items.erase(m_items.begin() + index);
  return item;
}

QSize FlowLayout::sizeHint() const {
  QSize size(-spacing(), lineHeight());
  for (const auto& item : m_items) {
    if (!item->isEmpty()) size.rwidth() += item->sizeHint().width() + spacing();
  }
  return size.expandedTo({0, 0});
}

QSize FlowLayout::minimumSize() const {
  QSize size(0, 0);
  for (const auto& item : m_items) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  static_cast<void>(place(rect, true));
}

int FlowLayout::lineHeight() const {
  int height = 0;
  for (const auto& item : m_items) {
    if (!item->isEmpty()) height = std::max(height, item->sizeHint().height());
  }
  return height;
}

int FlowLayout::place(const QRect& rect, bool moves) const {
  const Qt::LayoutDirection direction = parentWidget() == nullptr ? Qt::LeftToRight : parentWidget()->layoutDirection();
  const int height = lineHeight();
  int x = rect.left();
  int y = rect.top();
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    const int width = item->sizeHint().width();
    if (x > rect.left() && x + width > rect.right() + 1) {
      x = rect.left();
      y += height + spacing();
    }
    if (moves) item->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, width, height)));
    x += width + spacing();
  }
  return y + height - rect.top();
}

}  // namespace trunkline::ui
