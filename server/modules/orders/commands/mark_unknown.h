// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of a buy is not known: attempt 0 → 3, order BUYING → UNKNOWN; the hold stays.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class MarkUnknown final : public storage::HotCommand {
 public:
  enum class Outcome { Marked, Stale };
  struct Input {
    OrderId order;
    UserId user;
    int attempt{};
    std::string error;
    std::optional<Fence> fence;  // by the monitor, for attempts whose buyer died
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit MarkUnknown(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "markUnknown"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
