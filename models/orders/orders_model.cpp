// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orders_model.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "models/connection/connection.h"
#include "models/orders/order_words.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {
namespace {

constexpr int kViewTries = 3;  // a view may be gone when its page is asked for: the server keeps few a session
constexpr std::chrono::seconds kAgeingStep{30};

QString textOr(const std::optional<std::string>& text) { return text ? QString::fromStdString(*text) : QStringLiteral("–"); }

}  // namespace

OrdersModel::OrdersModel(Connection& connection, const Formats& formats) : m_connection(connection), m_formats(formats) {
  connect(&connection, &Connection::signedIn, this, &OrdersModel::refresh);
  connect(&connection, &Connection::rightsChanged, this, &OrdersModel::readAgain);
  connect(&connection.live(), &LiveFeed::orderChanged, this, &OrdersModel::collect);
  connect(&connection.live(), &LiveFeed::missed, this, &OrdersModel::readAgain);
  connect(&connection.live(), &LiveFeed::heard, this, [this] { m_heardAt = m_formats.now(); });
  connect(&connection.live(), &LiveFeed::stateChanged, this, &OrdersModel::followLive);
  connect(&connection, &Connection::signedOut, this, &OrdersModel::clear);
}

OrdersModel::~OrdersModel() { stop(); }

int OrdersModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int OrdersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant OrdersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const Entry& entry = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return textOf(entry.row, index.column());
    case Qt::ToolTipRole:
      return toolTipOf(entry, index.column());
    case Qt::TextAlignmentRole:
      return index.column() == PriceColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
      return spokenTextOf(entry, index.column());
    case ToneRole:
      return static_cast<int>(index.column() == StateColumn ? toneOf(entry.row.state) : Tone::Neutral);
    case CopyRole:
      return index.column() == CreatedColumn ? m_formats.exact(entry.row.created_at) : textOf(entry.row, index.column());
    case IdRole:
      return QString::fromStdString(entry.row.id.text());
    case CancellableRole:
      return isCancellable(entry.row.state);
    case GoneRole:
      return entry.isGone;
    default:
      return {};
  }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((section == PriceColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case IdColumn:
      return tr("Order");
    case StateColumn:
      return tr("State");
    case UserColumn:
      return tr("Customer");
    case ServiceColumn:
      return tr("Service");
    case CountryColumn:
      return tr("Country");
    case ProviderColumn:
      return tr("Provider");
    case NumberColumn:
      return tr("Number");
    case PriceColumn:
      return tr("Price");
    case CreatedColumn:
      return tr("Created");
    default:
      return {};
  }
}

void OrdersModel::setStateFilter(std::optional<OrderState> state) {
  if (state == m_filter) return;
  m_filter = state;
  refresh();
}

void OrdersModel::refresh() {
  m_connection.live().retryNow();
  read(Reading::Asked);
}

void OrdersModel::read(Reading how) {
  if (!m_connection.isOpen()) return;
  stop();
  m_reading = how;
  m_isOutdated = false;
  m_since.clear();
  if (how == Reading::Asked) enter(ViewState::Loading, {});
  makeView(kViewTries);
}

// What nobody asked for is no use of the session.
client::SendOptions OrdersModel::options() const {
  client::SendOptions options;
  options.background = m_reading == Reading::Quiet;
  return options;
}

void OrdersModel::clear() {
  stop();
  m_batchEnd = nullptr;
  m_ageing = nullptr;
  for (Rows* rows : {&m_batch, &m_since, &m_waiting}) rows->clear();
  settle({});
  m_filter.reset();
  m_shown.reset();
  m_readAt.reset();
  m_total = 0;
  Q_EMIT waitingChanged();
  enter(ViewState::Idle, {});
}

void OrdersModel::makeView(int triesLeft) {
  OrderViewRequest request;
  if (m_filter) request.filter = OrderFilter{.state = m_filter, .user = {}, .service = {}, .country = {}, .provider = {}, .sandbox = {}};
  const auto call = m_connection.client().send<OrderViewRoute>(request, options());
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this, triesLeft](const auto& outcome) {
    if (outcome) return readPage((*outcome)->view, triesLeft);
    fail(outcome.error());
  });
}

void OrdersModel::readPage(const std::string& view, int triesLeft) {
  const auto call = m_connection.client().send<OrderPageRoute>({{view}, Bounded<0, limits::kViewPages>{0}, {}, {}}, options());
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this, triesLeft](const auto& outcome) {
    if (outcome) return take(**outcome);
    if (outcome.error().code == ErrorCode::ViewExpired && triesLeft > 1) return makeView(triesLeft - 1);
    fail(outcome.error());
  });
}

void OrdersModel::take(const OrderRowPage& page) {
  m_stop = nullptr;
  m_readAt = page.as_of;
  m_total = page.total;
  m_isExact = page.exact;
  if (m_reading == Reading::Asked) {
    m_shown = m_filter;
    m_waiting.clear();
  }
  settle(targetOf(page));
  Q_EMIT waitingChanged();
  m_reading = Reading::None;
  m_since.clear();
  startAgeing();
  enter(m_rows.empty() ? ViewState::Empty : ViewState::Ready, {});
  if (m_isOutdated) read(Reading::Quiet);
}

void OrdersModel::fail(const client::ApiError& error) {
  if (error.kind == client::ErrorKind::Cancelled) return;  // by stop(): another call has taken its place
  m_stop = nullptr;
  m_reading = Reading::None;
  enter(m_rows.empty() ? ViewState::Failed : ViewState::Stale, noticeOf(error));
}

void OrdersModel::enter(ViewState state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT stateChanged();
}

void OrdersModel::stop() {
  m_reading = Reading::None;
  if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
}

// Only the words for ages are made anew; nothing is read from the server.
void OrdersModel::startAgeing() {
  m_ageing = m_connection.scheduler().after(kAgeingStep, [this] {
    startAgeing();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, CreatedColumn), index(rowCount() - 1, CreatedColumn), {Qt::DisplayRole});
    Q_EMIT aged();
  });
}

std::optional<OrderId> OrdersModel::idAt(int row) const {
  if (row < 0 || row >= rowCount()) return std::nullopt;
  return m_rows[static_cast<std::size_t>(row)].row.id;
}

LiveFeed::State OrdersModel::live() const { return m_connection.live().state(); }

int OrdersModel::rowOf(OrderId id) const {
  const auto found = std::ranges::lower_bound(m_rows, id, std::ranges::greater{}, [](const Entry& entry) { return entry.row.id; });
  return found != m_rows.end() && found->row.id == id ? static_cast<int>(found - m_rows.begin()) : -1;
}

QString OrdersModel::textOf(const OrderRow& row, int column) const {
  switch (column) {
    case IdColumn:
      return QString::fromStdString(row.id.text());
    case StateColumn:
      return stateWords(row.state);
    case UserColumn:
      return QString::fromStdString(row.user.email);
    case ServiceColumn:
      return QString::fromStdString(row.service);
    case CountryColumn:
      return QString::fromStdString(row.country);
    case ProviderColumn:
      return textOr(row.provider);
    case NumberColumn:
      return textOr(row.number);
    case PriceColumn:
      return m_formats.money(row.price);
    case CreatedColumn:
      return m_formats.age(row.created_at);
    default:
      return {};
  }
}

// Dimming is nothing to who does not see it.
QString OrdersModel::spokenTextOf(const Entry& entry, int column) const {
  const QString text = headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") + textOf(entry.row, column);
  return entry.isGone ? tr("%1 (no longer matches the filter)").arg(text) : text;
}

QString OrdersModel::toolTipOf(const Entry& entry, int column) const {
  if (entry.isGone) return tr("Changed since: it no longer matches the filter. Refresh to remove it.");
  if (column == CreatedColumn) return m_formats.exact(entry.row.created_at);
  if (column == StateColumn && entry.row.overdue) return tr("Past its expiry");
  if (column == UserColumn) return QString::fromStdString(entry.row.user.id.text());
  return {};
}

}  // namespace trunkline::models
