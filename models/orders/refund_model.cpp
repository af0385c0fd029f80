// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/refund_model.h"

#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/format/formats.h"
#include "models/orders/order_detail_model.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {
namespace {

// Nobody knows whether the money has moved, or it will as soon as there is room: the same request finds out.
bool isUnsettled(const client::ApiError& error) {
  return error.kind != client::ErrorKind::Problem || error.status >= 500 || error.status == 429 ||
         error.code == ErrorCode::RequestInProgress || error.code == ErrorCode::Unauthenticated;
}

}  // namespace

RefundModel::RefundModel(Connection& connection, ServerModel& server, OrderDetailModel& detail, const Formats& formats)
    : m_connection(connection), m_server(server), m_detail(detail), m_formats(formats) {
  connect(&detail, &OrderDetailModel::changed, this, &RefundModel::forgetOther);
  connect(&server, &ServerModel::changed, this, &RefundModel::changed);
}

bool RefundModel::isOffered() const { return m_server.mayDo(Permission::StaffOrderRefund) && left().micros() > 0; }

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
  if (m_isBusy || !isOffered() || !wrongAmount(amount).isEmpty()) return;
  m_id = m_detail.orderId();
  m_key = m_connection.client().newIdempotencyKey();
  m_amount = amount;
  m_reason = reason;
  send();
}

void RefundModel::retry() {
  if (m_isBusy || !m_mayRetry || m_id != m_detail.orderId()) return;
  send();
}

void RefundModel::send() {
  const auto amount = m_formats.readAmount(m_amount, left().currency());
  if (!amount) return;
  m_isBusy = true;
  m_mayRetry = false;
  m_notice = {};
  client::SendOptions options;
  options.reason = m_reason.trimmed().toStdString();
  options.idempotencyKey = m_key;
  Q_EMIT changed();
  m_connection.client()
      .send<StaffRefundOrderRoute>({*m_id, Amount{amount->micros()}}, options)
      .onResult(this, [this, id = *m_id](const auto& outcome) { answered(outcome, id); });
}

void RefundModel::answered(const client::Call<OrderDetail>::Outcome& outcome, OrderId id) {
  if (m_id != id) return;  // another order is on the screen by now
  m_isBusy = false;
  if (outcome) {
    reset();
    m_server.refreshAccount();
    m_detail.refresh();
    Q_EMIT changed();
    return;
  }
  const client::ApiError& error = outcome.error();
  m_mayRetry = isUnsettled(error);
  m_notice = noticeOf(error);
  Q_EMIT changed();
  if (!m_notice.fields.isEmpty()) Q_EMIT refused();
}

void RefundModel::forgetOther() {
  if (m_id && m_id != m_detail.orderId()) reset();
  Q_EMIT changed();
}

void RefundModel::reset() {
  m_id.reset();
  m_key.clear();
  m_amount.clear();
  m_reason.clear();
  m_notice = {};
  m_isBusy = false;
  m_mayRetry = false;
}

}  // namespace trunkline::models
