// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/row_view.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <algorithm>
#include <utility>

#include "ui/components/row_delegate.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

// Keys that move to another row; with Shift they select what lies between.
bool isRowKey(int key) {
  return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Home ||
         key == Qt::Key_End;
}

}  // namespace

RowView::RowView(const char* name, const QString& accessibleName, const Theme& theme, QWidget* parent) : QTableView(parent) {
  prepareTable(*this, name, accessibleName);
  setAlternatingRowColors(true);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setItemDelegate(new RowDelegate(theme, [this](int row) { return isSelected(row); }, this));
  connect(&m_selection, &models::IdSelection::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowView::setRows(models::RowTableModel& rows) {
  for (const QMetaObject::Connection& each : std::exchange(m_follows, {})) disconnect(each);
  m_rows = &rows;
  m_anchor.reset();
  m_extended.clear();
  setModel(&rows);
  // After the view itself has heard of it.
  m_follows = {
      connect(&rows, &QAbstractItemModel::rowsInserted, this,
              [this](const QModelIndex&, int first, int last) { holdInserted(first, last); }),
      connect(&rows, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { holdRemoved(first, last); }),
  };
  tellVisible();
}

std::optional<models::RowId> RowView::idAt(int row) const {
  const models::Slot* slot = m_rows != nullptr && row >= 0 && row < m_rows->rowCount() ? m_rows->slotAt(row) : nullptr;
  return slot != nullptr && slot->row ? std::optional(slot->row.id) : std::nullopt;
}

bool RowView::isSelected(int row) const {
  const auto id = idAt(row);
  return id && m_selection.contains(*id);
}

bool RowView::isAtTop() const { return verticalScrollBar()->value() == verticalScrollBar()->minimum(); }

int RowView::firstVisible() const { return verticalScrollBar()->value() / kRowHeightPx; }

void RowView::tellVisible() {
  if (m_rows == nullptr || m_rows->rowCount() == 0) return;
  const int last = (verticalScrollBar()->value() + viewport()->height()) / kRowHeightPx;
  Q_EMIT visibleRowsChanged(firstVisible(), std::min(last, m_rows->rowCount() - 1));
}

void RowView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  tellVisible();
}

void RowView::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  if (dy != 0) tellVisible();
}

// At the top new rows are what one wants to see; anywhere else they must not move what is looked at.
void RowView::holdInserted(int first, int last) {
  if (!isAtTop() && first <= firstVisible()) moveScrollBy(last - first + 1);
  tellVisible();
}

// A view makes another row current when the current one goes, and scrolls there: nobody has asked for that.
void RowView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
  m_isRemoving = true;
  m_scrollBefore = verticalScrollBar()->value();
  QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RowView::holdRemoved(int first, int last) {
  m_isRemoving = false;
  const int above = std::clamp(m_scrollBefore / kRowHeightPx - first, 0, last - first + 1);
  executeDelayedItemsLayout();
  verticalScrollBar()->setValue(m_scrollBefore - above * kRowHeightPx);
  tellVisible();
}

void RowView::moveScrollBy(int rows) {
  const int before = verticalScrollBar()->value();
  executeDelayedItemsLayout();  // until then there is no room to scroll to
  verticalScrollBar()->setValue(before + rows * kRowHeightPx);
}

void RowView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (!m_isRemoving && current.isValid() && current.row() != previous.row()) Q_EMIT rowChosen();
}

void RowView::keyPressEvent(QKeyEvent* event) {
  if (m_rows == nullptr) return QTableView::keyPressEvent(event);
  if (event->matches(QKeySequence::SelectAll)) return Q_EMIT wholeAsked();
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) return toggleCurrent();
  const bool extends = isRowKey(event->key()) && event->modifiers().testFlag(Qt::ShiftModifier);
  if (!extends) return QTableView::keyPressEvent(event);
  if (!m_anchor) m_anchor = idAt(currentIndex().row());
  QKeyEvent move(event->type(), event->key(), event->modifiers() & ~Qt::ShiftModifier);
  QTableView::keyPressEvent(&move);
  extendTo(currentIndex().row());
}

void RowView::mousePressEvent(QMouseEvent* event) {
  const QModelIndex at = indexAt(event->position().toPoint());
  const bool selects =
      event->button() == Qt::LeftButton && at.isValid() && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
  if (!selects) {
    QTableView::mousePressEvent(event);
    m_anchor = idAt(currentIndex().row());
    m_extended.clear();
    return;
  }
  if (event->modifiers().testFlag(Qt::ShiftModifier)) {
    if (!m_anchor) m_anchor = idAt(currentIndex().row());
    setCurrentIndex(at);
    return extendTo(at.row());
  }
  setCurrentIndex(at);
  toggleCurrent();
}

void RowView::toggleCurrent() {
  const auto id = idAt(currentIndex().row());
  m_anchor = id;
  m_extended.clear();
  if (id && !m_selection.toggle(*id)) Q_EMIT partlySelected();
}

// From the anchor to that row; what Shift has selected beyond it before is given back.
void RowView::extendTo(int row) {
  const int anchor = m_anchor ? m_rows->rowOf(*m_anchor) : -1;
  if (anchor < 0 || row < 0) return;
  const auto rows = static_cast<std::size_t>(std::abs(anchor - row)) + 1;
  if (rows > models::IdSelection::kIdsMax) return Q_EMIT partlySelected();
  std::vector<models::RowId> ids = m_rows->idsBetween(anchor, row);
  m_selection.deselect(m_extended);
  if (!m_selection.select(ids)) ids.clear();
  const bool isPart = ids.size() < rows;
  m_extended = std::move(ids);
  if (isPart) Q_EMIT partlySelected();
}

}  // namespace trunkline::ui
