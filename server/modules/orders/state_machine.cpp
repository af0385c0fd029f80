// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/state_machine.h"

#include <algorithm>
#include <array>

namespace trunkline::orders {
namespace {

struct Edge {
  State from;
  State to;
};

using enum State;

constexpr std::array kEdges{
    Edge{Buying, Buying},     Edge{Buying, Waiting},    Edge{Buying, Unknown},  Edge{Buying, Closing},     Edge{Buying, Cancelled},
    Edge{Buying, Expired},    Edge{Buying, Failed},     Edge{Unknown, Buying},  Edge{Unknown, Waiting},    Edge{Unknown, Closing},
    Edge{Unknown, Cancelled}, Edge{Unknown, Expired},   Edge{Unknown, Failed},  Edge{Waiting, Closing},    Edge{Waiting, Received},
    Edge{Closing, Received},  Edge{Closing, Cancelled}, Edge{Closing, Expired}, Edge{Received, Completed},
};

}  // namespace

bool allowed(State from, State to) {
  return std::any_of(kEdges.begin(), kEdges.end(), [&](const Edge& edge) { return edge.from == from && edge.to == to; });
}

State releasedState(CloseReason reason) {
  switch (reason) {
    case CloseReason::Customer:
    case CloseReason::Staff:
    case CloseReason::Report:
    case CloseReason::Replace:
      return Cancelled;
    case CloseReason::Expiry:
    case CloseReason::Provider:
      return Expired;
    case CloseReason::None:
      break;
  }
  return Failed;
}

OrderStatus wireStatus(State state, CloseReason reason) {
  const bool cancelAccepted = reason != CloseReason::None && reason != CloseReason::Expiry;
  switch (state) {
    case Buying:
    case Unknown:
      return cancelAccepted ? OrderStatus::cancelling : OrderStatus::pending;
    case Waiting:
      return OrderStatus::waiting_sms;
    case Closing:
      return cancelAccepted ? OrderStatus::cancelling : OrderStatus::waiting_sms;
    case Received:
      return OrderStatus::received;
    case Completed:
      return OrderStatus::completed;
    case Cancelled:
      return OrderStatus::cancelled;
    case Expired:
      return OrderStatus::expired;
    case Failed:
      break;
  }
  return OrderStatus::failed;
}

const char* eventTopic(OrderStatus status) {
  switch (status) {
    case OrderStatus::pending:
      return "order.pending";
    case OrderStatus::waiting_sms:
      return "order.waiting_sms";
    case OrderStatus::received:
      return "order.received";
    case OrderStatus::completed:
      return "order.completed";
    case OrderStatus::cancelling:
      return "order.cancelling";
    case OrderStatus::cancelled:
      return "order.cancelled";
    case OrderStatus::expired:
      return "order.expired";
    case OrderStatus::failed:
      break;
  }
  return "order.failed";
}

}  // namespace trunkline::orders
