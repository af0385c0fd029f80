// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order_detail_model.h"

#include <utility>

#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/orders/order_words.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {
namespace {

QString joined(const std::optional<std::string>& first, const std::optional<std::string>& second) {
  QStringList parts;
  for (const auto* part : {&first, &second}) {
    if (*part && !(*part)->empty()) parts << QString::fromStdString(**part);
  }
  return parts.join(QStringLiteral(" · "));
}

QString textOrDash(const QString& text) { return text.isEmpty() ? QStringLiteral("–") : text; }

}  // namespace

OrderDetailModel::OrderDetailModel(Connection& connection, const ServerModel& server, const Formats& formats)
    : m_connection(connection),
      m_server(server),
      m_formats(formats),
      m_timeline({tr("Time"), tr("What"), tr("Details")}, nullptr),
      m_attempts({tr("No."), tr("Provider"), tr("State"), tr("Cost"), tr("Sent"), tr("Error")}, nullptr),
      m_transfers({tr("Time"), tr("Kind"), tr("Amount")}, nullptr) {
  connect(&server, &ServerModel::changed, this, &OrderDetailModel::changed);
  connect(&connection.live(), &LiveFeed::orderChanged, this, &OrderDetailModel::hear);
  connect(&connection.live(), &LiveFeed::missed, this, &OrderDetailModel::readQuietly);
  connect(&connection, &Connection::rightsChanged, this, &OrderDetailModel::readQuietly);
  connect(&connection, &Connection::signedOut, this, &OrderDetailModel::close);
}

OrderDetailModel::~OrderDetailModel() { stop(); }

void OrderDetailModel::open(OrderId id) {
  if (m_id == id) return refresh();
  m_id = id;
  m_detail = nullptr;
  m_cancelNotice = {};
  m_lastReason.clear();
  m_isCancelling = false;
  fillLines();
  refresh();
}

void OrderDetailModel::refresh() {
  if (!m_id || !m_connection.isOpen()) return;
  read(false);
  enter(ViewState::Loading, {});
}

void OrderDetailModel::readQuietly() {
  if (!m_id || !m_connection.isOpen()) return;
  if (m_stop) {
    m_isOutdated = true;
  } else {
    read(true);
  }
}

void OrderDetailModel::hear(const OrderRow& row) {
  if (m_id == row.id && (m_detail == nullptr || row.version >= m_detail->row.version)) readQuietly();
}

void OrderDetailModel::read(bool background) {
  stop();
  m_isOutdated = false;
  client::SendOptions options;
  options.background = background;
  const auto call = m_connection.client().send<OrderDetailRoute>({*m_id}, options);
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this](const auto& outcome) {
    if (outcome) return take(*outcome);
    if (outcome.error().kind == client::ErrorKind::Cancelled) return;  // by stop(): another read has taken its place
    m_stop = nullptr;
    enter(m_detail == nullptr ? ViewState::Failed : ViewState::Stale, noticeOf(outcome.error()));
  });
}

void OrderDetailModel::close() {
  stop();
  m_id.reset();
  m_detail = nullptr;
  m_cancelNotice = {};
  m_isCancelling = false;
  fillLines();
  enter(ViewState::Idle, {});
}

void OrderDetailModel::cancelOrder(const QString& reason) {
  if (m_detail == nullptr || m_isCancelling) return;
  m_lastReason = reason;
  if (const QString why = whyNotCancel(); !why.isEmpty()) {  // since the person was asked
    m_cancelNotice = {tr("Nothing was sent. The order is now in the state “%1”. %2").arg(stateText(), why), {}, {}};
    return Q_EMIT changed();
  }
  m_isCancelling = true;
  m_cancelNotice = {};
  client::SendOptions options;
  options.reason = reason.trimmed().toStdString();
  Q_EMIT changed();
  m_connection.client().send<StaffCancelOrderRoute>({*m_id}, options).onResult(this, [this, id = *m_id](const auto& outcome) {
    if (m_id == id) m_isCancelling = false;
    if (outcome) {
      if (m_id == id) m_lastReason.clear();
      return adopt(*outcome);
    }
    if (m_id != id) return;  // another order is on the screen by now
    m_cancelNotice = noticeOf(outcome.error());
    Q_EMIT changed();
  });
}

void OrderDetailModel::adopt(const std::shared_ptr<const OrderDetail>& answer) {
  const bool isOpen = m_id == answer->row.id;
  const bool isOvertaken = isOpen && m_detail != nullptr && m_detail->row.version > answer->row.version;  // a retry gets the first answer
  if (!isOpen || isOvertaken) {
    Q_EMIT rowChanged(answer->row);
    return Q_EMIT changed();
  }
  // A read from before may say less than this answer, and may know of what came after it.
  m_isOutdated = m_isOutdated || m_stop != nullptr;
  stop();
  take(answer);
}

void OrderDetailModel::take(const std::shared_ptr<const OrderDetail>& detail) {
  m_stop = nullptr;
  m_detail = detail;
  fillLines();
  Q_EMIT rowChanged(detail->row);
  enter(ViewState::Ready, {});
  if (m_isOutdated) readQuietly();
}

std::vector<OrderDetailModel::Fact> OrderDetailModel::facts() const {
  if (m_detail == nullptr) return {};
  const OrderRow& row = m_detail->row;
  std::vector<Fact> facts;
  facts.push_back({tr("Customer"), QString::fromStdString(row.user.email), QString::fromStdString(row.user.id.text())});
  facts.push_back({tr("Service"), joined(row.service, row.country), {}});
  facts.push_back({tr("Number"), textOrDash(QString::fromStdString(m_detail->number.value_or(row.number.value_or("")))), {}});
  facts.push_back({tr("Provider"), textOrDash(joined(row.provider, row.operator_)), {}});
  facts.push_back({tr("Price"), m_formats.money(row.price), {}});
  if (row.cost) facts.push_back({tr("Cost"), m_formats.money(*row.cost), {}});
  facts.push_back({tr("Created"), m_formats.timeOfDay(row.created_at), m_formats.exact(row.created_at)});
  if (row.closed_at) {
    facts.push_back({tr("Closed"), m_formats.timeOfDay(*row.closed_at), m_formats.exact(*row.closed_at)});
  } else if (row.expires_at) {
    facts.push_back({tr("Expires"), m_formats.timeOfDay(*row.expires_at), m_formats.exact(*row.expires_at)});
  }
  return facts;
}

QString OrderDetailModel::stateText() const { return m_detail == nullptr ? QString() : stateWords(m_detail->row.state); }

Tone OrderDetailModel::tone() const { return m_detail == nullptr ? Tone::Neutral : toneOf(m_detail->row.state); }

bool OrderDetailModel::mayCancel() const { return m_detail != nullptr && whyNotCancel().isEmpty(); }

QString OrderDetailModel::whyNotCancel() const {
  if (m_detail == nullptr) return tr("No order is open.");
  if (!m_server.mayDo(Permission::StaffOrderCancel)) return tr("Your role may not cancel orders.");
  if (!isCancellable(m_detail->row.state)) return tr("Only an order that waits for its code can be cancelled.");
  return {};
}

void OrderDetailModel::fillLines() {
  std::vector<LinesModel::Line> timeline;
  std::vector<LinesModel::Line> attempts;
  std::vector<LinesModel::Line> transfers;
  if (m_detail != nullptr) {
    for (const TimelineEntry& entry : m_detail->timeline)
      timeline.push_back(
          {{m_formats.timeOfDay(entry.at), timelineWords(entry.what), joined(entry.actor, entry.detail)}, m_formats.exact(entry.at)});
    for (const AttemptRow& attempt : m_detail->attempts) {
      const auto& cost = attempt.cost ? attempt.cost : attempt.max_cost;
      attempts.push_back({{m_formats.count(attempt.n), QString::fromStdString(attempt.provider), attemptWords(attempt.state),
                           cost ? m_formats.money(*cost) : QStringLiteral("–"), m_formats.timeOfDay(attempt.sent_at),
                           textOrDash(QString::fromStdString(attempt.error.value_or("")))},
                          QString::fromStdString(attempt.provider_ref.value_or(""))});
    }
    for (const TransferRow& transfer : m_detail->transfers)
      transfers.push_back({{m_formats.timeOfDay(transfer.at), QString::fromStdString(transfer.kind), m_formats.money(transfer.amount)},
                           m_formats.exact(transfer.at)});
  }
  m_timeline.setLines(std::move(timeline));
  m_attempts.setLines(std::move(attempts));
  m_transfers.setLines(std::move(transfers));
}

void OrderDetailModel::enter(ViewState state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT changed();
}

void OrderDetailModel::stop() {
  if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
}

}  // namespace trunkline::models
