// SPDX-License-Identifier: GPL-3.0-or-later
// An order as the module sees it, and its wire form.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/contract/wire/orders.h"
#include "server/modules/orders/state_machine.h"

namespace trunkline::orders {

// What a customer sent along; stored as JSON only when something is present.
struct OrderExtras {
  std::optional<std::string> end_user;
  Metadata metadata;
};
BOOST_DESCRIBE_STRUCT(OrderExtras, (), (end_user, metadata))

struct OrderRecord {
  OrderId id;
  UserId user;
  State state{State::Buying};
  CloseReason closeReason{CloseReason::None};
  std::int64_t version{};
  std::string service;
  std::string country;
  std::optional<std::string> operatorName;
  bool sandbox{};
  Money price;
  std::int64_t captured{};
  std::int64_t refunded{};
  std::optional<std::string> phone;  // digits
  int attempt{1};
  std::int64_t createdUs{};
  std::optional<std::int64_t> expiresUs;
  std::optional<std::int64_t> cancelAllowedUs;
  std::optional<std::int64_t> closedUs;
  std::optional<std::int64_t> refundedUs;  // of the last refund of captured money
  OrderExtras extras;
  std::vector<Message> messages;  // opened; oldest first
};

// The customer's view: late messages of an order that was released are shown to nobody.
[[nodiscard]] Order toWire(const OrderRecord& record);

}  // namespace trunkline::orders
