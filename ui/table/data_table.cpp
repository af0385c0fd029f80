// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/data_table.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <algorithm>

#include "models/window/id_selection.h"
#include "models/window/row_table_model.h"
#include "ui/components/widgets.h"
#include "ui/table/row_delegate.h"

namespace trunkline::ui {

DataTable::DataTable(const char* name, const QString& accessibleName, const Theme& theme, models::IdSelection* selection, QWidget* parent)
    : QTableView(parent), m_delegate(new RowDelegate(theme, selection, this)), m_selection(selection) {
  prepareTable(*this, name, accessibleName);
  setItemDelegate(m_delegate);
  setCornerWidget(new QWidget(this));  // else the style draws an empty frame between the scroll bars
  setSelectionMode(SingleSelection);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setSectionsClickable(true);
  horizontalHeader()->setSortIndicatorShown(true);
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &DataTable::pressHeader);
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &DataTable::showOrder);  // it goes wherever was pressed
  if (selection == nullptr) return;
  connect(selection, &models::IdSelection::changed, viewport(), [this] {
    if (!m_isExtending) m_before.reset();
    viewport()->update();
  });
}

void DataTable::setRows(models::RowTableModel& rows) {
  if (m_rows == &rows) return;
  if (m_rows != nullptr) m_rows->disconnect(this);
  m_rows = &rows;
  setAnchor(std::nullopt);
  m_isQuiet = true;
  setModel(&rows);
  connect(&rows, &QAbstractItemModel::rowsRemoved, this, &DataTable::afterRemoval);
  connect(&rows, &QAbstractItemModel::headerDataChanged, this, &DataTable::showOrder);
  showOrder();
  m_isQuiet = false;
  scrollToTop();
  tellVisible();
}

void DataTable::pressHeader(int column) {
  if (m_rows != nullptr && column == m_rows->words().ageColumn()) Q_EMIT orderTurned();
}

void DataTable::showOrder() {
  if (m_rows == nullptr) return;
  horizontalHeader()->setSortIndicator(m_rows->words().ageColumn(), m_rows->isNewestFirst() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::optional<models::RowId> DataTable::idAt(int row) const {
  const models::Slot* slot = m_rows != nullptr && row >= 0 && row < m_rows->rowCount() ? m_rows->slotAt(row) : nullptr;
  return slot != nullptr && slot->row ? std::optional(slot->row.id) : std::nullopt;
}

std::optional<models::RowId> DataTable::currentId() const { return currentIndex().isValid() ? idAt(currentIndex().row()) : std::nullopt; }

void DataTable::setCurrentRow(int row) {
  m_isQuiet = true;
  if (row < 0) {
    setCurrentIndex({});
    clearSelection();
  } else {
    setCurrentIndex(m_rows->index(row, std::max(columnAt(0), 0)));
  }
  m_isQuiet = false;
}

void DataTable::chooseRow(int row) {
  if (row < 0 || row >= m_rows->rowCount()) return;
  setCurrentRow(row);
  openCurrent();
}

bool DataTable::isAtTop() const { return verticalScrollBar()->value() == verticalScrollBar()->minimum(); }

void DataTable::openCurrent() {
  if (const auto id = currentId()) Q_EMIT opened(*id);
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  // The view makes another row current when the current one goes: nobody chose that one.
  if (!m_isQuiet && current.isValid() && current.row() != previous.row()) openCurrent();
}

void DataTable::focusInEvent(QFocusEvent* event) {
  // The view would make the first row current, and the first key would then leave it without ever having opened it.
  const bool hasCurrent = currentIndex().isValid();
  m_isQuiet = true;
  QTableView::focusInEvent(event);
  if (!hasCurrent) selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear);
  m_isQuiet = false;
}

void DataTable::rowsInserted(const QModelIndex& parent, int first, int last) {
  const int top = rowAt(0);
  const bool isAbove = top >= 0 && first <= top && !isAtTop();
  QTableView::rowsInserted(parent, first, last);
  if (isAbove) shiftBy(last - first + 1);
  tellVisible();
}

void DataTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
  const int top = rowAt(0);
  m_goneAbove = first < top ? std::min(last, top - 1) - first + 1 : 0;
  m_isQuiet = true;
  QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void DataTable::afterRemoval() {
  m_isQuiet = false;
  if (const int gone = std::exchange(m_goneAbove, 0); gone > 0) shiftBy(-gone);
  tellVisible();
}

void DataTable::shiftBy(int rows) {
  updateGeometries();  // the bar goes as far as the rows do
  QScrollBar& bar = *verticalScrollBar();
  bar.setValue(bar.value() + rows * verticalHeader()->defaultSectionSize());
}

void DataTable::tellVisible() {
  if (m_rows == nullptr) return;
  const int rows = m_rows->rowCount();
  const int first = std::max(rowAt(0), 0);
  const int last = rowAt(viewport()->height() - 1);
  Q_EMIT visibleRowsChanged(first, last < 0 ? std::max(rows - 1, 0) : last);
  if (const bool isTop = isAtTop(); isTop != m_wasAtTop) {
    m_wasAtTop = isTop;
    Q_EMIT topChanged(isTop);
  }
}

void DataTable::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  if (dy != 0) tellVisible();
}

void DataTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  tellVisible();
}

void DataTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  const auto type = event->type();
  if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange) m_delegate->forget();
}

std::vector<int> DataTable::shownColumns() const {
  std::vector<int> columns;
  for (int place = 0; place < horizontalHeader()->count(); ++place) {
    const int column = horizontalHeader()->logicalIndex(place);
    if (!isColumnHidden(column)) columns.push_back(column);
  }
  return columns;
}

QString DataTable::copiedRows() const {
  std::vector<models::RowId> ids;
  if (m_selection != nullptr && !m_selection->isEmpty()) {
    ids = m_selection->whole() ? m_rows->idsBetween(0, m_rows->rowCount() - 1) : m_selection->ids();
    std::erase_if(ids, [this](models::RowId id) { return !m_selection->contains(id); });
  }
  if (ids.empty())
    if (const auto id = currentId()) ids.push_back(*id);
  return m_rows->tabSeparated(ids, shownColumns());
}

QString DataTable::copiedCell() const { return currentIndex().data(models::RowTableModel::CopyRole).toString(); }

}  // namespace trunkline::ui
