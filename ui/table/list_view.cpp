// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/list_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "models/format/formats.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "ui/actions/action_registry.h"
#include "ui/components/banner.h"
#include "ui/components/flow_layout.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/table/column_chooser.h"
#include "ui/table/data_table.h"
#include "ui/table/filter_bar.h"
#include "ui/table/jump_bar.h"
#include "ui/table/table_columns.h"
#include "ui/table/view_menu.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

QPushButton* named(const QString& list, const char* part, const QString& text, const char* kind, QWidget* parent) {
  QPushButton* button = makeButton("", text, kind, parent);
  button->setObjectName(list + QLatin1String(part));
  return button;
}

}  // namespace

ListView::ListView(ListLooks looks, models::ListBrowser& list, const models::Formats& formats, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_looks(std::move(looks)),
      m_list(list),
      m_formats(formats),
      m_banner(new Banner(m_looks.name + QStringLiteral("Banner"), this)),
      m_viewsBanner(new Banner(m_looks.name + QStringLiteral("ViewsBanner"), this)),
      m_filterBar(new FilterBar(m_looks.name, list.filter(), this)),
      m_jump(new JumpBar(m_looks.name, list, formats, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new DataTable(qUtf8Printable(m_looks.name + QStringLiteral("Table")), m_looks.title, theme, &list.selection(), m_stack)),
      m_placeholder(makeLabel({}, "muted", this)),
      m_follow(named(m_looks.name, "Follow", tr("Fo&llow"), "filter", this)),
      m_refresh(named(m_looks.name, "Refresh", tr("Re&fresh"), "", this)),
      m_waiting(named(m_looks.name, "Waiting", {}, "", this)),
      m_searchOn(named(m_looks.name, "SearchOn", {}, "", this)),
      m_selection(new QWidget(this)),
      m_selectionLine(new FlowLayout),
      m_selected(makeLabel({}, "", m_selection)) {
  for (QPushButton* button : {m_waiting, m_follow, m_refresh}) m_filterBar->addTool(button);
  m_follow->setCheckable(true);
  m_follow->setVisible(list.canFollow());
  m_follow->setToolTip(tr("New rows come in at the top; without it, all rows are there to be scrolled through").toHtmlEscaped());
  m_refresh->setToolTip(tr("Read the list anew (F5)"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 0, 1, 0);  // laid out from the right, a splitter puts its widgets a pixel too far
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(m_filterBar);
  layout->addWidget(m_jump);
  layout->addWidget(m_viewsBanner);
  layout->addWidget(m_banner);
  layout->addWidget(makeSelection());
  layout->addWidget(makeTable(), 1);
  layout->addWidget(m_searchOn, 0, Qt::AlignHCenter);
  connect(m_jump, &JumpBar::closed, this, &ListView::focusRows);
  connect(m_refresh, &QPushButton::clicked, &m_list, &models::ListBrowser::refresh);
  connect(m_banner, &Banner::retry, &m_list, &models::ListBrowser::retry);
  connect(m_follow, &QPushButton::clicked, &m_list, &models::ListBrowser::setFollowing);
  connect(m_waiting, &QPushButton::clicked, this, &ListView::takeWaiting);
  connect(m_searchOn, &QPushButton::clicked, &m_list.window(), &models::SparseWindowModel::searchOn);
  connect(&m_list, &models::ListBrowser::rowsExchanged, this, &ListView::exchangeRows);
  connect(&m_list, &models::ListBrowser::stateChanged, this, &ListView::showState);
  connect(&m_list, &models::ListBrowser::waitingChanged, this, &ListView::showWaiting);
  connect(&m_list, &models::ListBrowser::jumped, m_table, [this](int row) {
    m_table->scrollTo(m_list.rows().index(row, 0), QAbstractItemView::PositionAtTop);
    m_table->chooseRow(row);
  });
  connect(&m_list.selection(), &models::IdSelection::changed, this, &ListView::showSelection);
  exchangeRows();
  showState();
  showWaiting();
  showSelection();
}

QWidget* ListView::makeTable() {
  m_placeholder->setObjectName(m_looks.name + QStringLiteral("Placeholder"));
  m_placeholder->setAlignment(Qt::AlignCenter);
  m_placeholder->setWordWrap(true);
  auto* empty = new QWidget(m_stack);
  auto* emptyLayout = new QVBoxLayout(empty);
  emptyLayout->addStretch(1);
  emptyLayout->addWidget(m_placeholder);
  emptyLayout->addStretch(1);
  m_stack->addWidget(m_table);
  m_stack->addWidget(empty);
  connect(m_table, &DataTable::opened, this, &ListView::opened);
  connect(m_table, &DataTable::visibleRowsChanged, &m_list, &models::ListBrowser::setVisibleRows);
  // Queued: the bar also moves while the model is in the middle of a change, and following changes the model.
  connect(m_table, &DataTable::topChanged, &m_list, &models::ListBrowser::setAtTop, Qt::QueuedConnection);
  connect(m_table, &DataTable::orderTurned, this, &ListView::turnOrder);
  connect(m_table, &DataTable::wholeWanted, &m_list, &models::ListBrowser::selectAll);
  return new FocusFrame(*m_table, m_stack, this);
}

QWidget* ListView::makeSelection() {
  m_selection->setObjectName(m_looks.name + QStringLiteral("Selection"));
  m_selected->setObjectName(m_looks.name + QStringLiteral("Selected"));
  m_selection->setLayout(m_selectionLine);
  m_selectionLine->setContentsMargins(0, 0, 0, 0);
  m_selectionLine->setSpacing(2 * kGridPx);
  m_selectionLine->addWidget(m_selected);
  auto* none = named(m_looks.name, "SelectNone", tr("Select none"), "link", m_selection);
  m_selectionLine->addWidget(none);
  connect(none, &QPushButton::clicked, this, [this] {
    m_list.selection().clear();
    m_table->setFocus();
  });
  connect(m_table, &DataTable::tooMany, this, [this] {
    m_selected->setText(tr("No more than %1 can be selected one by one; Ctrl+A selects the whole list.")
                            .arg(m_formats.count(static_cast<std::int64_t>(models::IdSelection::kIdsMax))));
  });
  return m_selection;
}

void ListView::focusRows() {
  m_wantsFocus = m_table->isHidden();
  m_table->setFocus();
}

void ListView::keepColumns(models::Settings& settings) {
  m_columns = new TableColumns(*m_table, settings, m_looks.widthsPx);
  auto* button = named(m_looks.name, "Columns", tr("Columns…"), "", this);
  button->setToolTip(tr("Choose which columns are shown, and in what order").toHtmlEscaped());
  auto* chooser = new ColumnChooser(m_looks.name + QStringLiteral("ColumnChooser"), *m_columns, this);
  connect(button, &QPushButton::clicked, chooser, [chooser, button] { chooser->openBelow(*button); });
  m_filterBar->addTool(button);
  chainTabs({m_follow, button, m_refresh});
}

void ListView::keepViews(models::ShownView& shown, Dialogs& dialogs) {
  m_views = new ViewMenu(m_looks.name, m_looks.title, shown, dialogs, *m_viewsBanner, this);
  m_filterBar->addTool(m_views);
  chainTabs({m_refresh, m_views});
  if (m_columns == nullptr) return;
  connect(m_columns, &TableColumns::changed, &shown, [this, &shown] { shown.setColumns(m_columns->names()); });
  connect(&shown, &models::ShownView::columnsWanted, m_columns, &TableColumns::setNames);
  shown.setColumns(m_columns->names());
}

void ListView::contribute(ActionRegistry& actions, QWidget& page) {
  const QString& list = m_looks.name;
  const QString table = list + QStringLiteral(".table");
  const QString& title = m_looks.title;
  const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
  actions.add({list + QStringLiteral(".refresh"), list, tr("%1: re&fresh the list").arg(title), Icon::Refresh, QKeySequence::Refresh}, page,
              [this] { m_list.refresh(); });
  actions.add({list + QStringLiteral(".filter"), list, tr("%1: &filter the list…").arg(title), Icon::Filter, QKeySequence::Find}, page,
              [this] { m_filterBar->openEditor(); });
  actions.add({list + QStringLiteral(".jump"), list, tr("%1: &jump to a day…").arg(title), Icon::Clock, QKeySequence(Qt::CTRL | Qt::Key_J)},
              page, [this] { m_jump->open(); });
  actions.add({list + QStringLiteral(".sort"), list, tr("%1: &sort by the oldest or the newest").arg(title), Icon::Clock}, page,
              [this] { turnOrder(); });
  if (m_views != nullptr) m_views->contribute(actions, page);
  actions.add({list + QStringLiteral(".copyCell"), table, tr("%1: &copy the cell").arg(title), Icon::Copy, QKeySequence::Copy}, *m_table,
              [this, copy] { copy(m_table->copiedCell()); });
  actions.add({list + QStringLiteral(".copyRows"), table, tr("%1: copy the &rows for a spreadsheet").arg(title), Icon::Copy,
               QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)},
              *m_table, [this, copy] { copy(m_table->copiedRows()); });
}

void ListView::addSelectionButton(QPushButton* button) {
  QWidget* last = m_selectionLine->itemAt(m_selectionLine->count() - 1)->widget();
  m_selectionLine->addWidget(button);
  QWidget::setTabOrder(last, button);
}

void ListView::exchangeRows() {
  m_table->setRows(m_list.rows());
  if (m_columns != nullptr) {
    m_columns->restore();
  } else {
    for (std::size_t column = 0; column < m_looks.widthsPx.size(); ++column)
      m_table->setColumnWidth(static_cast<int>(column), m_looks.widthsPx[column]);
  }
  connect(&m_list.rows(), &QAbstractItemModel::rowsRemoved, this, &ListView::keepOpen, Qt::UniqueConnection);
  showFollowing();
}

void ListView::keepCurrent(std::optional<models::RowId> open) {
  m_open = open;
  if (m_table->currentId() != open) m_table->clearSelection();
}

void ListView::turnOrder() { m_list.setSort(m_list.sort() == ListSort::newest ? ListSort::oldest : ListSort::newest); }

void ListView::takeWaiting() {
  m_table->setFocus();
  m_table->scrollToTop();  // the rows that follow come in by themselves, and the button goes
  if (!m_list.isFollowing()) m_list.refresh();
}

void ListView::showState() {
  using models::ViewState;
  const ViewState state = m_list.state();
  m_stack->setCurrentIndex(m_list.rows().rowCount() > 0 ? 0 : 1);
  const QWidget* focus = QApplication::focusWidget();
  if (m_wantsFocus && !m_table->isHidden() && (focus == nullptr || !focus->isVisible())) focusRows();
  m_refresh->setEnabled(state != ViewState::Loading);
  if (state == ViewState::Failed) {
    m_placeholder->setText(m_looks.failed);
  } else if (state == ViewState::Empty) {
    m_placeholder->setText(m_list.filter().wire().isEmpty() ? m_looks.none : m_looks.noMatch);
  } else {
    m_placeholder->setText(m_looks.reading);
  }
  if (state == ViewState::Stale || state == ViewState::Failed) {
    m_banner->show(m_list.notice(), state == ViewState::Stale ? models::Tone::Warning : models::Tone::Bad, true);
  } else {
    m_banner->clear();
  }
  const auto searchedTo = m_list.window().searchedTo();
  m_searchOn->setVisible(!m_list.isFollowing() && m_list.window().canSearchOn() && searchedTo);
  if (searchedTo) m_searchOn->setText(tr("Searched back to %1: go on").arg(m_formats.timeOfDay(*searchedTo)));
}

void ListView::showWaiting() {
  const int count = m_list.waitingRows();
  m_waiting->setVisible(count > 0);
  m_waiting->setText(m_looks.newRows(count));
}

void ListView::showFollowing() { m_follow->setChecked(m_list.isFollowing()); }

void ListView::showSelection() {
  const models::IdSelection& selection = m_list.selection();
  m_selection->setVisible(!selection.isEmpty());
  const QString count = m_formats.count(selection.count());
  m_selected->setText(m_looks.selected(selection.isExact() ? count : tr("more than %1").arg(count)));
}

}  // namespace trunkline::ui
