// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order_detail_model.h"

#include <utility>

#include "models/connection/server_model.h"
#include "models/orders/order_words.h"

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
      m_transfers({tr("Time"), tr("Kind"), tr("Amount")}, nullptr),
      m_reader(connection, *this,
               {[this] {
                  fillLines();
                  Q_EMIT changed();
                },
                [this](const OrderRow& row) { Q_EMIT rowChanged(row); }}) {
  connect(&server, &ServerModel::changed, this, &OrderDetailModel::changed);
  connect(&connection.live(), &LiveFeed::orderChanged, this, [this](const OrderRow& row) {
    if (row.id == orderId()) m_wasPolled = false;
    m_reader.hear(row);
  });
}

void OrderDetailModel::open(OrderId id) {
  if (orderId() == id) return refresh();
  forgetCommands();
  m_reader.open(id);
}

void OrderDetailModel::close() {
  forgetCommands();
  m_reader.close();
}

void OrderDetailModel::forgetCommands() {
  m_isCancelling = false;
  m_cancelNotice = {};
  m_lastReason.clear();
  m_isPolling = false;
  m_wasPolled = false;
  m_pollNotice = {};
}

void OrderDetailModel::cancelOrder(const QString& reason) {
  if (detail() == nullptr || m_isCancelling) return;
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
  m_connection.client().send<StaffCancelOrderRoute>({*orderId()}, options).onResult(this, [this, id = *orderId()](const auto& outcome) {
    const bool isOpen = orderId() == id;
    if (isOpen) m_isCancelling = false;
    if (outcome) {
      if (isOpen) m_lastReason.clear();
      return adopt(*outcome);
    }
    Notice notice = noticeOf(outcome.error());
    if (!isOpen) {
      notice.text = tr("Order %1 was not cancelled. %2").arg(QString::fromStdString(id.text()), notice.text);
      return Q_EMIT failedElsewhere(notice);
    }
    m_cancelNotice = std::move(notice);
    Q_EMIT changed();
  });
}

void OrderDetailModel::pollNow() {
  if (m_isPolling || !whyNotPoll().isEmpty()) return;
  m_isPolling = true;
  m_wasPolled = false;
  m_pollNotice = {};
  Q_EMIT changed();
  m_connection.client().send<StaffPollOrderRoute>({*orderId()}).onResult(this, [this, id = *orderId()](const auto& outcome) {
    if (orderId() != id) return;  // nothing was to be done about it but to look
    m_isPolling = false;
    if (!outcome) {
      m_pollNotice = noticeOf(outcome.error());
      return Q_EMIT changed();
    }
    m_wasPolled = true;
    adopt(*outcome);
  });
}

std::vector<Fact> OrderDetailModel::facts() const {
  if (detail() == nullptr) return {};
  const OrderRow& row = detail()->row;
  std::vector<Fact> facts;
  facts.push_back({tr("Customer"), QString::fromStdString(row.user.email), QString::fromStdString(row.user.id.text())});
  facts.push_back({tr("Service"), joined(row.service, row.country), {}});
  facts.push_back({tr("Number"), textOrDash(QString::fromStdString(detail()->number.value_or(row.number.value_or("")))), {}});
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

QString OrderDetailModel::stateText() const { return detail() == nullptr ? QString() : stateWords(detail()->row.state); }

Tone OrderDetailModel::tone() const { return detail() == nullptr ? Tone::Neutral : toneOf(detail()->row.state); }

bool OrderDetailModel::mayCancel() const { return detail() != nullptr && whyNotCancel().isEmpty(); }

QString OrderDetailModel::whyNotCancel() const {
  if (detail() == nullptr) return tr("No order is open.");
  if (!m_server.mayDo(Permission::StaffOrderCancel)) return tr("Your role may not cancel orders.");
  if (!isCancellable(detail()->row.state)) return tr("Only an order that waits for its code can be cancelled.");
  return {};
}

QString OrderDetailModel::whyNotPoll() const {
  if (detail() == nullptr) return tr("No order is open.");
  if (!m_server.mayDo(Permission::StaffOrderCancel)) return tr("Your role may not ask providers.");
  if (!isPollable(detail()->row.state)) return tr("Only an order that is not over can be asked for.");
  return {};
}

void OrderDetailModel::fillLines() {
  std::vector<LinesModel::Line> timeline;
  std::vector<LinesModel::Line> attempts;
  std::vector<LinesModel::Line> transfers;
  if (detail() != nullptr) {
    for (const TimelineEntry& entry : detail()->timeline) {
      const bool isTransfer = entry.amount && entry.detail;
      timeline.push_back({{m_formats.timeOfDay(entry.at), isTransfer ? transferWords(*entry.detail) : timelineWords(entry.what),
                           isTransfer ? m_formats.money(*entry.amount) : joined(entry.actor, entry.detail)},
                          m_formats.exact(entry.at)});
    }
    for (const AttemptRow& attempt : detail()->attempts) {
      const auto& cost = attempt.cost ? attempt.cost : attempt.max_cost;
      attempts.push_back({{m_formats.count(attempt.n), QString::fromStdString(attempt.provider), attemptWords(attempt.state),
                           cost ? m_formats.money(*cost) : QStringLiteral("–"), m_formats.timeOfDay(attempt.sent_at),
                           textOrDash(QString::fromStdString(attempt.error.value_or("")))},
                          QString::fromStdString(attempt.provider_ref.value_or(""))});
    }
    for (const TransferRow& transfer : detail()->transfers)
      transfers.push_back({{m_formats.timeOfDay(transfer.at), transferWords(transfer.kind), m_formats.money(transfer.amount)},
                           m_formats.exact(transfer.at)});
  }
  m_timeline.setLines(std::move(timeline));
  m_attempts.setLines(std::move(attempts));
  m_transfers.setLines(std::move(transfers));
}

}  // namespace trunkline::models
