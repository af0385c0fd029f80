// SPDX-License-Identifier: GPL-3.0-or-later
// T3: sms row + capture + cost 42 (and 70 for a foreign cost) + order RECEIVED + outbox. A further message on a RECEIVED
// order is a row and an `order.message` event; a message on a released order is a row with late = 1 and never a charge.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class RecordMessage final : public storage::HotCommand {
 public:
  enum class Outcome { Captured, Added, Late, Duplicate, Stale };

  struct Input {
    OrderId order;
    UserId user;
    Fence fence;
    std::int64_t messageId{};
    std::string providerMsg;  // identity: `id:` + the provider's id, else the keyed hash of the code + resends
    std::string sealed;       // text, code and sender, encrypted
    std::int64_t captureTransferId{};
    std::int64_t costTransferId{};
    std::int64_t fxTransferId{};
    std::int64_t eventId{};
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderAfter after;
  };

  explicit RecordMessage(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "recordMessage"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
