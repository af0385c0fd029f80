// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as staff see them: rows of a list, one customer with all that belongs to him, bans.
#pragma once
#include "server/contract/limits.h"
#include "server/contract/wire/auth.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words. Stored by number: never reordered.
enum class UserState { active, banned, erased };
enum class BanScope { account, orders };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(UserState, active, banned, erased)
BOOST_DESCRIBE_ENUM(BanScope, account, orders)

struct UserFilter {
  std::optional<UserState> state;
  std::optional<Text<1, limits::kEmailMax>> email;  // what it begins with
  std::optional<UserId> id;
  std::optional<Timestamp> created_from;
  std::optional<Timestamp> created_to;  // exclusive
};
BOOST_DESCRIBE_STRUCT(UserFilter, (), (state, email, id, created_from, created_to))

struct UserViewRequest {
  std::optional<UserFilter> filter;
  std::optional<ListSort> sort;
};
BOOST_DESCRIBE_STRUCT(UserViewRequest, (), (filter, sort))

struct Ban {
  BanScope scope{};
  std::optional<std::string> message;  // what the customer is told
  Timestamp created_at;
  std::optional<Timestamp> until;  // without: until somebody ends it
  std::optional<Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(Ban, (), (scope, message, created_at, until, ended_at))

struct UserRow {
  UserId id;
  std::string email;  // masked, but for who may see it
  UserState state{};
  std::string tier;  // "standard" is the only one
  Money balance;     // what can be spent; paid and promotional together
  Money held;
  std::int64_t orders_30d{};  // of his newest 2,000 orders
  std::int64_t success_30d{};
  std::int64_t refunds_30d{};
  Timestamp created_at;
  std::optional<Timestamp> last_seen_at;  // a sign-in renewed or a key used
  std::vector<Ban> bans;                  // in force
  std::int64_t version{};
};
BOOST_DESCRIBE_STRUCT(UserRow, (),
                      (id, email, state, tier, balance, held, orders_30d, success_30d, refunds_30d, created_at, last_seen_at, bans,
                       version))

struct UserRowPage {
  std::vector<UserRow> items;
  Timestamp as_of;
  std::int64_t total{};
  bool exact{};
  std::optional<std::string> next_cursor;
  std::optional<Timestamp> scanned_to;  // as in a page of orders
  std::optional<std::int64_t> page;     // as in a page of orders
};
BOOST_DESCRIBE_STRUCT(UserRowPage, (), (items, as_of, total, exact, next_cursor, scanned_to, page))

struct UserRef {
  UserId id;
};
BOOST_DESCRIBE_STRUCT(UserRef, (), (id))

struct UserKey {
  KeyId id;
  std::string name;
  std::string prefix;
  bool sandbox{};
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;
  std::optional<Timestamp> expires_at;
  std::optional<Timestamp> revoked_at;
};
BOOST_DESCRIBE_STRUCT(UserKey, (), (id, name, prefix, sandbox, created_at, last_used_at, expires_at, revoked_at))

// The newest of each.
struct UserDetail {
  UserRow row;
  std::vector<Ban> bans;  // with those that are over
  std::vector<OrderRow> orders;
  std::vector<SessionRow> sessions;  // signed in now
  std::vector<UserKey> keys;
};
BOOST_DESCRIBE_STRUCT(UserDetail, (), (row, bans, orders, sessions, keys))

struct BanRequest {
  UserId id;
  std::optional<BanScope> scope;                           // the whole account
  std::optional<Text<1, limits::kBanMessageMax>> message;  // for the customer
  std::optional<Timestamp> until;
};
BOOST_DESCRIBE_STRUCT(BanRequest, (), (id, scope, message, until))

}  // namespace trunkline
