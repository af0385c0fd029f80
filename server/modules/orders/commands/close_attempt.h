// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a bought number that no order uses (outbox `provider.reject`): returned upstream, or lost. Messages that came
// to the number of a released order are kept with late = 1 for staff and never charged.
#pragma once
#include <vector>

#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class CloseAttempt final : public storage::HotCommand {
 public:
  enum class How {
    Returned,  // 1 → 4: 41 Dr 105 Cr 106
    Lost,      // 1 → 5: 60 Dr 108 Cr 106
  };
  enum class Outcome { Closed, Stale };
  struct LateMessage {
    std::int64_t id{};
    std::string providerMsg;  // identity, as in RecordMessage
    std::string sealed;
  };
  struct Input {
    OrderId order;
    int attempt{};
    How how{};
    std::int64_t costTransferId{};
    std::int64_t nowUs{};
    std::vector<LateMessage> late{};
  };

  explicit CloseAttempt(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "closeAttempt"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Outcome outcome() const { return m_outcome; }

 private:
  Input m_input;
  Outcome m_outcome{};
};

}  // namespace trunkline::orders
