// SPDX-License-Identifier: GPL-3.0-or-later
// A member of staff wants the provider asked now. Nothing of the order changes by that: what is written is who asked.
#pragma once
#include "server/ledger/activity.h"
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class PollOrder final : public storage::HotCommand {
 public:
  enum class Outcome {
    Asked,
    NotFound,
    NoNumber,  // still being bought: there is nothing that the provider could be asked for
    Ended,
    Forbidden,  // he is no longer of a role that may
  };
  struct Input {
    OrderId order;
    ledger::Activity activity;
  };

  explicit PollOrder(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "pollOrder"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.order.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Outcome outcome() const { return m_outcome; }

 private:
  Input m_input;
  Outcome m_outcome{Outcome::NotFound};
};

}  // namespace trunkline::orders
