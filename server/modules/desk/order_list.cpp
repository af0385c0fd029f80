// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/order_list.h"

#include <algorithm>

#include "server/modules/orders/state_machine.h"

namespace trunkline::desk {
namespace {

using storage::OwnedValue;
using storage::Sql;

// Which index serves the filter: it stands first in the list of its kind.
enum class Path { Time, State, User };
constexpr std::size_t kPaths = 3;

#define TRUNKLINE_ROW                                                                                                        \
  "SELECT o.id,o.user_id,u.email,o.state,COALESCE(o.close_reason,0),o.state_version,o.service,o.country,o.operator,"         \
  "o.provider,o.phone,o.price,o.currency,a.cost,a.cost_currency,o.refunded,o.created_us,o.expires_us,o.closed_us,o.sandbox," \
  "EXISTS(SELECT 1 FROM sms m WHERE m.order_id=o.id AND m.late=1) FROM orders o JOIN users u ON u.id=o.user_id "             \
  "LEFT JOIN attempts a ON a.order_id=o.id AND a.n=o.attempt_n "
// What an index does not serve; each member that is not asked for is NULL.
#define TRUNKLINE_REST                                                                                \
  "AND ($5 IS NULL OR o.state=$5) AND ($6 IS NULL OR o.user_id=$6) AND ($7 IS NULL OR o.service=$7) " \
  "AND ($8 IS NULL OR o.country=$8) AND ($9 IS NULL OR o.provider=$9) AND ($10 IS NULL OR o.sandbox=$10) "
#define TRUNKLINE_ROWS(condition, order) \
  Sql{TRUNKLINE_ROW "WHERE o.id BETWEEN $1 AND $2 AND " condition " " TRUNKLINE_REST "ORDER BY o.id " order " LIMIT $3"}
#define TRUNKLINE_KEYS(condition, order) \
  Sql{"SELECT o.id FROM orders o WHERE o.id BETWEEN $1 AND $2 AND " condition " ORDER BY o.id " order " LIMIT $3 OFFSET $5"}

constexpr Sql kRows[kPaths][2] = {{TRUNKLINE_ROWS("$4 IS NULL", "ASC"), TRUNKLINE_ROWS("$4 IS NULL", "DESC")},
                                  {TRUNKLINE_ROWS("o.state=$4", "ASC"), TRUNKLINE_ROWS("o.state=$4", "DESC")},
                                  {TRUNKLINE_ROWS("o.user_id=$4", "ASC"), TRUNKLINE_ROWS("o.user_id=$4", "DESC")}};
constexpr Sql kKeys[kPaths][2] = {{TRUNKLINE_KEYS("$4 IS NULL", "ASC"), TRUNKLINE_KEYS("$4 IS NULL", "DESC")},
                                  {TRUNKLINE_KEYS("o.state=$4", "ASC"), TRUNKLINE_KEYS("o.state=$4", "DESC")},
                                  {TRUNKLINE_KEYS("o.user_id=$4", "ASC"), TRUNKLINE_KEYS("o.user_id=$4", "DESC")}};
constexpr Sql kOne{TRUNKLINE_ROW "WHERE o.id=$1"};
constexpr std::size_t kIdsPerRead = 64;
constexpr Sql kOfIds{TRUNKLINE_ROW
                     "WHERE o.id IN($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,"
                     "$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,"
                     "$58,$59,$60,$61,$62,$63,$64)"};
constexpr Sql kOfUser{TRUNKLINE_ROW "WHERE o.user_id=$1 ORDER BY o.id DESC LIMIT $2"};
constexpr Sql kWithNumber{TRUNKLINE_ROW "WHERE o.phone=$1 AND o.phone IS NOT NULL ORDER BY o.id DESC LIMIT $2"};
// The index on references begins with the provider: masks.cpp names them all.
constexpr Sql kWithReference{TRUNKLINE_ROW
                             "WHERE o.id IN(SELECT r.order_id FROM attempts r WHERE r.provider IN(1,2,3,4) AND r.provider_ref=$1 "
                             "AND r.provider_ref IS NOT NULL) ORDER BY o.id DESC LIMIT $2"};
#undef TRUNKLINE_ROW
#undef TRUNKLINE_REST
#undef TRUNKLINE_ROWS
#undef TRUNKLINE_KEYS
constexpr Sql kNewest{"SELECT COALESCE(max(id),0) FROM orders"};

struct Plan {
  Path path{};
  OwnedValue key;
  OrderCriteria rest;  // without what the path serves
};

OwnedValue valueOf(const std::optional<std::int64_t>& value) { return value ? OwnedValue(*value) : OwnedValue(); }
OwnedValue valueOf(const std::optional<std::string>& value) { return value ? OwnedValue(*value) : OwnedValue(); }

// A user's orders are fewer than a state's.
Plan planOf(OrderCriteria criteria) {
  if (criteria.user) {
    const auto user = std::exchange(criteria.user, std::nullopt);
    return {Path::User, valueOf(user), std::move(criteria)};
  }
  if (criteria.state) {
    const auto state = std::exchange(criteria.state, std::nullopt);
    return {Path::State, valueOf(state), std::move(criteria)};
  }
  return {Path::Time, {}, std::move(criteria)};
}

KeyStatement keysOf(const Plan& plan, bool newestFirst) {
  return {&kKeys[static_cast<std::size_t>(plan.path)][newestFirst ? 1 : 0], plan.key, {}};
}

bool empty(const OrderCriteria& rest) {
  return !rest.state && !rest.user && !rest.service && !rest.country && !rest.provider && !rest.sandbox;
}

Money moneyOf(std::int64_t micros, std::string_view currency) { return {micros, Currency::parse(currency).value_or(Currency{})}; }
std::optional<Timestamp> timeOf(std::optional<std::int64_t> us) { return us ? std::optional(Timestamp{*us}) : std::nullopt; }

OrderRow rowOf(const storage::RowView& row, std::int64_t nowUs) {
  const auto state = static_cast<orders::State>(row.integer(3));
  OrderRow out;
  out.id = OrderId(row.integer(0));
  out.user = {UserId(row.integer(1)), maskedEmail(row.text(2))};
  out.state = static_cast<OrderState>(row.integer(3) - static_cast<std::int64_t>(orders::State::Buying));
  out.status = orders::wireStatus(state, static_cast<orders::CloseReason>(row.integer(4)));
  out.version = row.integer(5);
  out.service = row.text(6);
  out.country = row.text(7);
  out.operator_ = row.optionalText(8);
  if (!row.isNull(9)) out.provider = providerName(row.integer(9));
  if (!row.isNull(10)) out.number = lastDigits(row.text(10));
  out.price = moneyOf(row.integer(11), row.text(12));
  if (!row.isNull(13)) out.cost = moneyOf(row.integer(13), row.text(14));
  out.refunded = moneyOf(row.integer(15), row.text(12));
  out.created_at = {row.integer(16)};
  out.expires_at = timeOf(row.optionalInteger(17));
  out.closed_at = timeOf(row.optionalInteger(18));
  out.sandbox = row.integer(19) != 0;
  out.late_sms = row.integer(20) != 0;
  out.overdue = orders::holdsMoney(state) && out.expires_at && out.expires_at->us < nowUs;
  return out;
}

}  // namespace

bool OrderCriteria::indexed() const { return empty(planOf(*this).rest); }

OrderRow masked(OrderRow row, RowMask mask) {
  if (!mask.users) row.user.email = "…";
  if (!mask.costs) row.cost.reset();
  return row;
}

Task<Result<KeyRange>> OrderList::span(OrderCriteria /*criteria*/) {
  const auto newest = co_await integerOf(&m_database, &kNewest);
  if (!newest) co_return Failure(newest.error());
  co_return KeyRange{0, *newest};
}

Task<> OrderList::mark(std::shared_ptr<OrderView> view) {
  const Plan plan = planOf(view->filter);
  if (!empty(plan.rest)) co_return;
  auto keys = keysOf(plan, view->newestFirst);
  co_await markPages(&m_database, &m_clock, std::move(view), std::move(keys));
}

Task<Result<OrderList::Rows>> OrderList::rows(std::shared_ptr<OrderView> view, KeyRange range, Role role) {
  const Plan plan = planOf(view->filter);
  Rows out;
  if (!empty(plan.rest)) {
    // Nothing but looking finds these: so many rows at a time, and the page says how far.
    auto bound = co_await keyAfter(&m_database, keysOf(plan, view->newestFirst), range, limits::kViewScanRows);
    if (!bound) co_return Failure(bound.error());
    out.scannedTo = *bound;
    if (out.scannedTo) (view->newestFirst ? range.low : range.high) = *out.scannedTo;
  }
  const OrderCriteria& rest = plan.rest;
  std::vector<OwnedValue> parameters{range.low,
                                     range.high,
                                     limits::kViewPageRows,
                                     plan.key,
                                     valueOf(rest.state),
                                     valueOf(rest.user),
                                     valueOf(rest.service),
                                     valueOf(rest.country),
                                     valueOf(rest.provider),
                                     valueOf(rest.sandbox)};
  auto items = co_await read(&kRows[static_cast<std::size_t>(plan.path)][view->newestFirst ? 1 : 0], std::move(parameters), role);
  if (!items) co_return Failure(items.error());
  out.items = std::move(*items);
  if (out.items.size() == static_cast<std::size_t>(limits::kViewPageRows)) out.scannedTo.reset();
  co_return out;
}

Task<Result<std::vector<OrderRow>>> OrderList::read(const Sql* sql, std::vector<OwnedValue> parameters, Role role) {
  std::vector<OrderRow> items;
  const auto onRow = [&items, mask = RowMask::of(role), now = m_clock.nowUs()](const storage::RowView& row) {
    items.push_back(masked(rowOf(row, now), mask));
  };
  if (const auto rows = co_await m_database.read(sql, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return items;
}

Task<Result<std::optional<OrderRow>>> OrderList::row(OrderId id, Role role) {
  std::vector<OwnedValue> parameters{id.value()};
  auto items = co_await read(&kOne, std::move(parameters), role);
  if (!items) co_return Failure(items.error());
  if (items->empty()) co_return std::nullopt;
  co_return std::move(items->front());
}

Task<Result<std::vector<OrderRow>>> OrderList::newestOf(UserId user, std::int64_t count, Role role) {
  std::vector<OwnedValue> parameters{user.value(), count};
  co_return co_await read(&kOfUser, std::move(parameters), role);
}

Task<Result<std::vector<OrderRow>>> OrderList::withNumber(std::string digits, std::int64_t count, Role role) {
  std::vector<OwnedValue> parameters{std::move(digits), count};
  co_return co_await read(&kWithNumber, std::move(parameters), role);
}

Task<Result<std::vector<OrderRow>>> OrderList::withReference(std::string reference, std::int64_t count, Role role) {
  std::vector<OwnedValue> parameters{std::move(reference), count};
  co_return co_await read(&kWithReference, std::move(parameters), role);
}

Task<Result<std::vector<OrderRow>>> OrderList::rowsOf(std::vector<std::int64_t> ids) {
  std::vector<OrderRow> found;
  found.reserve(ids.size());
  const auto onRow = [&found, now = m_clock.nowUs()](const storage::RowView& row) { found.push_back(rowOf(row, now)); };
  for (std::size_t at = 0; at < ids.size(); at += kIdsPerRead) {
    std::vector<OwnedValue> parameters(kIdsPerRead);  // NULL finds nothing
    const std::size_t end = std::min(at + kIdsPerRead, ids.size());
    std::copy(ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end), parameters.begin());
    if (const auto read = co_await m_database.read(&kOfIds, std::move(parameters), onRow); !read) co_return Failure(read.error());
  }
  co_return found;
}

}  // namespace trunkline::desk
