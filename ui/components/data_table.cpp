// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/data_table.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <algorithm>
#include <utility>

#include "models/format/formats.h"
#include "ui/actions/action_registry.h"
#include "ui/components/flow_layout.h"
#include "ui/components/focus_frame.h"
#include "ui/components/row_copy.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using models::RowTableModel;

DataTable::DataTable(const char* name, const QString& accessibleName, const Theme& theme, const models::Formats& formats, QWidget* parent)
    : QWidget(parent),
      m_formats(formats),
      m_view(new RowView(name, accessibleName, theme, this)),
      m_stack(new QStackedWidget(this)),
      m_placeholder(makeLabel({}, "muted", this)) {
  m_placeholder->setObjectName(QLatin1String(name) + QStringLiteral("Placeholder"));
  m_placeholder->setAlignment(Qt::AlignCenter);
  m_placeholder->setWordWrap(true);
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_placeholder);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGridPx);
  layout->addWidget(new FocusFrame(*m_view, m_stack, this), 1);
  layout->addWidget(makeSelectionBar(name));
  connect(&selection(), &models::IdSelection::changed, this, [this] {
    m_note->hide();
    showSelected();
  });
  connect(m_view, &RowView::wholeAsked, this, &DataTable::selectAll);
  connect(m_view, &RowView::partlySelected, this, [this] {
    m_note->setText(tr("Some of these rows are not read yet, or they are too many to select one by one. Ctrl+A selects the whole list."));
    m_note->show();
    m_selectionBar->show();
  });
  connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
    showOrder();  // the header has turned its arrow by itself: it turns when the rows do
    if (m_isSortable && m_view->rows() != nullptr && column == m_view->rows()->orderColumn()) askOtherOrder();
  });
  showRows();
  showSelected();
}

QWidget* DataTable::makeSelectionBar(const char* name) {
  const QString prefix = QString::fromLatin1(name);
  m_selectionBar = new QWidget(this);
  m_selected = makeLabel({}, "section", m_selectionBar);
  m_selected->setObjectName(prefix + QStringLiteral("Selected"));
  m_note = makeLabel({}, "muted", m_selectionBar);
  m_note->setObjectName(prefix + QStringLiteral("Note"));
  m_note->setWordWrap(true);
  m_note->hide();
  auto* none = makeButton("", tr("Select &none"), "link", m_selectionBar);
  none->setObjectName(prefix + QStringLiteral("SelectNone"));
  connect(none, &QPushButton::clicked, this, [this] {
    m_view->setFocus();  // the button goes
    selection().clear();
  });
  auto* line = new QHBoxLayout(m_selectionBar);
  line->setContentsMargins(0, 0, 0, 0);
  line->addWidget(m_selected);
  line->addWidget(m_note, 1);
  line->addStretch();
  line->addWidget(none);
  return m_selectionBar;
}

void DataTable::setRows(RowTableModel& rows, WholeOf whole) {
  for (const QMetaObject::Connection& each : std::exchange(m_follows, {})) disconnect(each);
  m_whole = std::move(whole);
  m_view->setRows(rows);
  const auto show = [this] { showRows(); };
  m_follows = {
      connect(&rows, &QAbstractItemModel::rowsInserted, this, show),
      connect(&rows, &QAbstractItemModel::rowsRemoved, this, show),
      connect(&rows, &QAbstractItemModel::headerDataChanged, this, [this] { showOrder(); }),
  };
  showRows();
  showOrder();
}

void DataTable::setPlaceholder(const QString& text) { m_placeholder->setText(text); }

void DataTable::showRows() {
  const bool hasRows = m_view->rows() != nullptr && m_view->rows()->rowCount() > 0;
  m_stack->setCurrentIndex(hasRows ? 0 : 1);
}

QString DataTable::selectedWords() const {
  const models::IdSelection& selected = m_view->selection();
  const QString count = m_formats.count(selected.count());
  const int number = static_cast<int>(std::min<std::int64_t>(selected.count(), std::numeric_limits<int>::max()));
  if (!selected.isExact()) return tr("More than %1 rows selected, the whole list").arg(count);
  if (selected.whole() && selected.ids().empty()) return tr("All %1 rows selected").arg(count);
  return tr("%1 row(s) selected", nullptr, number).arg(count);
}

void DataTable::showSelected() {
  const bool isEmpty = selection().isEmpty();
  m_selected->setText(isEmpty ? QString() : selectedWords());
  m_selectionBar->setVisible(!isEmpty);
  if (isEmpty) return;
  QAccessibleEvent said(m_selected, QAccessible::Alert);
  QAccessible::updateAccessibility(&said);
}

void DataTable::selectAll() {
  if (m_view->rows() == nullptr) return;
  if (auto whole = m_whole ? m_whole() : std::nullopt) return selection().selectWhole(std::move(*whole));
  (void)selection().setOnly(m_view->rows()->idsBetween(0, m_view->rows()->rowCount() - 1));
}

void DataTable::renewWhole() {
  if (auto whole = m_whole ? m_whole() : std::nullopt) selection().renewWhole(std::move(*whole));
}

void DataTable::makeSortable() {
  m_isSortable = true;
  m_view->horizontalHeader()->setSectionsClickable(true);
  m_view->horizontalHeader()->setSortIndicatorShown(true);
  showOrder();
}

void DataTable::showOrder() {
  if (!m_isSortable || m_view->rows() == nullptr) return;
  const auto order = m_view->rows()->isNewestFirst() ? Qt::DescendingOrder : Qt::AscendingOrder;
  m_view->horizontalHeader()->setSortIndicator(m_view->rows()->orderColumn(), order);
}

void DataTable::askOtherOrder() {
  if (m_view->rows() != nullptr) Q_EMIT orderAsked(!m_view->rows()->isNewestFirst());
}

void DataTable::contribute(ActionRegistry& actions, const QString& context) {
  const auto id = [&context](const char* what) -> QString { return context + u'.' + QLatin1String(what); };
  const auto add = [&](const char* what, const QString& text, Icon icon, const QKeySequence& keys, void (DataTable::*done)()) {
    actions.add({id(what), context, text, icon, keys}, *m_view, [this, done] { (this->*done)(); });
  };
  add("copyCell", tr("&Copy the cell"), Icon::Copy, QKeySequence::Copy, &DataTable::copyCell);
  add("copyRow", tr("Copy the &row"), Icon::Copy, Qt::CTRL | Qt::SHIFT | Qt::Key_C, &DataTable::copyRow);
  add("copySelected", tr("Copy the &selected rows"), Icon::Copy, Qt::CTRL | Qt::ALT | Qt::Key_C, &DataTable::copySelected);
  if (m_isSortable) add("order", tr("Newest or oldest &first"), Icon::None, Qt::CTRL | Qt::ALT | Qt::Key_S, &DataTable::askOtherOrder);
}

void DataTable::copyCell() {
  const QModelIndex current = m_view->currentIndex();
  if (current.isValid()) QGuiApplication::clipboard()->setText(current.data(RowTableModel::CopyRole).toString());
}

void DataTable::copyRow() {
  const QModelIndex current = m_view->currentIndex();
  if (current.isValid()) QGuiApplication::clipboard()->setText(rowsAsText(*m_view, {current.row()}));
}

// Only what is read can be copied; what is left out is said.
void DataTable::copySelected() {
  if (m_view->rows() == nullptr || selection().isEmpty()) return;
  std::vector<int> rows;
  if (selection().whole()) {
    for (int row = 0; row < std::min<int>(m_view->rows()->rowCount(), models::IdSelection::kIdsMax); ++row)
      if (m_view->isSelected(row)) rows.push_back(row);
  } else {
    for (const models::RowId id : selection().ids())
      if (const int row = m_view->rows()->rowOf(id); row >= 0) rows.push_back(row);
    std::ranges::sort(rows);
  }
  QGuiApplication::clipboard()->setText(rowsAsText(*m_view, rows));
  const auto copied = static_cast<std::int64_t>(rows.size());
  m_note->setText(copied < selection().count() || !selection().isExact()
                      ? tr("%1 of them copied: the others are not read here.").arg(m_formats.count(copied))
                      : tr("Copied."));
  m_note->show();
}

}  // namespace trunkline::ui
