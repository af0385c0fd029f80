// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody wants the number given back: WAITING → CLOSING; while BUYING or UNKNOWN only the reason is set (no new attempt
// will be made, an arriving number goes straight to CLOSING). The hold stays until the provider confirms.
#pragma once
#include "server/ledger/activity.h"
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class RequestClose final : public storage::HotCommand {
 public:
  enum class Outcome {
    Accepted,
    Already,       // closing or cancelled before: the same answer, nothing written
    NotFound,      // no such order of this user
    InvalidState,  // received, completed, expired or failed
    Stale,         // fence lost
  };
  struct Input {
    OrderId order;
    UserId user;  // always checked against the order's owner
    CloseReason reason{};
    std::optional<Fence> fence;  // by the monitor (expiry)
    std::int64_t eventId{};
    std::int64_t nowUs{};
    std::optional<ledger::Activity> activity{};  // by a member of staff
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit RequestClose(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "requestClose"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
