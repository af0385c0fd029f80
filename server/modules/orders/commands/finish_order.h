// SPDX-License-Identifier: GPL-3.0-or-later
// RECEIVED → COMPLETED, by the customer or when the provider's window ends; outbox: order.completed and provider.finish.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class FinishOrder final : public storage::HotCommand {
 public:
  enum class Outcome { Finished, Already, NotFound, InvalidState, Stale };
  struct Input {
    OrderId order;
    UserId user;                 // always checked against the order's owner
    std::optional<Fence> fence;  // by the monitor
    std::int64_t eventId{};
    std::int64_t finishEventId{};
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit FinishOrder(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "finishOrder"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
