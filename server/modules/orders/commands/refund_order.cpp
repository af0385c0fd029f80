// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/refund_order.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/ledger/daily_cap.h"
#include "server/ledger/refunds.h"
#include "server/ledger/staff_rights.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

// Staff's keys stand beside the customers': ids of both come from one source. No order is named, the route's path is in the hash.
constexpr storage::Sql kStaffKey{"SELECT request_hash FROM idem WHERE user_id=$1 AND key=$2"};
constexpr storage::Sql kAddStaffKey{"INSERT INTO idem(user_id,key,request_hash,created_us) VALUES($1,$2,$3,$4)"};
constexpr storage::Sql kRefundable{
    "SELECT state,state_version,currency,captured,refunded,hold_id,sandbox FROM orders WHERE id=$1 AND user_id=$2"};
constexpr storage::Sql kRaiseRefunded{
    "UPDATE orders SET refunded=refunded+$3,refunded_us=$4,state_version=state_version+1 "
    "WHERE id=$1 AND state_version=$2 AND refunded+$3<=captured"};

}  // namespace

struct RefundOrder::Found {
  State state{};
  std::int64_t version{};
  Currency currency;
  std::int64_t captured{};
  std::int64_t refunded{};
  std::int64_t holdId{};
  bool sandbox{};
};

Result<RefundOrder::Outcome> RefundOrder::refusal(storage::Session& session, const Found& order) {
  const std::int64_t left = order.captured - order.refunded;
  if (order.captured == 0) return Outcome::NotCaptured;
  if (left == 0) return Outcome::NothingLeft;
  const std::int64_t micros = m_input.micros.value_or(left);
  if (micros > left) return Outcome::TooMuch;
  const StaffId staff = m_input.activity.actor.staff;
  const auto role = ledger::roleNow(session, staff);
  if (!role) return Failure(role.error());
  if (!*role || !allowed(**role, Permission::StaffOrderRefund)) return Outcome::Forbidden;
  if (order.sandbox) return Outcome::Refunded;  // play money is given away by nobody
  const auto within = ledger::spendCap(session, staff.value(), **role, micros, m_input.nowUs);
  if (!within) return Failure(within.error());
  return *within ? Outcome::Refunded : Outcome::CapExceeded;
}

Result<> RefundOrder::write(storage::Session& session, const Found& order, Money amount) {
  const auto raised = session.run(kRaiseRefunded, {m_input.order.value(), order.version, amount.micros(), m_input.nowUs});
  if (!raised) return Failure(raised.error());
  // Everything before was read and written in this commit: the cap must not stay spent.
  if (*raised != 1) return fail(ErrorCode::Overloaded, "The order has just changed, try again", "an order moved beside its refund");
  const StaffId staff = m_input.activity.actor.staff;
  auto refunded = ledger::refundCapture(session, {m_input.transferId, order.holdId, m_input.order, amount, staff, m_input.nowUs});
  if (!refunded) return refunded;
  const auto key = session.run(kAddStaffKey, {staff.value(), m_input.idempotencyKey, m_input.requestHash, m_input.nowUs});
  if (!key) return Failure(key.error());
  return writeEvent(session, {m_input.eventId, kTopicRefunded, m_input.order, order.version + 1, m_input.nowUs});
}

Result<> RefundOrder::note(storage::Session& session, const Found& order, Money amount) {
  ledger::Activity activity = m_input.activity;
  activity.before = boost::json::serialize(boost::json::object{{"refunded", Money(order.refunded, order.currency).amountText()}});
  activity.after = boost::json::serialize(boost::json::object{
      {"transfer", TransferId(m_input.transferId).text()},
      {"amount", amount.amountText()},
      {"currency", order.currency.text()},
      {"refunded", Money(order.refunded + amount.micros(), order.currency).amountText()},
  });
  return ledger::writeActivity(session, activity);
}

Result<> RefundOrder::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}, {}};
  std::optional<bool> same;
  const auto known = session.run(kStaffKey, {m_input.activity.actor.staff.value(), m_input.idempotencyKey},
                                 [&](const storage::RowView& row) { same = row.text(0) == m_input.requestHash; });
  if (!known) return Failure(known.error());
  if (same) {
    m_output.outcome = *same ? Outcome::Replayed : Outcome::KeyReused;
    return {};
  }
  std::optional<Found> order;
  const auto read = session.run(kRefundable, {m_input.order.value(), m_input.user.value()}, [&order](const storage::RowView& row) {
    order = Found{static_cast<State>(row.integer(0)),
                  row.integer(1),
                  Currency::parse(row.text(2)).value_or(Currency{}),
                  row.integer(3),
                  row.integer(4),
                  row.integer(5),
                  row.integer(6) != 0};
  });
  if (!read) return Failure(read.error());
  if (!order) return {};
  m_output.state = order->state;
  m_output.left = Money(order->captured - order->refunded, order->currency);
  const auto decided = refusal(session, *order);
  if (!decided) return Failure(decided.error());
  m_output.outcome = *decided;
  if (*decided != Outcome::Refunded) return {};
  const Money amount(m_input.micros.value_or(m_output.left.micros()), order->currency);
  if (auto written = write(session, *order, amount); !written) return written;
  return note(session, *order, amount);
}

}  // namespace trunkline::orders
