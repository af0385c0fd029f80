// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders_page.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <array>

#include "models/format/formats.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/order_words.h"
#include "models/orders/orders_model.h"
#include "models/window/filter_model.h"
#include "server/contract/codec/names.h"
#include "ui/actions/action_registry.h"
#include "ui/components/banner.h"
#include "ui/components/data_table.h"
#include "ui/components/flow_layout.h"
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
      m_table(new DataTable("ordersTable", tr("Orders"), theme, formats, this)),
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
  splitter->addWidget(m_table);
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
  prepareRows();
  connect(m_waiting, &QPushButton::clicked, this, [this] {
    focusFirst();
    m_table->view().scrollToTop();  // the rows come in, and the button goes
  });
  connect(&m_orders, &Orders::waitingChanged, this, &OrdersPage::showWaiting);
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

// The pane stays with the order that somebody has opened when its row goes, and no other row looks as if it was that one.
void OrdersPage::prepareRows() {
  m_table->setRows(m_orders);
  RowView& view = m_table->view();
  for (int column = 0; column < Orders::kColumns; ++column)
    view.setColumnWidth(column, kColumnWidthsPx.at(static_cast<std::size_t>(column)));
  connect(&m_orders, &Orders::rowsRemoved, this, &OrdersPage::keepOpened);
  const QScrollBar* scroll = view.verticalScrollBar();
  // Queued: the bar also moves while the model is in the middle of a change, and following changes the model.
  connect(scroll, &QScrollBar::valueChanged, this, [this] { m_orders.setFollowing(m_table->view().isAtTop()); }, Qt::QueuedConnection);
  connect(&view, &RowView::rowChosen, this, &OrdersPage::openCurrent);
  connect(&view, &QTableView::activated, this, &OrdersPage::openCurrent);
  connect(&view, &QTableView::clicked, this, &OrdersPage::openCurrent);
}

void OrdersPage::show(OrderState state) {
  if (auto* button = findChild<QPushButton*>(filterName(state))) button->click();
}

void OrdersPage::openNewest() {
  if (m_orders.rowCount() == 0) return;
  m_table->view().setFocus();
  m_table->view().setCurrentIndex(m_orders.index(0, 0));
  openCurrent();  // it may have become current by itself
}

void OrdersPage::openToCancel() {
  for (int row = 0; row < m_orders.rowCount(); ++row) {
    const QModelIndex index = m_orders.index(row, 0);
    if (!index.data(Orders::CancellableRole).toBool()) continue;
    m_table->view().setCurrentIndex(index);
    openCurrent();
    m_pane->focusCancel();
    return;
  }
  show(OrderState::waiting);  // where the next one will appear
}

void OrdersPage::focusFirst() { m_table->view().setFocus(); }

void OrdersPage::contribute(ActionRegistry& actions) {
  actions.add({QStringLiteral("orders.refresh"), facts().key, tr("Re&fresh the orders"), Icon::Refresh, QKeySequence::Refresh}, *this,
              [this] { m_orders.refresh(); });
  m_table->contribute(actions, QStringLiteral("orders.table"));
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
  m_refresh->setEnabled(state != ViewState::Loading);
  if (auto* filter = findChild<QPushButton*>(filterName(m_orders.stateFilter()))) filter->setChecked(true);
  if (state == ViewState::Failed) {
    m_table->setPlaceholder(tr("The orders could not be read."));
  } else if (state == ViewState::Empty) {
    m_table->setPlaceholder(m_orders.stateFilter() ? tr("No order is in this state.") : tr("There are no orders yet."));
  } else {
    m_table->setPlaceholder(tr("Reading orders…"));
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

void OrdersPage::keepOpened() {
  const auto current = m_orders.idAt(m_table->view().currentIndex().row());
  if (current != m_detail.orderId()) m_table->view().clearSelection();
}

void OrdersPage::openCurrent() {
  const auto id = m_orders.idAt(m_table->view().currentIndex().row());
  if (id && id != m_detail.orderId()) m_detail.open(*id);
}

}  // namespace trunkline::ui
