// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/describe/enum.hpp>

#include "server/contract/wire/common.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words
enum class TransactionType { topup, hold, capture, release, refund, adjustment, promotion, chargeback, payout };
enum class Direction { in, out };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(TransactionType, topup, hold, capture, release, refund, adjustment, promotion, chargeback, payout)
BOOST_DESCRIBE_ENUM(Direction, in, out)

struct Wallet {
  Money available;
  Money held;
  Money total;
};
BOOST_DESCRIBE_STRUCT(Wallet, (), (available, held, total))

struct Transaction {
  TransferId id;
  TransactionType type{};
  Money amount;
  Direction direction{};
  bool affects_available{};
  std::optional<OrderId> order_id;
  std::optional<TopupId> topup_id;
  Money balance_after;
  Timestamp created_at;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Transaction, (),
                      (id, type, amount, direction, affects_available, order_id, topup_id, balance_after, created_at, note))

}  // namespace trunkline
