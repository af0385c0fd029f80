// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/orders_store.h"

#include <charconv>

#include "server/contract/codec/decoder.h"

namespace trunkline::orders {
namespace {

using storage::OwnedValue;
using storage::RowView;
using storage::Sql;

#define TRUNKLINE_ORDER_COLUMNS                                                                                                        \
  "o.id, o.user_id, o.state, o.close_reason, o.state_version, o.service, o.country, o.operator, o.sandbox, o.price, o.currency, "      \
  "o.captured, o.refunded, o.phone, o.attempt_n, o.created_us, o.expires_us, o.cancel_allowed_us, o.closed_us, x.json, o.refunded_us " \
  "FROM orders o LEFT JOIN order_extras x ON x.order_id = o.id "

constexpr Sql kLoad{"SELECT " TRUNKLINE_ORDER_COLUMNS "WHERE o.id = $1"};
#define TRUNKLINE_ORDERS_BEFORE "SELECT " TRUNKLINE_ORDER_COLUMNS "WHERE o.user_id = $1 AND o.id < $2 "
#define TRUNKLINE_ORDERS_AFTER "SELECT " TRUNKLINE_ORDER_COLUMNS "WHERE o.user_id = $1 AND o.id > $2 "
// Play orders are found through an index of their own; among real ones they are too few to matter.
constexpr Sql kAllBefore{TRUNKLINE_ORDERS_BEFORE "ORDER BY o.id DESC LIMIT $3"};
constexpr Sql kAllAfter{TRUNKLINE_ORDERS_AFTER "ORDER BY o.id LIMIT $3"};
constexpr Sql kRealBefore{TRUNKLINE_ORDERS_BEFORE "AND o.sandbox = 0 ORDER BY o.id DESC LIMIT $3"};
constexpr Sql kRealAfter{TRUNKLINE_ORDERS_AFTER "AND o.sandbox = 0 ORDER BY o.id LIMIT $3"};
constexpr Sql kPlayBefore{TRUNKLINE_ORDERS_BEFORE "AND o.sandbox = 1 ORDER BY o.id DESC LIMIT $3"};
constexpr Sql kPlayAfter{TRUNKLINE_ORDERS_AFTER "AND o.sandbox = 1 ORDER BY o.id LIMIT $3"};
#undef TRUNKLINE_ORDERS_AFTER
#undef TRUNKLINE_ORDERS_BEFORE
#undef TRUNKLINE_ORDER_COLUMNS

constexpr Sql kMessages{
    "SELECT m.order_id, m.id, m.sealed, m.late, m.received_us FROM sms m JOIN orders o ON o.id = m.order_id "
    "WHERE o.user_id = $1 AND m.order_id BETWEEN $2 AND $3 ORDER BY m.id"};
constexpr Sql kIdempotency{"SELECT request_hash, result_ids FROM idem WHERE user_id = $1 AND key = $2"};

#define TRUNKLINE_LIVE_COLUMNS                                                                                                       \
  "o.id, o.user_id, o.shard, o.state, o.close_reason, o.sandbox, o.service, o.country, o.operator, o.price, o.currency, o.resends, " \
  "o.attempt_n, a.provider, a.provider_ref, a.state, a.sent_us, o.created_us, o.expires_us, o.cancel_allowed_us, a.expires_us, "     \
  "a.max_cost, a.cost_currency "                                                                                                     \
  "FROM orders o JOIN attempts a ON a.order_id = o.id AND a.n = o.attempt_n "
constexpr Sql kLiveOfShard{"SELECT " TRUNKLINE_LIVE_COLUMNS "WHERE o.shard = $1 AND o.closed_us IS NULL"};
constexpr Sql kLive{"SELECT " TRUNKLINE_LIVE_COLUMNS "WHERE o.id = $1 AND o.closed_us IS NULL"};
#undef TRUNKLINE_LIVE_COLUMNS
constexpr Sql kTried{"SELECT DISTINCT provider FROM attempts WHERE order_id = $1"};
constexpr Sql kUnderWay{
    "SELECT count(*) FROM orders o JOIN attempts a ON a.order_id = o.id AND a.n = o.attempt_n "
    "WHERE o.state = 2 AND a.provider = $1 AND a.service = $2 AND a.country = $3"};
constexpr Sql kKnowsReference{"SELECT count(*) FROM attempts WHERE provider = $1 AND provider_ref = $2"};

const Sql* pageOf(const Viewer& viewer, bool after) {
  if (!viewer.sandbox) return after ? &kAllAfter : &kAllBefore;
  if (*viewer.sandbox) return after ? &kPlayAfter : &kPlayBefore;
  return after ? &kRealAfter : &kRealBefore;
}

Money moneyOf(std::int64_t micros, std::string_view currency) { return {micros, Currency::parse(currency).value_or(Currency{})}; }

OrderRecord recordOf(const RowView& row) {
  OrderRecord record;
  record.id = OrderId(row.integer(0));
  record.user = UserId(row.integer(1));
  record.state = static_cast<State>(row.integer(2));
  record.closeReason = static_cast<CloseReason>(row.optionalInteger(3).value_or(0));
  record.version = row.integer(4);
  record.service = row.text(5);
  record.country = row.text(6);
  record.operatorName = row.optionalText(7);
  record.sandbox = row.integer(8) != 0;
  record.price = moneyOf(row.integer(9), row.text(10));
  record.captured = row.integer(11);
  record.refunded = row.integer(12);
  record.phone = row.optionalText(13);
  record.attempt = static_cast<int>(row.integer(14));
  record.createdUs = row.integer(15);
  record.expiresUs = row.optionalInteger(16);
  record.cancelAllowedUs = row.optionalInteger(17);
  record.closedUs = row.optionalInteger(18);
  record.refundedUs = row.optionalInteger(20);
  if (!row.isNull(19)) record.extras = decode<OrderExtras>(row.text(19), DecodeMode::Tolerant).value_or(OrderExtras{});
  return record;
}

LiveOrder liveRow(const RowView& row) {
  LiveOrder live;
  live.id = OrderId(row.integer(0));
  live.user = UserId(row.integer(1));
  live.shard = static_cast<int>(row.integer(2));
  live.state = static_cast<State>(row.integer(3));
  live.closeReason = static_cast<CloseReason>(row.optionalInteger(4).value_or(0));
  live.sandbox = row.integer(5) != 0;
  live.service = row.text(6);
  live.country = row.text(7);
  live.operatorName = row.optionalText(8);
  live.price = moneyOf(row.integer(9), row.text(10));
  live.resends = row.integer(11);
  live.attempt = static_cast<int>(row.integer(12));
  live.provider = row.integer(13);
  live.providerRef = row.optionalText(14);
  live.attemptState = static_cast<AttemptState>(row.integer(15));
  live.sentUs = row.integer(16);
  live.createdUs = row.integer(17);
  live.expiresUs = row.optionalInteger(18);
  live.cancelAllowedUs = row.optionalInteger(19);
  live.providerExpiresUs = row.optionalInteger(20);
  live.maxCost = moneyOf(row.integer(21), row.text(22));
  return live;
}

}  // namespace

Task<Result<>> OrdersStore::loadMessages(std::vector<OrderRecord>* records, UserId user) {
  if (records->empty()) co_return Result<>{};
  const auto [low, high] = std::minmax_element(records->begin(), records->end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<OwnedValue> parameters{user.value(), low->id.value(), high->id.value()};
  const auto onRow = [this, records](const RowView& row) {
    const OrderId order(row.integer(0));
    const auto record = std::find_if(records->begin(), records->end(), [&](const OrderRecord& r) { return r.id == order; });
    if (record != records->end())
      record->messages.push_back(m_messages.open(row.integer(1), row.text(2), row.integer(4), row.integer(3) != 0));
  };
  const auto rows = co_await m_database.read(&kMessages, std::move(parameters), onRow);
  if (!rows) co_return Failure(rows.error());
  co_return Result<>{};
}

Task<Result<std::optional<OrderRecord>>> OrdersStore::load(OrderId id) {
  std::vector<OrderRecord> records;
  std::vector<OwnedValue> parameters{id.value()};
  const auto onRow = [&records](const RowView& row) { records.push_back(recordOf(row)); };
  if (const auto rows = co_await m_database.read(&kLoad, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  if (records.empty()) co_return std::nullopt;
  if (const auto loaded = co_await loadMessages(&records, records.front().user); !loaded) co_return Failure(loaded.error());
  co_return std::move(records.front());
}

Task<Result<std::vector<OrderRecord>>> OrdersStore::page(Viewer viewer, std::optional<OrderId> before, std::optional<OrderId> after,
                                                         int limit) {
  std::vector<OrderRecord> records;
  const std::int64_t edge = after ? after->value() : before ? before->value() : std::numeric_limits<std::int64_t>::max();
  std::vector<OwnedValue> parameters{viewer.user.value(), edge, std::int64_t{limit}};
  const auto onRow = [&records](const RowView& row) { records.push_back(recordOf(row)); };
  const auto rows = co_await m_database.read(pageOf(viewer, after.has_value()), std::move(parameters), onRow);
  if (!rows) co_return Failure(rows.error());
  if (after) std::reverse(records.begin(), records.end());
  if (const auto loaded = co_await loadMessages(&records, viewer.user); !loaded) co_return Failure(loaded.error());
  co_return records;
}

Task<Result<std::optional<IdempotencyRow>>> OrdersStore::idempotency(UserId user, std::string key) {
  std::optional<IdempotencyRow> found;
  std::vector<OwnedValue> parameters{user.value(), std::move(key)};
  const auto onRow = [&found](const RowView& row) {
    std::int64_t order = 0;
    const auto ids = row.text(1);
    std::from_chars(ids.data(), ids.data() + ids.size(), order);
    found = IdempotencyRow{std::string(row.text(0)), OrderId(order)};
  };
  if (const auto rows = co_await m_database.read(&kIdempotency, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return found;
}

Task<Result<std::vector<LiveOrder>>> OrdersStore::liveOf(int shard) {
  std::vector<LiveOrder> orders;
  std::vector<OwnedValue> parameters{std::int64_t{shard}};
  const auto onRow = [&orders](const RowView& row) { orders.push_back(liveRow(row)); };
  storage::ReadOptions options;
  options.rowsMax = limits::kLiveOrdersPerShard;
  const auto rows = co_await m_database.read(&kLiveOfShard, std::move(parameters), onRow, options);
  if (!rows) co_return Failure(rows.error());
  co_return orders;
}

Task<Result<std::optional<LiveOrder>>> OrdersStore::live(OrderId id) {
  std::optional<LiveOrder> order;
  std::vector<OwnedValue> parameters{id.value()};
  const auto onRow = [&order](const RowView& row) { order = liveRow(row); };
  if (const auto rows = co_await m_database.read(&kLive, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return order;
}

Task<Result<std::vector<std::int64_t>>> OrdersStore::triedProviders(OrderId id) {
  std::vector<std::int64_t> tried;
  std::vector<OwnedValue> parameters{id.value()};
  const auto onRow = [&tried](const RowView& row) { tried.push_back(row.integer(0)); };
  if (const auto rows = co_await m_database.read(&kTried, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return tried;
}

Task<Result<std::int64_t>> OrdersStore::count(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters) {
  std::int64_t counted = 0;
  const auto onRow = [&counted](const RowView& row) { counted = row.integer(0); };
  if (const auto rows = co_await m_database.read(sql, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return counted;
}

Task<Result<std::int64_t>> OrdersStore::purchasesUnderWay(std::int64_t provider, std::string service, std::string country) {
  std::vector<OwnedValue> parameters{provider, std::move(service), std::move(country)};
  co_return co_await count(&kUnderWay, std::move(parameters));
}

Task<Result<bool>> OrdersStore::knowsReference(std::int64_t provider, std::string ref) {
  std::vector<OwnedValue> parameters{provider, std::move(ref)};
  const auto counted = co_await count(&kKnowsReference, std::move(parameters));
  if (!counted) co_return Failure(counted.error());
  co_return *counted > 0;
}

}  // namespace trunkline::orders
