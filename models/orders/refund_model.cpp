// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/refund_model.h"

#include <algorithm>

#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/connection/unsettled.h"
#include "models/format/formats.h"
#include "models/orders/order_detail_model.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {
RefundModel::RefundModel(Connection& connection, ServerModel& server, OrderDetailModel& detail, const Formats& formats)
    : m_connection(connection), m_server(server), m_detail(detail), m_formats(formats) {
  connect(&detail, &OrderDetailModel::changed, this, &RefundModel::follow);
  connect(&server, &ServerModel::changed, this, &RefundModel::changed);
  connect(&connection, &Connection::signedOut, this, &RefundModel::forget);
}

bool RefundModel::isOffered() const { return m_server.mayDo(Permission::StaffOrderRefund) && left().micros() > 0; }

QString RefundModel::whyNot() const {
  if (mayRetry())
    return tr("It is not known yet whether the last refund has reached the customer. Retry finds out and gives nothing twice.");
  if (!m_server.mayDo(Permission::StaffOrderRefund)) return tr("Your role may not refund orders.");
  if (left().micros() <= 0) return tr("Nothing is left to give back.");
  return {};
}

Money RefundModel::left() const {
  const OrderDetail* detail = m_detail.detail();
  if (detail == nullptr) return {};
  std::int64_t captured = 0;
  for (const TransferRow& transfer : detail->transfers) {
    if (transfer.kind == "capture" && transfer.amount.currency() == detail->row.price.currency()) captured += transfer.amount.micros();
  }
  // An order that ended without a capture gave back what was held: that is no refund, and nothing is left.
  return {captured - detail->row.refunded.micros(), detail->row.price.currency()};
}

QString RefundModel::firstAmount() const { return m_formats.amount(left()); }

QString RefundModel::capText() const {
  const auto cap = m_server.refunds();
  if (!cap) return {};
  return tr("%1 of %2 left today").arg(m_formats.amount(cap->left), m_formats.money(cap->limit));
}

QString RefundModel::wrongAmount(const QString& typed) const {
  const auto amount = m_formats.readAmount(typed, left().currency());
  if (!amount || amount->micros() <= 0) return tr("Enter an amount such as %1").arg(firstAmount());
  if (amount->micros() > left().micros()) return tr("No more than %1 is left to give back.").arg(m_formats.money(left()));
  return {};
}

void RefundModel::refund(const QString& amount, const QString& reason) {
  const auto id = m_detail.orderId();
  if (!id || isBusy() || mayRetry()) return;
  Attempt& attempt = m_attempts.insert_or_assign(*id, Attempt{{}, {}, amount, reason, {}}).first->second;
  // All of this may have changed since the person was asked.
  if (const QString why = whyNot(); !why.isEmpty()) {
    attempt.notice.text = tr("Nothing was sent. %1").arg(why);
    return refuse(attempt);
  }
  if (const QString wrong = wrongAmount(amount); !wrong.isEmpty()) {
    attempt.notice = noticeAt(QStringLiteral("amount"), wrong);
    return refuse(attempt);
  }
  attempt.money = *m_formats.readAmount(amount, left().currency());
  attempt.key = m_connection.client().newIdempotencyKey();
  send(*id, attempt);
}

void RefundModel::retry() {
  if (m_open && mayRetry()) send(*m_open, m_attempts.at(*m_open));
}

void RefundModel::retryElsewhere() {
  for (auto& [id, attempt] : m_attempts)
    if (id != m_open && attempt.mayRetry) send(id, attempt);
}

void RefundModel::send(OrderId id, Attempt& attempt) {
  attempt.isBusy = true;
  attempt.mayRetry = false;
  attempt.notice = {};
  client::SendOptions options;
  options.reason = attempt.reason.trimmed().toStdString();
  options.idempotencyKey = attempt.key;
  m_connection.client()
      .send<StaffRefundOrderRoute>({id, Amount{attempt.money.micros()}}, options)
      .onResult(this, [this, id, key = attempt.key](const auto& outcome) { answered(outcome, id, key); });
  Q_EMIT changed();
}

void RefundModel::answered(const client::Call<OrderDetail>::Outcome& outcome, OrderId id, const std::string& key) {
  const auto found = m_attempts.find(id);
  if (found == m_attempts.end() || found->second.key != key) return;  // of somebody who has signed out
  if (outcome) {
    m_attempts.erase(found);
    m_server.refreshAccount();
    m_detail.adopt(*outcome);
    return Q_EMIT changed();
  }
  const client::ApiError& error = outcome.error();
  Attempt& attempt = found->second;
  attempt.isBusy = false;
  attempt.mayRetry = isUnsettled(error);
  attempt.notice = noticeOf(error);
  if (mayHaveHappened(error) && m_detail.orderId() == id) m_detail.readQuietly();
  if (m_detail.orderId() == id) return refuse(attempt);
  Q_EMIT changed();
}

// What is wrong with a field is asked for again there.
void RefundModel::refuse(const Attempt& attempt) {
  const bool isAtField = !attempt.notice.fields.isEmpty();
  Q_EMIT changed();
  if (isAtField) Q_EMIT refused();
}

const RefundModel::Attempt* RefundModel::shown() const {
  const auto id = m_detail.orderId();
  const auto found = id ? m_attempts.find(*id) : m_attempts.end();
  return found == m_attempts.end() ? nullptr : &found->second;
}

bool RefundModel::mayRetry() const { return shown() != nullptr && shown()->mayRetry; }

bool RefundModel::isBusy() const { return shown() != nullptr && shown()->isBusy; }

Notice RefundModel::notice() const { return shown() == nullptr ? Notice() : shown()->notice; }

QString RefundModel::lastAmount() const { return shown() == nullptr ? QString() : shown()->amount; }

QString RefundModel::lastReason() const { return shown() == nullptr ? QString() : shown()->reason; }

Notice RefundModel::noticeElsewhere() const {
  QStringList texts;
  for (const auto& [id, attempt] : m_attempts) {
    if (id == m_detail.orderId() || attempt.notice.isEmpty()) continue;
    texts << tr("Refund of order %1: %2").arg(QString::fromStdString(id.text()), attempt.notice.copyText());
  }
  return {texts.join(QLatin1Char(' ')), {}, {}};
}

bool RefundModel::mayRetryElsewhere() const {
  return std::ranges::any_of(m_attempts, [this](const auto& each) { return each.first != m_detail.orderId() && each.second.mayRetry; });
}

// A refusal has been read when another order is opened: until then it stands at its own order, or beside the one that was open.
void RefundModel::follow() {
  if (m_open != m_detail.orderId()) {
    m_open = m_detail.orderId();
    std::erase_if(m_attempts, [this](const auto& each) { return each.first != m_open && !each.second.isBusy && !each.second.mayRetry; });
  }
  Q_EMIT changed();
}

void RefundModel::forget() {
  m_attempts.clear();
  Q_EMIT changed();
}

}  // namespace trunkline::models
