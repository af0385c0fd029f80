// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders_page.h"

#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <array>

#include "models/format/formats.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/order_list.h"
#include "models/orders/order_words.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "server/contract/codec/names.h"
#include "ui/actions/action_registry.h"
#include "ui/components/arrow_group.h"
#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/jobs/bulk_cancel_bar.h"
#include "ui/pages/order_pane.h"
#include "ui/table/data_table.h"
#include "ui/table/filter_bar.h"
#include "ui/table/list_view.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Cells = models::OrderCells;
const QString kStateField = QStringLiteral("state");
constexpr std::array kStates{OrderState::buying,    OrderState::waiting,   OrderState::unknown, OrderState::closing, OrderState::received,
                             OrderState::completed, OrderState::cancelled, OrderState::expired, OrderState::failed};

QString wireNameOf(OrderState state) {
  const std::string_view name = codec::enumWireName(state);
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString buttonName(const QString& state) { return QStringLiteral("ordersFilter_") + (state.isEmpty() ? QStringLiteral("all") : state); }

ListLooks looks() {
  return {QStringLiteral("orders"),
          OrdersPage::tr("Orders"),
          OrdersPage::tr("There are no orders yet."),
          OrdersPage::tr("No order matches the filter."),
          OrdersPage::tr("The orders could not be read."),
          OrdersPage::tr("Reading orders…"),
          [](int count) { return OrdersPage::tr("%n new order(s)", nullptr, count); },
          [](const QString& count) { return OrdersPage::tr("Orders selected: %1").arg(count); },
          {138, 96, 132, 104, 64, 84, 72, 100, 96}};
}

}  // namespace

OrdersPage::OrdersPage(const OrdersPageParts& parts, QWidget* parent)
    : Page({QStringLiteral("orders"), tr("&Orders"), Icon::Orders, Permission::StaffOrderRead}, parent),
      m_parts(parts),
      m_states(new QButtonGroup(this)),
      m_arrows(new ArrowGroup(this)),
      m_statesBar(makeStates()),  // before the table, as it is reached
      m_bulk(new BulkCancelBar(parts.bulk, parts.formats, parts.dialogs, this)),
      m_view(new ListView(looks(), parts.list, parts.formats, parts.theme, this)),
      m_pane(new OrderPane(parts.detail, parts.refund, parts.dialogs, parts.theme, this)) {
  m_view->keepColumns(parts.settings);
  m_view->keepViews(parts.shown, parts.dialogs);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addLayout(m_statesBar);
  layout->addWidget(m_bulk);
  layout->addWidget(makeSplit(m_view, m_pane, this), 1);
  connect(m_view, &ListView::opened, this, [this](models::RowId id) {
    if (m_parts.detail.orderId() != OrderId(id)) m_parts.detail.open(OrderId(id));
  });
  connect(&m_parts.list, &models::ListBrowser::stateChanged, this, &Page::statusChanged);
  connect(&m_parts.list, &models::ListBrowser::aged, this, &Page::statusChanged);
  connect(&m_parts.list, &models::ListBrowser::asked, this, [this] {
    if (!m_isOpening) Q_EMIT linkChanged();
  });
  connect(&m_parts.list.filter(), &models::FilterModel::changed, this, &OrdersPage::showStates);
  connect(&m_parts.detail, &models::OrderDetailModel::changed, this, &OrdersPage::followOpened);
}

QLayout* OrdersPage::makeStates() {
  auto* bar = new FlowLayout;
  bar->setSpacing(kGridPx);
  m_states->setExclusive(true);
  addState(*bar, tr("All"), std::nullopt);
  for (const OrderState state : kStates) addState(*bar, models::stateWords(state), state);
  m_states->buttons().constFirst()->setChecked(true);
  return bar;
}

void OrdersPage::addState(QLayout& bar, const QString& text, std::optional<OrderState> state) {
  auto* button = makeButton("", text, "filter", this);
  button->setObjectName(buttonName(state ? wireNameOf(*state) : QString()));
  button->setAccessibleName(tr("Show: %1").arg(text));
  button->setCheckable(true);
  m_states->addButton(button);
  m_arrows->add(*button);
  bar.addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, state] { choose(state); });
}

void OrdersPage::choose(std::optional<OrderState> state) {
  models::FilterModel& filter = m_parts.list.filter();
  if (state) return static_cast<void>(filter.put({kStateField, models::FilterOperator::Is, wireNameOf(*state)}));
  for (int row = filter.rowCount() - 1; row >= 0; --row)
    if (filter.chips()[static_cast<std::size_t>(row)].field == kStateField) filter.removeChip(row);
}

QString OrdersPage::chosenState() const { return m_parts.list.filter().wire().value(kStateField).toString(); }

void OrdersPage::showStates() {
  if (auto* button = findChild<QPushButton*>(buttonName(chosenState()))) button->setChecked(true);
}

void OrdersPage::show(OrderState state) {
  if (auto* button = findChild<QPushButton*>(buttonName(wireNameOf(state)))) button->click();
}

void OrdersPage::openNewest() {
  m_view->table().setFocus();
  m_view->table().chooseRow(0);
}

void OrdersPage::openToCancel() {
  const models::RowTableModel& rows = m_parts.list.rows();
  const int shown = std::min(rows.rowCount(), static_cast<int>(models::kPageRows));
  for (int row = 0; row < shown; ++row) {
    if (!rows.index(row, 0).data(models::RowTableModel::CancellableRole).toBool()) continue;
    m_view->table().chooseRow(row);
    return m_pane->focusCancel();
  }
  show(OrderState::waiting);  // where the next one will appear
}

void OrdersPage::focusFirst() { m_view->focusRows(); }

std::vector<QWidget*> OrdersPage::panes() { return {&m_view->table(), m_pane}; }

void OrdersPage::contribute(ActionRegistry& actions) {
  m_view->contribute(actions, *this);
  actions.add({QStringLiteral("orders.follow"), facts().key, tr("Fo&llow the newest orders, or show all"), Icon::Orders}, *this,
              [this] { m_parts.list.setFollowing(!m_parts.list.isFollowing()); });
  actions.add({QStringLiteral("orders.filterByCell"), QStringLiteral("orders.table"), tr("Filter by the &value of the cell"), Icon::Filter},
              m_view->table(), [this] { filterByCell(); });
  actions.add({QStringLiteral("orders.poll"), facts().key, tr("Ask the order's pro&vider now"), Icon::Refresh,
               QKeySequence(Qt::SHIFT | Qt::Key_F5), Permission::StaffOrderCancel},
              *this, [this] { m_pane->pollNow(); });
  actions.add({QStringLiteral("orders.cancel"), QStringLiteral("orders.table"), tr("&Cancel the open order…"), Icon::Cancel, Qt::Key_Delete,
               Permission::StaffOrderCancel, true},
              m_view->table(), [this] { m_pane->askToCancel(); });
  actions.add(
      {QStringLiteral("orders.refund"), facts().key, tr("Ref&und the open order…"), Icon::Refund, {}, Permission::StaffOrderRefund, true},
      *this, [this] { m_pane->askToRefund(); });
  actions.add({QStringLiteral("orders.customer"), facts().key, tr("Show the order's c&ustomer"), Icon::Users,
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), Permission::StaffUserRead},
              *this, [this] { showCustomer(); });
  addBulkCancel(actions);
}

// It can be pressed whatever is selected: a button that is off tells nobody why.
void OrdersPage::addBulkCancel(ActionRegistry& actions) {
  const QString id = QStringLiteral("orders.cancelSelected");
  QAction& action = actions.add({id, facts().key, tr("Cancel the selected or&ders…"), Icon::Cancel, {}, Permission::StaffOrderCancel, true},
                                *this, [this] { m_bulk->ask(); });
  m_view->addSelectionButton(actions.makeButton(id, "ordersCancelSelected", "", this));
  const auto show = [this, &action] { action.setEnabled(!m_parts.list.selection().isEmpty()); };
  connect(&m_parts.list.selection(), &models::IdSelection::changed, this, show);
  show();
}

// Of the open order.
void OrdersPage::showCustomer() {
  if (const OrderDetail* order = m_parts.detail.detail())
    Q_EMIT linkWanted({QStringLiteral("users"), QString::fromStdString(order->row.user.id.text()), {}});
}

// The columns whose words are values of a field.
void OrdersPage::filterByCell() {
  const QModelIndex cell = m_view->table().currentIndex();
  const models::Slot* slot = cell.isValid() ? m_parts.list.rows().slotAt(cell.row()) : nullptr;
  if (slot == nullptr || !slot->row) return;
  const auto& order = models::rowAs<OrderRow>(slot->row);
  const auto filterBy = [this](const char* field, const std::string& value) {
    static_cast<void>(m_parts.list.filter().put({QString::fromLatin1(field), models::FilterOperator::Is, QString::fromStdString(value)}));
  };
  switch (cell.column()) {
    case Cells::StateColumn:
      return choose(order.state);
    case Cells::UserColumn:
      return filterBy("user", order.user.id.text());
    case Cells::ServiceColumn:
      return filterBy("service", order.service);
    case Cells::CountryColumn:
      return filterBy("country", order.country);
    case Cells::ProviderColumn:
      if (order.provider) filterBy("provider", *order.provider);
      return;
    default:
      return m_view->filterBar().openEditor();
  }
}

models::Link OrdersPage::link() const {
  models::Link link = *models::Link::parse(m_parts.list.filter().link());
  if (const auto open = m_parts.detail.orderId()) link.record = QString::fromStdString(open->text());
  return link;
}

bool OrdersPage::openLink(const models::Link& link) {
  const auto id = OrderId::parse(link.record.toStdString());
  if (!link.record.isEmpty() && !id) return false;
  m_isOpening = true;  // one place, not a step for its filter and one for its record
  const bool isRead = m_parts.list.filter().setLink(link.listText()).has_value();
  m_isOpening = false;
  if (!isRead) return false;
  if (id && *id != m_parts.detail.orderId()) m_parts.detail.open(*id);
  if (!id) m_parts.detail.close();
  followOpened();
  return true;
}

void OrdersPage::openView(SavedViewId id) { m_parts.shown.openNewest(id); }

PageStatus OrdersPage::status() const {
  using models::ViewState;
  const models::ListBrowser& list = m_parts.list;
  PageStatus status;
  status.isReading = list.state() == ViewState::Loading;
  status.isLost = list.state() == ViewState::Failed || list.state() == ViewState::Stale;
  status.isLive = !status.isLost && list.isLive();
  status.readAt = list.readAt();
  if (!status.readAt) return status;
  const QString total = m_parts.formats.count(list.total());
  const QString all = list.isExact() ? total : tr("more than %1").arg(total);
  if (list.isFollowing()) {
    status.words = tr("%1 of %2 orders, newest first").arg(m_parts.formats.count(m_parts.list.rows().rowCount()), all);
  } else {
    status.words = list.sort() == ListSort::newest ? tr("%1 orders, newest first").arg(all) : tr("%1 orders, oldest first").arg(all);
  }
  return status;
}

void OrdersPage::followOpened() {
  const auto open = m_parts.detail.orderId();
  m_view->keepCurrent(open ? std::optional(open->value()) : std::nullopt);
  if (m_linked == open) return;
  m_linked = open;
  Q_EMIT linkChanged();
}

}  // namespace trunkline::ui
