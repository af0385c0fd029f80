// SPDX-License-Identifier: GPL-3.0-or-later
// T4: release of the hold + order CANCELLED / EXPIRED + cost returned (41) or left with the reconciler + outbox.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class ReleaseOrder final : public storage::HotCommand {
 public:
  enum class Upstream {
    Confirmed,    // closed there: attempt 1 → 4, cost returned 41
    Unreachable,  // for closing_give_up: released all the same; outbox `provider.reject` goes on trying
  };
  enum class Outcome { Released, Stale };
  struct Input {
    OrderId order;
    UserId user;
    Fence fence;
    Upstream upstream{};
    // A cancellation seen at the provider's side while WAITING: 3 → 5 → 9 in this one transaction.
    bool closedByProvider{};
    std::int64_t releaseTransferId{};
    std::int64_t costTransferId{};
    std::int64_t eventId{};
    std::int64_t rejectEventId{};
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit ReleaseOrder(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "releaseOrder"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
