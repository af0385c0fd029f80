// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders_page.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <array>

#include "models/format/formats.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/order_words.h"
#include "models/orders/orders_model.h"
#include "models/window/filter_model.h"
#include "server/contract/codec/names.h"
#include "ui/actions/action_registry.h"
#include "ui/components/banner.h"
#include "ui/components/flow_layout.h"
#include "ui/components/focus_frame.h"
#include "ui/components/orders_delegate.h"
#include "ui/components/widgets.h"
#include "ui/pages/order_pane.h"

namespace trunkline::ui {
namespace {

using Orders = models::OrdersModel;
constexpr int kPaneShareWidthPx = 150;
constexpr std::array kColumnWidthsPx{138, 96, 132, 104, 64, 84, 72, 100, 96};
static_assert(kColumnWidthsPx.size() == Orders::kColumns);
constexpr std::array kFilterStates{OrderState::buying,    OrderState::waiting,  OrderState::unknown,
                                   OrderState::closing,   OrderState::received, OrderState::completed,
                                   OrderState::cancelled, OrderState::expired,  OrderState::failed};

QString wireNameOf(OrderState state) {
  const std::string_view name = codec::enumWireName(state);
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<OrderState> stateOf(const QString& wireName) {
  for (const OrderState state : kFilterStates)
    if (wireNameOf(state) == wireName) return state;
  return std::nullopt;
}

QString filterName(std::optional<OrderState> state) {
  return QStringLiteral("ordersFilter_") + (state ? wireNameOf(*state) : QStringLiteral("all"));
}

}  // namespace

OrdersPage::OrdersPage(models::OrdersModel& orders, models::OrderDetailModel& detail, models::RefundModel& refund,
                       const models::Formats& formats, Dialogs& dialogs, const Theme& theme, QWidget* parent)
    : Page({QStringLiteral("orders"), tr("&Orders"), Icon::Orders}, parent),
      m_orders(orders),
      m_detail(detail),
      m_formats(formats),
      m_filters(new QButtonGroup(this)),
      m_banner(new Banner(QStringLiteral("ordersBanner"), this)),
      m_pane(new OrderPane(detail, refund, dialogs, theme, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_placeholder(makeLabel({}, "muted", this)),
      m_refresh(makeButton("ordersRefresh", tr("Re&fresh"), "", this)),
      m_waiting(makeButton("ordersWaiting", {}, "", this)) {
  auto* bar = new QHBoxLayout;
  bar->setSpacing(kGridPx);
  bar->addLayout(makeFilters(), 1);
  bar->addWidget(m_waiting, 0, Qt::AlignTop);
  bar->addWidget(m_refresh, 0, Qt::AlignTop);
  m_refresh->setToolTip(tr("Read the newest orders (F5)"));

  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->setHandleWidth(2 * kGridPx);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(makeTable(theme));
  splitter->addWidget(m_pane);
  splitter->setStretchFactor(0, 5);
  splitter->setStretchFactor(1, 3);
  splitter->setSizes({5 * kPaneShareWidthPx, 3 * kPaneShareWidthPx});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addLayout(bar);
  layout->addWidget(m_banner);
  layout->addWidget(splitter, 1);

  connect(m_refresh, &QPushButton::clicked, &m_orders, &Orders::refresh);
  connect(m_banner, &Banner::retry, &m_orders, &Orders::refresh);
  connect(&m_orders, &Orders::stateChanged, this, &OrdersPage::showState);
  connect(&m_orders, &Orders::aged, this, &OrdersPage::statusChanged);
  connect(&m_detail, &models::OrderDetailModel::changed, this, &OrdersPage::followOpened);
  const QScrollBar* scroll = m_table->verticalScrollBar();
  // Queued: the bar also moves while the model is in the middle of a change, and following changes the model.
  connect(
      scroll, &QScrollBar::valueChanged, this, [this, scroll] { m_orders.setFollowing(scroll->value() == scroll->minimum()); },
      Qt::QueuedConnection);
  connect(m_waiting, &QPushButton::clicked, this, [this] {
    focusFirst();
    m_table->scrollToTop();  // the rows come in, and the button goes
  });
  connect(&m_orders, &Orders::waitingChanged, this, &OrdersPage::showWaiting);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersPage::openChosen);
  connect(m_table, &QTableView::activated, this, &OrdersPage::openCurrent);
  connect(m_table, &QTableView::clicked, this, &OrdersPage::openCurrent);
  showState();
  showWaiting();
}

QLayout* OrdersPage::makeFilters() {
  auto* bar = new FlowLayout;
  bar->setSpacing(kGridPx);
  m_filters->setExclusive(true);
  addFilter(*bar, tr("All"), std::nullopt);
  for (const OrderState state : kFilterStates) addFilter(*bar, models::stateWords(state), state);
  m_filters->buttons().constFirst()->setChecked(true);
  return bar;
}

void OrdersPage::addFilter(QLayout& bar, const QString& text, std::optional<OrderState> state) {
  auto* button = makeButton("", text, "filter", this);
  button->setObjectName(filterName(state));
  button->setAccessibleName(tr("Show: %1").arg(text));
  button->setCheckable(true);
  m_filters->addButton(button);
  bar.addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, state] {
    m_orders.setStateFilter(state);
    Q_EMIT linkChanged();
  });
}

QWidget* OrdersPage::makeTable(const Theme& theme) {
  prepareTable(*m_table, "ordersTable", tr("Orders"));
  followRows();
  m_table->setItemDelegate(new OrdersDelegate(theme, m_table));
  m_table->setAlternatingRowColors(true);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  setColumnWidths();
  m_placeholder->setObjectName(QStringLiteral("ordersPlaceholder"));
  m_placeholder->setAlignment(Qt::AlignCenter);
  m_placeholder->setWordWrap(true);
  auto* empty = new QWidget(m_stack);
  auto* emptyLayout = new QVBoxLayout(empty);
  emptyLayout->addStretch(1);
  emptyLayout->addWidget(m_placeholder);
  emptyLayout->addStretch(1);
  m_stack->addWidget(m_table);
  m_stack->addWidget(empty);
  return new FocusFrame(*m_table, m_stack, this);
}

// A view makes another row current when the current one goes. The pane stays with the order that somebody has opened, and no
// row looks as if it was that one.
void OrdersPage::followRows() {
  connect(&m_orders, &Orders::rowsAboutToBeRemoved, this, [this] { m_isRemoving = true; });  // before the view hears of it
  m_table->setModel(&m_orders);
  connect(&m_orders, &Orders::rowsRemoved, this, [this] {
    m_isRemoving = false;
    keepOpened();
  });
}

void OrdersPage::setColumnWidths() {
  for (int column = 0; column < Orders::kColumns; ++column)
    m_table->setColumnWidth(column, kColumnWidthsPx.at(static_cast<std::size_t>(column)));
}

void OrdersPage::show(OrderState state) {
  if (auto* button = findChild<QPushButton*>(filterName(state))) button->click();
}

void OrdersPage::openNewest() {
  if (m_orders.rowCount() == 0) return;
  m_table->setFocus();
  m_table->setCurrentIndex(m_orders.index(0, 0));
  openCurrent();  // it may have become current by itself
}

void OrdersPage::openToCancel() {
  for (int row = 0; row < m_orders.rowCount(); ++row) {
    const QModelIndex index = m_orders.index(row, 0);
    if (!index.data(Orders::CancellableRole).toBool()) continue;
    m_table->setCurrentIndex(index);
    openCurrent();
    m_pane->focusCancel();
    return;
  }
  show(OrderState::waiting);  // where the next one will appear
}

void OrdersPage::focusFirst() { m_table->setFocus(); }

void OrdersPage::contribute(ActionRegistry& actions) {
  actions.add({QStringLiteral("orders.refresh"), facts().key, tr("Re&fresh the orders"), Icon::Refresh, QKeySequence::Refresh}, *this,
              [this] { m_orders.refresh(); });
  actions.add({QStringLiteral("orders.copyCell"), QStringLiteral("orders.table"), tr("&Copy the cell"), Icon::Copy, QKeySequence::Copy},
              *m_table, [this] { copyCurrent(); });
}

models::Link OrdersPage::link() const {
  models::FilterModel filter(models::orderFilterForm());
  if (const auto state = m_orders.stateFilter())
    (void)filter.put({QStringLiteral("state"), models::FilterOperator::Is, wireNameOf(*state)});
  models::Link link = *models::Link::parse(filter.link());
  if (const auto open = m_detail.orderId()) link.record = QString::fromStdString(open->text());
  return link;
}

bool OrdersPage::openLink(const models::Link& link) {
  models::FilterModel filter(models::orderFilterForm());
  if (!filter.setLink(link.listText()) || filter.chips().size() > 1) return false;
  std::optional<OrderState> state;
  for (const models::FilterChip& chip : filter.chips()) {
    if (chip.field != QStringLiteral("state")) return false;
    state = stateOf(chip.value);
  }
  const auto id = OrderId::parse(link.record.toStdString());
  if (!link.record.isEmpty() && !id) return false;
  if (state != m_orders.stateFilter()) m_orders.setStateFilter(state);
  if (id && *id != m_detail.orderId()) m_detail.open(*id);
  if (!id) m_detail.close();
  keepOpened();
  return true;
}

PageStatus OrdersPage::status() const {
  using models::ViewState;
  PageStatus status;
  status.isReading = m_orders.state() == ViewState::Loading;
  status.isLost = m_orders.state() == ViewState::Failed || m_orders.state() == ViewState::Stale;
  status.isLive = !status.isLost && m_orders.live() == models::LiveFeed::State::Live;
  status.readAt = m_orders.readAt();
  if (!status.readAt) return status;
  const QString shown = m_formats.count(m_orders.rowCount());
  const QString total = m_formats.count(m_orders.total());
  status.words = m_orders.isExact() ? tr("%1 of %2 orders, newest first").arg(shown, total)
                                    : tr("%1 of more than %2 orders, newest first").arg(shown, total);
  return status;
}

void OrdersPage::followOpened() {
  if (m_linked == m_detail.orderId()) return;
  m_linked = m_detail.orderId();
  Q_EMIT linkChanged();
}

void OrdersPage::showState() {
  using models::ViewState;
  const ViewState state = m_orders.state();
  const bool hasRows = m_orders.rowCount() > 0;
  m_stack->setCurrentIndex(hasRows ? 0 : 1);
  m_refresh->setEnabled(state != ViewState::Loading);
  if (auto* filter = findChild<QPushButton*>(filterName(m_orders.stateFilter()))) filter->setChecked(true);
  if (state == ViewState::Failed) {
    m_placeholder->setText(tr("The orders could not be read."));
  } else if (state == ViewState::Empty) {
    m_placeholder->setText(m_orders.stateFilter() ? tr("No order is in this state.") : tr("There are no orders yet."));
  } else {
    m_placeholder->setText(tr("Reading orders…"));
  }
  if (state == ViewState::Stale || state == ViewState::Failed) {
    m_banner->show(m_orders.notice(), state == ViewState::Stale ? models::Tone::Warning : models::Tone::Bad, true);
  } else {
    m_banner->clear();
  }
  Q_EMIT statusChanged();
}

void OrdersPage::showWaiting() {
  const int count = m_orders.waitingRows();
  m_waiting->setVisible(count > 0);
  m_waiting->setText(count == 1 ? tr("1 new order") : tr("%1 new orders").arg(count));
}

void OrdersPage::openChosen() {
  if (!m_isRemoving) openCurrent();
}

void OrdersPage::keepOpened() {
  const auto current = m_orders.idAt(m_table->currentIndex().row());
  if (current != m_detail.orderId()) m_table->clearSelection();
}

void OrdersPage::openCurrent() {
  const auto id = m_orders.idAt(m_table->currentIndex().row());
  if (id && id != m_detail.orderId()) m_detail.open(*id);
}

void OrdersPage::copyCurrent() {
  const QModelIndex current = m_table->currentIndex();
  if (current.isValid()) QGuiApplication::clipboard()->setText(current.data(Orders::CopyRole).toString());
}

}  // namespace trunkline::ui
