// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as staff see them: rows of a list, one order with all that happened, list views.
#pragma once
#include "server/contract/wire/orders.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words
// The internal states; `status` is what the customer sees.
enum class OrderState { buying, waiting, unknown, closing, received, completed, cancelled, expired, failed };
enum class AttemptStatus { sent, bought, refused, unknown, closed, lost };
enum class ListSort { newest, oldest };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(OrderState, buying, waiting, unknown, closing, received, completed, cancelled, expired, failed)
BOOST_DESCRIBE_ENUM(AttemptStatus, sent, bought, refused, unknown, closed, lost)
BOOST_DESCRIBE_ENUM(ListSort, newest, oldest)

struct OrderFilter {
  std::optional<OrderState> state;
  std::optional<UserId> user;
  std::optional<ServiceCode> service;
  std::optional<CountryCode> country;
  std::optional<Text<1, 40>> provider;
  std::optional<bool> sandbox;
};
BOOST_DESCRIBE_STRUCT(OrderFilter, (), (state, user, service, country, provider, sandbox))

struct OrderViewRequest {
  std::optional<OrderFilter> filter;
  std::optional<ListSort> sort;
};
BOOST_DESCRIBE_STRUCT(OrderViewRequest, (), (filter, sort))

// A list view: what a table of millions is paged by. `total` counts up to the moment of its making, and is exact once the
// whole list was looked through.
struct ListViewInfo {
  std::string view;
  Timestamp as_of;
  std::int64_t total{};
  bool exact{};
  std::int64_t page_size{};
  Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(ListViewInfo, (), (view, as_of, total, exact, page_size, expires_at))

// One of: a page by its number (0 is the first), the rows from a moment on, or the rows after a cursor.
struct ListPageRequest {
  Text<1, 60> view;
  std::optional<Bounded<0, limits::kViewPages>> page;
  std::optional<Timestamp> at;
  std::optional<Text<1, 60>> cursor;
};
BOOST_DESCRIBE_STRUCT(ListPageRequest, (), (view, page, at, cursor))

struct UserName {
  UserId id;
  std::string email;  // masked
};
BOOST_DESCRIBE_STRUCT(UserName, (), (id, email))

struct OrderRow {
  OrderId id;
  OrderState state{};
  OrderStatus status{};
  UserName user;
  std::string service;
  std::string country;
  std::optional<std::string> operator_;
  std::optional<std::string> provider;
  std::optional<std::string> number;  // its last 4 digits
  Money price;
  std::optional<Money> cost;  // for who may see it, in the provider's currency
  Money refunded;
  Timestamp created_at;
  std::optional<Timestamp> expires_at;
  std::optional<Timestamp> closed_at;
  bool overdue{};   // live, and past its expiry
  bool late_sms{};  // a message came after the money had gone back
  bool sandbox{};
  std::int64_t version{};
};
BOOST_DESCRIBE_STRUCT(OrderRow, (),
                      (id, state, status, user, service, country, operator_, provider, number, price, cost, refunded, created_at,
                       expires_at, closed_at, overdue, late_sms, sandbox, version))

struct OrderRowPage {
  std::vector<OrderRow> items;
  Timestamp as_of;
  std::int64_t total{};
  bool exact{};
  std::optional<std::string> next_cursor;
  // Set when the filter has no index and the page is short: the list was looked through back (or forth) to here.
  std::optional<Timestamp> scanned_to;
  // Of the rows from a moment on: the number of the page that the first of them is in; none while it is not counted so far.
  std::optional<std::int64_t> page;
};
BOOST_DESCRIBE_STRUCT(OrderRowPage, (), (items, as_of, total, exact, next_cursor, scanned_to, page))

struct AttemptRow {
  std::int64_t n{};
  std::string provider;
  AttemptStatus state{};
  std::optional<std::string> provider_ref;
  std::optional<Money> max_cost;  // for who may see costs
  std::optional<Money> cost;
  Timestamp sent_at;
  std::optional<Timestamp> ended_at;
  std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(AttemptRow, (), (n, provider, state, provider_ref, max_cost, cost, sent_at, ended_at, error))

// `amount` in the order's currency; without it all that is left of what was captured.
struct RefundRequest {
  OrderId id;
  std::optional<Amount> amount;
};
BOOST_DESCRIBE_STRUCT(RefundRequest, (), (id, amount))

struct TransferRow {
  TransferId id;
  std::string kind;  // "hold", "capture", …
  Money amount;
  Timestamp at;
};
BOOST_DESCRIBE_STRUCT(TransferRow, (), (id, kind, amount, at))

// A message without its text: that is another permission, and is written down.
struct MaskedMessage {
  MessageId id;
  Timestamp received_at;
  bool late{};
};
BOOST_DESCRIBE_STRUCT(MaskedMessage, (), (id, received_at, late))

struct TimelineEntry {
  Timestamp at;
  std::string what;                   // "order.created", "attempt.bought", "transfer", "staff.order.cancel", …
  std::optional<std::string> actor;   // who, where a member of staff did it
  std::optional<std::string> detail;  // of a transfer: its kind
  std::optional<Money> amount;        // of a transfer
};
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (at, what, actor, detail, amount))

struct OrderDetail {
  OrderRow row;
  std::optional<std::string> number;  // in full, for who may see it
  std::int64_t price_set{};
  std::int64_t price_rule{};
  std::vector<AttemptRow> attempts;
  std::vector<TransferRow> transfers;
  std::vector<MaskedMessage> messages;
  std::vector<TimelineEntry> timeline;  // oldest first
  std::optional<std::string> end_user;
};
BOOST_DESCRIBE_STRUCT(OrderDetail, (), (row, number, price_set, price_rule, attempts, transfers, messages, timeline, end_user))

}  // namespace trunkline
