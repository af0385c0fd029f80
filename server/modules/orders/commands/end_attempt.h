// SPDX-License-Identifier: GPL-3.0-or-later
// An attempt that gave no usable number ends; in the same commit the order goes on with the next provider or is released.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class EndAttempt final : public storage::HotCommand {
 public:
  enum class How {
    Refused,   // attempt 0 or 3 → 2: nothing bought, for certain
    Lost,      // attempt 3 → 5: unknown for too long at a provider without a list; 60 Dr 108 Cr 105 = max_cost
    Unwanted,  // attempt 0 or 3 → 1: bought, but the wrong country or a reference sold before; cost 40, outbox `provider.reject`
  };
  enum class Outcome {
    NextAttempt,  // order BUYING, attempt n + 1 sent
    Released,     // order FAILED, or CANCELLED / EXPIRED where a close was asked
    Stale,        // attempt or order had moved on: nothing written
  };

  struct Input {
    OrderId order;
    UserId user;
    int attempt{};
    How how{};
    std::string error;  // for staff
    // Unwanted only
    std::string providerRef;  // stored unless another attempt has it: "a number is sold once"
    std::string phone;
    Money cost;
    std::int64_t provider{};
    // Lost and Unwanted: the transfer's id; all: for the release and the events
    std::int64_t costTransferId{};
    std::int64_t releaseTransferId{};
    std::int64_t eventId{};
    std::int64_t rejectEventId{};
    std::optional<AttemptPlan> next;  // ignored where a close was asked
    std::optional<Fence> fence;       // by the monitor
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit EndAttempt(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "endAttempt"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Input& input() const { return m_input; }
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
