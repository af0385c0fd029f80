// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/user_list.h"

#include <algorithm>

#include "server/base/id_generator.h"
#include "server/modules/desk/masks.h"

namespace trunkline::desk {
namespace {

using storage::OwnedValue;
using storage::Sql;

// Which index serves the filter: it stands first in the list of its kind.
enum class UserPath { Time, State, Email };
constexpr std::size_t kUserPaths = 3;

// Three figures of the newest orders since $8 in one number, because each look costs their rows: all, the successful ones, the
// refunded ones.
#define TRUNKLINE_RECENT                                                                                                   \
  "(SELECT COALESCE(sum(1+CASE WHEN state IN(6,7) THEN 4096 ELSE 0 END+CASE WHEN refunded>0 THEN 16777216 ELSE 0 END),0) " \
  "FROM (SELECT o.state AS state,o.refunded AS refunded FROM orders o WHERE o.user_id=u.id AND o.id>=$8 "                  \
  "ORDER BY o.id DESC LIMIT $9) recent)"
#define TRUNKLINE_BALANCE(sum) \
  "(SELECT COALESCE(sum(" sum "),0) FROM accounts a WHERE a.owner_id=u.id AND a.code IN(1,2) AND a.currency=$7)"
#define TRUNKLINE_FIGURES                                                \
  TRUNKLINE_BALANCE("a.credits_posted-a.debits_posted-a.debits_pending") \
  "," TRUNKLINE_BALANCE("a.debits_pending") "," TRUNKLINE_RECENT
#define TRUNKLINE_SEEN \
  "(SELECT max(s.used_us) FROM sessions s WHERE s.user_id=u.id),(SELECT max(k.used_us) FROM api_keys k WHERE k.user_id=u.id)"
#define TRUNKLINE_USER_ROW                                                                   \
  "SELECT u.id,u.email,u.state,u.version,u.created_us," TRUNKLINE_FIGURES "," TRUNKLINE_SEEN \
  ",b.scope,b.message,b.created_us,b.until_us FROM users u LEFT JOIN user_bans b ON b.user_id=u.id AND b.ended_us IS NULL "
// Of an e-mail's beginning the index gives the users in the order of their addresses; taken together they come in that of their ids.
#define TRUNKLINE_BY_TIME "CAST($4 AS BIGINT) IS NULL"
#define TRUNKLINE_BY_STATE "u.state=$4"
// What the index does not serve; each is NULL where nothing is left of it.
#define TRUNKLINE_USER_REST " AND (CAST($5 AS BIGINT) IS NULL OR u.state=$5) AND (CAST($6 AS TEXT) IS NULL OR u.email<$6) "
#define TRUNKLINE_USER_ROWS(condition, order) \
  Sql{TRUNKLINE_USER_ROW "WHERE u.id BETWEEN $1 AND $2 AND " condition TRUNKLINE_USER_REST "ORDER BY u.id " order " LIMIT $3"}
#define TRUNKLINE_USER_KEYS(condition, order) \
  Sql{"SELECT u.id FROM users u WHERE u.id BETWEEN $1 AND $2 AND " condition " ORDER BY u.id " order " LIMIT $3 OFFSET $5"}
#define TRUNKLINE_BY_EMAIL "u.id IN(SELECT m.id FROM users m WHERE m.email>=$4 AND m.email<$6 AND m.id BETWEEN $1 AND $2)"

constexpr Sql kUserRows[kUserPaths][2] = {
    {TRUNKLINE_USER_ROWS(TRUNKLINE_BY_TIME, "ASC"), TRUNKLINE_USER_ROWS(TRUNKLINE_BY_TIME, "DESC")},
    {TRUNKLINE_USER_ROWS(TRUNKLINE_BY_STATE, "ASC"), TRUNKLINE_USER_ROWS(TRUNKLINE_BY_STATE, "DESC")},
    {TRUNKLINE_USER_ROWS(TRUNKLINE_BY_EMAIL, "ASC"), TRUNKLINE_USER_ROWS(TRUNKLINE_BY_EMAIL, "DESC")}};
constexpr Sql kUserKeys[kUserPaths][2] = {
    {TRUNKLINE_USER_KEYS(TRUNKLINE_BY_TIME, "ASC"), TRUNKLINE_USER_KEYS(TRUNKLINE_BY_TIME, "DESC")},
    {TRUNKLINE_USER_KEYS(TRUNKLINE_BY_STATE, "ASC"), TRUNKLINE_USER_KEYS(TRUNKLINE_BY_STATE, "DESC")},
    {TRUNKLINE_USER_KEYS(TRUNKLINE_BY_EMAIL, "ASC"), TRUNKLINE_USER_KEYS(TRUNKLINE_BY_EMAIL, "DESC")}};
// In the order of the addresses, so that it ends after so many however short the beginning is; `+` keeps it off the order of ids.
constexpr Sql kFirstByEmail{TRUNKLINE_USER_ROW "WHERE +u.id BETWEEN $1 AND $2 AND u.email>=$4 AND u.email<$6" TRUNKLINE_USER_REST
                                               "ORDER BY u.email LIMIT $3"};
#undef TRUNKLINE_RECENT
#undef TRUNKLINE_BALANCE
#undef TRUNKLINE_FIGURES
#undef TRUNKLINE_SEEN
#undef TRUNKLINE_USER_ROW
#undef TRUNKLINE_BY_TIME
#undef TRUNKLINE_BY_STATE
#undef TRUNKLINE_BY_EMAIL
#undef TRUNKLINE_USER_REST
#undef TRUNKLINE_USER_ROWS
#undef TRUNKLINE_USER_KEYS
constexpr Sql kNewestUser{"SELECT COALESCE(max(id),0) FROM users"};

constexpr std::int64_t kFigure = 4096;  // what one figure of TRUNKLINE_RECENT stays below
static_assert(limits::kUserCountedOrders < kFigure);
constexpr std::int64_t kMonthUs = std::int64_t{30} * 86'400'000'000;

constexpr std::size_t kBeginningMin = 3;  // fewer characters begin too large a part of all addresses

struct UserPlan {
  UserPath path{};
  OwnedValue key;
  OwnedValue keyEnd;
  OwnedValue state;  // what the path does not serve
};

UserPlan userPlanOf(const UserCriteria& criteria) {
  const OwnedValue state = criteria.state ? OwnedValue(*criteria.state) : OwnedValue();
  if (criteria.email) return {UserPath::Email, criteria.email->low, criteria.email->end, state};
  if (criteria.state) return {UserPath::State, state, {}, {}};
  return {};
}

KeyStatement userKeysOf(const UserPlan& plan, bool newestFirst) {
  KeyStatement keys{&kUserKeys[static_cast<std::size_t>(plan.path)][newestFirst ? 1 : 0], plan.key, {}};
  if (plan.path == UserPath::Email) keys.more.push_back(plan.keyEnd);
  return keys;
}

UserRow userRowOf(const storage::RowView& row, bool unmasked, Currency currency) {
  UserRow out;
  out.id = UserId(row.integer(0));
  out.email = unmasked ? std::string(row.text(1)) : maskedEmail(row.text(1));
  out.state = static_cast<UserState>(row.integer(2));
  out.tier = "standard";
  out.version = row.integer(3);
  out.created_at = {row.integer(4)};
  out.balance = Money(row.integer(5), currency);
  out.held = Money(row.integer(6), currency);
  const std::int64_t recent = row.integer(7);
  out.orders_30d = recent % kFigure;
  out.success_30d = recent / kFigure % kFigure;
  out.refunds_30d = recent / kFigure / kFigure;
  const std::int64_t seenUs = std::max(row.optionalInteger(8).value_or(0), row.optionalInteger(9).value_or(0));
  if (seenUs > 0) out.last_seen_at = Timestamp{seenUs};
  if (row.isNull(10)) return out;
  Ban ban{static_cast<BanScope>(row.integer(10)), row.optionalText(11), {row.integer(12)}, {}, {}};
  if (const auto until = row.optionalInteger(13)) ban.until = Timestamp{*until};
  out.bans.push_back(std::move(ban));
  return out;
}

}  // namespace

std::optional<EmailRange> emailRange(std::string_view text, Role role) {
  EmailRange out{lowered(text), lowered(text)};
  // An address is printable ASCII: its last character has a next one, and none comes between it and a character below them all.
  const bool isPrintable = std::ranges::all_of(out.low, [](char c) { return c > ' ' && c < '\x7f'; });
  if (out.low.empty() || !isPrintable) return std::nullopt;
  if (seesAddresses(role)) {
    ++out.end.back();
  } else {
    out.end += '\x01';
  }
  return out;
}

Result<UserCriteria> criteriaOf(const UserFilter& filter, Role role) {
  UserCriteria out;
  if (filter.state) out.state = static_cast<std::int64_t>(*filter.state);
  if (filter.email) {
    out.email = emailRange(filter.email->value, role);
    if (!out.email) return failField("filter.email", FieldCode::OutOfRange, "must be an e-mail address or its beginning");
    if (!seesAddresses(role) && filter.email->value.find('@') == std::string::npos)
      return failField("filter.email", FieldCode::OutOfRange, "must be the whole address: your role does not see addresses");
    if (filter.email->value.size() < kBeginningMin) return failField("filter.email", FieldCode::Length, "must have 3 characters or more");
  }
  if (filter.created_from && filter.created_to && filter.created_to->us <= filter.created_from->us)
    return failField("filter.created_to", FieldCode::OutOfRange, "must be after created_from");
  // Ids are made in the order of time.
  if (filter.created_from) out.keys.low = IdGenerator::firstAt(filter.created_from->us);
  if (filter.created_to) out.keys.high = IdGenerator::firstAt(filter.created_to->us) - 1;
  if (filter.id) {
    out.keys.low = std::max(out.keys.low, filter.id->value());
    out.keys.high = std::min(out.keys.high, filter.id->value());
  }
  return out;
}

Task<Result<KeyRange>> UserList::span(UserCriteria criteria) {
  const auto newest = co_await integerOf(&m_database, &kNewestUser);
  if (!newest) co_return Failure(newest.error());
  co_return KeyRange{criteria.keys.low, std::min(criteria.keys.high, *newest)};
}

Task<> UserList::mark(std::shared_ptr<UserView> view) {
  if (!view->filter.indexed()) co_return;
  auto keys = userKeysOf(userPlanOf(view->filter), view->newestFirst);
  co_await markPages(&m_database, &m_clock, std::move(view), std::move(keys));
}

Task<Result<std::vector<UserRow>>> UserList::read(const Sql* sql, std::vector<OwnedValue> parameters, Role role) {
  parameters.emplace_back(std::string(m_currency.text()));
  parameters.emplace_back(IdGenerator::firstAt(m_clock.nowUs() - kMonthUs));
  parameters.emplace_back(limits::kUserCountedOrders);
  std::vector<UserRow> items;
  const auto onRow = [&items, unmasked = seesAddresses(role), currency = m_currency](const storage::RowView& row) {
    items.push_back(userRowOf(row, unmasked, currency));
  };
  const auto rows = co_await m_database.read(sql, std::move(parameters), onRow);
  if (!rows) co_return Failure(rows.error());
  co_return items;
}

Task<Result<UserList::Rows>> UserList::rows(std::shared_ptr<UserView> view, KeyRange range, Role role) {
  const UserPlan plan = userPlanOf(view->filter);
  Rows out;
  if (!view->filter.indexed()) {
    // Nothing but looking finds these: so many rows at a time, and the page says how far.
    auto bound = co_await keyAfter(&m_database, userKeysOf(plan, view->newestFirst), range, limits::kViewScanRows);
    if (!bound) co_return Failure(bound.error());
    out.scannedTo = *bound;
    if (out.scannedTo) (view->newestFirst ? range.low : range.high) = *out.scannedTo;
  }
  std::vector<OwnedValue> parameters{range.low, range.high, limits::kViewPageRows, plan.key, plan.state, plan.keyEnd};
  auto items = co_await read(&kUserRows[static_cast<std::size_t>(plan.path)][view->newestFirst ? 1 : 0], std::move(parameters), role);
  if (!items) co_return Failure(items.error());
  out.items = std::move(*items);
  if (out.items.size() == static_cast<std::size_t>(limits::kViewPageRows)) out.scannedTo.reset();
  co_return out;
}

Task<Result<std::optional<UserRow>>> UserList::row(UserId id, Role role) {
  std::vector<OwnedValue> parameters{id.value(), id.value(), std::int64_t{1}, OwnedValue(), OwnedValue(), OwnedValue()};
  auto items = co_await read(&kUserRows[static_cast<std::size_t>(UserPath::Time)][0], std::move(parameters), role);
  if (!items) co_return Failure(items.error());
  if (items->empty()) co_return std::nullopt;
  co_return std::move(items->front());
}

Task<Result<std::vector<UserRow>>> UserList::byEmail(std::string text, std::int64_t count, Role role) {
  const auto range = emailRange(text, role);
  if (!range) co_return std::vector<UserRow>{};
  std::vector<OwnedValue> parameters{std::int64_t{0}, INT64_MAX, count, range->low, OwnedValue(), range->end};
  co_return co_await read(&kFirstByEmail, std::move(parameters), role);
}

}  // namespace trunkline::desk
