// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the outbox, committed with their cause: the object is the order; ids only, rendered at delivery.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

inline constexpr const char* kTopicMessage = "order.message";
inline constexpr const char* kTopicRefunded = "order.refunded";         // captured money given back; the status stays
inline constexpr const char* kTopicProviderFinish = "provider.finish";  // sequence = attempt
inline constexpr const char* kTopicProviderReject = "provider.reject";  // sequence = attempt

struct Event {
  std::int64_t id{};
  const char* topic{};
  OrderId order;
  std::int64_t sequence{};
  std::int64_t nowUs{};
};
[[nodiscard]] Result<> writeEvent(storage::Session& session, const Event& event);

struct Shown {
  State state{};
  CloseReason reason{};
};
// One event when the customer sees another status than before, none when he does not.
[[nodiscard]] Result<> writeStatusEvent(storage::Session& session, Shown before, const OrderAfter& after, OrderId order,
                                        std::int64_t eventId, std::int64_t nowUs);

}  // namespace trunkline::orders
