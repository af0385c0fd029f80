// SPDX-License-Identifier: GPL-3.0-or-later
// T2: the attempt is bought, the order has its number (WAITING, or CLOSING when a cancel was asked meanwhile), cost 40, outbox.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class AttachNumber final : public storage::HotCommand {
 public:
  enum class Outcome {
    Attached,
    Stale,         // the attempt is neither `sent` nor `unknown`: somebody else decided; nothing written
    DuplicateRef,  // the provider sold this reference before: nothing written, an alarm
  };

  struct Input {
    OrderId order;
    UserId user;
    int attempt{};
    std::int64_t provider{};
    std::string providerRef;
    std::string phone;  // digits
    Money cost;         // = the attempt's max_cost; currency of the provider
    std::optional<std::int64_t> providerExpiresUs;
    std::int64_t expiresUs{};        // ours
    std::int64_t cancelAllowedUs{};  // 0 delay = nowUs
    std::int64_t costTransferId{};
    std::int64_t eventId{};
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit AttachNumber(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "attachNumber"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Input& input() const { return m_input; }
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
