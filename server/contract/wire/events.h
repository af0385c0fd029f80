// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/wire/orders.h"

namespace trunkline {

struct OrderEventData {
  Order object;  // as it is when the event is sent
};
BOOST_DESCRIBE_STRUCT(OrderEventData, (), (object))

// The data of one server-sent event. `type` "resync" comes with nothing else than its id: look at everything again.
struct OrderEvent {
  std::string id;    // epoch-counter; the value for Last-Event-ID
  std::string type;  // "order.waiting_sms", …
  Timestamp created_at;
  std::int64_t sequence{};  // the order's version at the event
  OrderEventData data;
};
BOOST_DESCRIBE_STRUCT(OrderEvent, (), (id, type, created_at, sequence, data))

}  // namespace trunkline
