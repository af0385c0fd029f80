// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/order_history.h"

#include <algorithm>
#include <limits>

#include "server/base/id_generator.h"
#include "server/contract/codec/decoder.h"
#include "server/modules/desk/order_list.h"
#include "server/modules/orders/order_record.h"

namespace trunkline::desk {
namespace {

using storage::OwnedValue;
using storage::RowView;
using storage::Sql;

constexpr Sql kHead{
    "SELECT o.created_us,o.phone,o.price_set,o.price_rule,x.json FROM orders o LEFT JOIN order_extras x ON x.order_id=o.id WHERE o.id=$1"};
constexpr Sql kAttempts{
    "SELECT n,provider,state,provider_ref,max_cost,cost,cost_currency,sent_us,ended_us,error FROM attempts WHERE order_id=$1 ORDER BY n"};
constexpr Sql kTransfers{
    "SELECT t.id,t.code,t.amount,d.currency,t.created_us FROM transfers t JOIN accounts d ON d.id=t.debit_account WHERE t.order_id=$1 "
    "ORDER BY t.id"};
constexpr Sql kMessages{"SELECT id,received_us,late FROM sms WHERE order_id=$1 ORDER BY id"};
constexpr Sql kEvents{
    "SELECT created_us,topic FROM outbox WHERE object_id=$1 AND id BETWEEN $2 AND $3 AND topic LIKE 'order.%' ORDER BY id"};
constexpr Sql kActivity{
    "SELECT a.at_us,a.action,s.email,a.reason,COALESCE(a.actor,0) FROM audit a LEFT JOIN staff s ON s.id=a.actor WHERE a.object=$1 "
    "ORDER BY a.id"};

constexpr std::int64_t kEventDelayUs = 60'000'000;

// The house's own entries about what a number costs.
constexpr std::int64_t kFirstCostCode = 40;
constexpr std::int64_t kPromotionCode = 50;

std::string transferKind(std::int64_t code) {
  switch (code) {
    case 1:
      return "hold";
    case 2:
      return "capture";
    case 3:
      return "release";
    case 20:
      return "refund";
    case 40:
      return "cost at purchase";
    case 41:
      return "cost returned";
    case 42:
      return "cost at capture";
    case 60:
      return "supplier loss";
    case 70:
      return "fx";
    default:
      return "transfer " + std::to_string(code);
  }
}

constexpr std::array kAttemptWords{"attempt.sent",    "attempt.bought", "attempt.refused",
                                   "attempt.unknown", "attempt.closed", "attempt.lost"};

Money moneyIn(std::int64_t micros, std::string_view currency) { return {micros, Currency::parse(currency).value_or(Currency{})}; }

void tell(OrderDetail& detail, std::int64_t us, std::string what, std::optional<std::string> actor = {},
          std::optional<std::string> words = {}, std::optional<Money> amount = {}) {
  detail.timeline.push_back({{us}, std::move(what), std::move(actor), std::move(words), amount});
}

// Keeps the order of what happened in one moment. A timeline is short, and std::stable_sort's buffer is deprecated.
void sortByTime(std::vector<TimelineEntry>& timeline) {
  const auto earlier = [](const TimelineEntry& a, const TimelineEntry& b) { return a.at.us < b.at.us; };
  for (auto entry = timeline.begin(); entry != timeline.end(); ++entry)
    std::rotate(std::upper_bound(timeline.begin(), entry, *entry, earlier), entry, entry + 1);
}

std::vector<OwnedValue> only(OrderId id) { return {id.value()}; }

Result<> noted(const Result<std::int64_t>& rows) {
  if (!rows) return Failure(rows.error());
  return {};
}

}  // namespace

Task<Result<>> OrderHistory::addHead(OrderDetail* detail, OrderId id, Role role) {
  const auto onRow = [detail, role](const RowView& row) {
    tell(*detail, row.integer(0), "order.created");
    if (!row.isNull(1) && allowed(role, Permission::StaffNumberRead)) detail->number = "+" + std::string(row.text(1));
    detail->price_set = row.integer(2);
    detail->price_rule = row.integer(3);
    if (row.isNull(4)) return;
    if (!allowed(role, Permission::StaffUserRead)) return;
    if (const auto extras = decode<orders::OrderExtras>(row.text(4), DecodeMode::Tolerant)) detail->end_user = extras->end_user;
  };
  co_return noted(co_await m_database.read(&kHead, only(id), onRow));
}

Task<Result<>> OrderHistory::addAttempts(OrderDetail* detail, OrderId id, Role role) {
  const bool costs = allowed(role, Permission::StaffCostRead);
  const auto onRow = [detail, costs](const RowView& row) {
    AttemptRow attempt;
    attempt.n = row.integer(0);
    attempt.provider = providerName(row.integer(1));
    attempt.state = static_cast<AttemptStatus>(row.integer(2));
    attempt.provider_ref = row.optionalText(3);
    if (costs) attempt.max_cost = moneyIn(row.integer(4), row.text(6));
    if (costs && !row.isNull(5)) attempt.cost = moneyIn(row.integer(5), row.text(6));
    attempt.sent_at = {row.integer(7)};
    if (!row.isNull(8)) attempt.ended_at = Timestamp{row.integer(8)};
    attempt.error = row.optionalText(9);
    tell(*detail, attempt.sent_at.us, "attempt.sent", {}, attempt.provider);
    if (attempt.ended_at)
      tell(*detail, attempt.ended_at->us, kAttemptWords.at(static_cast<std::size_t>(attempt.state)), {},
           attempt.provider + (attempt.error ? ": " + *attempt.error : ""));
    detail->attempts.push_back(std::move(attempt));
  };
  co_return noted(co_await m_database.read(&kAttempts, only(id), onRow));
}

Task<Result<>> OrderHistory::addTransfers(OrderDetail* detail, OrderId id, Role role) {
  const bool costs = allowed(role, Permission::StaffCostRead);
  const auto onRow = [detail, costs](const RowView& row) {
    const std::int64_t code = row.integer(1);
    if (code >= kFirstCostCode && code != kPromotionCode && !costs) return;
    TransferRow transfer{TransferId(row.integer(0)), transferKind(code), moneyIn(row.integer(2), row.text(3)), {row.integer(4)}};
    tell(*detail, transfer.at.us, "transfer", {}, transfer.kind, transfer.amount);
    detail->transfers.push_back(std::move(transfer));
  };
  co_return noted(co_await m_database.read(&kTransfers, only(id), onRow));
}

Task<Result<>> OrderHistory::addMessages(OrderDetail* detail, OrderId id) {
  const auto onRow = [detail](const RowView& row) {
    detail->messages.push_back({MessageId(row.integer(0)), {row.integer(1)}, row.integer(2) != 0});
    tell(*detail, row.integer(1), row.integer(2) != 0 ? "message.late" : "message");
  };
  co_return noted(co_await m_database.read(&kMessages, only(id), onRow));
}

// Ids are in the order of time: nothing about an order is older than the order, or much younger than its end. The
// bounds stand in for an index that every order would have to pay for.
Task<Result<>> OrderHistory::addEvents(OrderDetail* detail, OrderId id) {
  const auto onRow = [detail](const RowView& row) { tell(*detail, row.integer(0), std::string(row.text(1))); };
  const std::int64_t last =
      detail->row.closed_at ? IdGenerator::firstAt(detail->row.closed_at->us + kEventDelayUs) : std::numeric_limits<std::int64_t>::max();
  std::vector<OwnedValue> parameters{id.value(), id.value(), last};
  co_return noted(co_await m_database.read(&kEvents, std::move(parameters), onRow));
}

// Who did it and why is for those who may read the activity log, and for himself.
Task<Result<>> OrderHistory::addActivity(OrderDetail* detail, OrderId id, StaffId viewer, Role role) {
  const bool all = grantOf(role, Permission::StaffActivityRead) == Grant::Full;
  const auto onRow = [detail, viewer, all](const RowView& row) {
    const bool told = all || row.integer(4) == viewer.value();
    tell(*detail, row.integer(0), "staff." + std::string(row.text(1)), told ? row.optionalText(2) : std::nullopt,
         told ? row.optionalText(3) : std::nullopt);
  };
  std::vector<OwnedValue> parameters{id.text()};
  co_return noted(co_await m_database.read(&kActivity, std::move(parameters), onRow));
}

Task<Result<OrderDetail>> OrderHistory::load(OrderRow row, http::Principal viewer) {
  OrderDetail detail;
  const OrderId id = row.id;
  const Role role = viewer.role;
  detail.row = std::move(row);
  if (auto done = co_await addHead(&detail, id, role); !done) co_return Failure(done.error());
  if (auto done = co_await addAttempts(&detail, id, role); !done) co_return Failure(done.error());
  if (auto done = co_await addTransfers(&detail, id, role); !done) co_return Failure(done.error());
  if (auto done = co_await addMessages(&detail, id); !done) co_return Failure(done.error());
  if (auto done = co_await addEvents(&detail, id); !done) co_return Failure(done.error());
  if (auto done = co_await addActivity(&detail, id, viewer.staff, role); !done) co_return Failure(done.error());
  sortByTime(detail.timeline);
  co_return detail;
}

}  // namespace trunkline::desk
