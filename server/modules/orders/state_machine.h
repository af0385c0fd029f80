// SPDX-License-Identifier: GPL-3.0-or-later
// The states of an order and of an attempt, and the one table of allowed edges. Numbers are stored: never reused.
#pragma once
#include <cstdint>

#include "server/contract/wire/orders.h"

namespace trunkline::orders {

enum class State : std::int64_t {
  Buying = 2,     // held; an attempt is under way
  Waiting = 3,    // held; the customer has a number
  Unknown = 4,    // held; a buy whose outcome is not known
  Closing = 5,    // held; being cancelled upstream
  Received = 6,   // captured; further messages may come
  Completed = 7,  // captured
  Cancelled = 8,  // released
  Expired = 9,    // released
  Failed = 10,    // released; no number was ever delivered
};

enum class CloseReason : std::int64_t { None = 0, Customer = 1, Staff = 2, Expiry = 3, Report = 4, Replace = 5, Provider = 6 };

enum class AttemptState : std::int64_t { Sent = 0, Bought = 1, Refused = 2, Unknown = 3, ClosedUpstream = 4, Lost = 5 };

// Every edge of the state machine; a transition that is not here is a bug and is refused by the commands.
[[nodiscard]] bool allowed(State from, State to);

[[nodiscard]] constexpr bool holdsMoney(State state) { return state >= State::Buying && state <= State::Closing; }
[[nodiscard]] constexpr bool terminal(State state) { return state >= State::Completed; }

// Which terminal state a release ends in: customer, staff, report, replace → Cancelled; expiry, provider → Expired; none → Failed.
[[nodiscard]] State releasedState(CloseReason reason);

// The wire shows `cancelling` as soon as a cancel is accepted; an expiry being closed still shows `waiting_sms`.
[[nodiscard]] OrderStatus wireStatus(State state, CloseReason reason);

// The outbox topic of a wire status, e.g. "order.waiting_sms".
[[nodiscard]] const char* eventTopic(OrderStatus status);

}  // namespace trunkline::orders
