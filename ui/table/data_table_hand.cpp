// SPDX-License-Identifier: GPL-3.0-or-later
// What a DataTable does under the hand.
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <cstdlib>

#include "models/window/id_selection.h"
#include "models/window/row_table_model.h"
#include "ui/table/data_table.h"

namespace trunkline::ui {

void DataTable::setAnchor(std::optional<models::RowId> anchor) {
  m_anchor = anchor;
  m_before.reset();
}

// What was selected before, and all between the anchor and here: whoever turns round gives rows back. Where some in between are not
// here, nothing is given back: they could not be told from those that never were selected.
void DataTable::extendTo(int row) {
  const int from = m_anchor ? m_rows->rowOf(*m_anchor) : -1;
  if (from < 0) setAnchor(idAt(row));
  const auto between = m_rows->idsBetween(from < 0 ? row : from, row);
  const bool isWhole = from < 0 || between.size() == static_cast<std::size_t>(std::abs(row - from)) + 1;
  m_isExtending = true;
  bool isDone = true;
  if (m_selection->whole() || !isWhole) {
    isDone = m_selection->select(between);
  } else {
    if (!m_before) m_before = m_selection->ids();
    std::vector<models::RowId> all = *m_before;
    all.insert(all.end(), between.begin(), between.end());
    isDone = m_selection->setOnly(all);
  }
  m_isExtending = false;
  if (!isDone) Q_EMIT tooMany();
}

bool DataTable::selectByKey(const QKeyEvent& event) {
  if (m_selection == nullptr) return false;
  const bool hasControl = event.modifiers().testFlag(Qt::ControlModifier);
  if (event.key() == Qt::Key_Space) {
    setAnchor(currentId());
    if (m_anchor && !m_selection->toggle(*m_anchor)) Q_EMIT tooMany();
    return true;
  }
  if (event.key() == Qt::Key_A && hasControl) {
    Q_EMIT wholeWanted();
    return true;
  }
  if (event.key() == Qt::Key_Escape && !m_selection->isEmpty()) {
    m_selection->clear();
    return true;
  }
  return false;
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (m_rows == nullptr || selectByKey(*event)) return;
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return openCurrent();
  // From nowhere the base goes to the first row, wherever it was to go.
  const bool goesToEnd = event->key() == Qt::Key_End && event->modifiers() == Qt::ControlModifier;
  if (goesToEnd && !currentIndex().isValid()) return chooseRow(m_rows->rowCount() - 1);
  const bool extends = m_selection != nullptr && event->modifiers().testFlag(Qt::ShiftModifier);
  const auto before = currentId();
  if (!extends) return QTableView::keyPressEvent(event);
  if (!m_anchor || m_rows->rowOf(*m_anchor) < 0) setAnchor(before);
  // The base moves the current row; what Shift means is said here.
  QKeyEvent moved(event->type(), event->key(), event->modifiers() & ~Qt::ShiftModifier, event->text());
  QTableView::keyPressEvent(&moved);
  if (currentId() != before) extendTo(currentIndex().row());
}

void DataTable::mousePressEvent(QMouseEvent* event) {
  const QModelIndex pressed = indexAt(event->position().toPoint());
  const auto modifiers = event->modifiers();
  const bool selects = m_selection != nullptr && pressed.isValid() && event->button() == Qt::LeftButton &&
                       (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier));
  if (!selects) {
    QTableView::mousePressEvent(event);
    if (pressed.isValid() && event->button() == Qt::LeftButton) {
      setAnchor(idAt(pressed.row()));
      openCurrent();  // it may have been current already
    }
    return;
  }
  if (modifiers.testFlag(Qt::ShiftModifier)) {
    if (!m_anchor) setAnchor(currentId());
    extendTo(pressed.row());
  } else {
    setAnchor(idAt(pressed.row()));
    if (m_anchor && !m_selection->toggle(*m_anchor)) Q_EMIT tooMany();
  }
  setCurrentRow(pressed.row());
}

}  // namespace trunkline::ui
