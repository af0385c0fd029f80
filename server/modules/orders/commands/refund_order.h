// SPDX-License-Identifier: GPL-3.0-or-later
// A member of staff gives captured money back: orders.refunded, transfer 20, his daily cap, the activity row and the event
// of one commit. The order's state stays: the customer got his code.
#pragma once
#include "server/contract/staff_permissions.h"
#include "server/ledger/activity.h"
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class RefundOrder final : public storage::HotCommand {
 public:
  enum class Outcome {
    Refunded,
    Replayed,   // the same request before: nothing written
    KeyReused,  // the Idempotency-Key of another request
    NotFound,   // no such order of this user
    NotCaptured,
    NothingLeft,  // all of it was given back before
    TooMuch,      // more than what is left
    Forbidden,    // he is no longer of a role that may
    CapExceeded,  // above what his role may give away today without approval
  };
  struct Input {
    OrderId order;
    UserId user;                         // always checked against the order's owner
    std::optional<std::int64_t> micros;  // without: all that is left
    std::string idempotencyKey;          // of the member of staff
    std::string requestHash;
    std::int64_t transferId{};
    std::int64_t eventId{};
    ledger::Activity activity;  // its `before` and `after` are the command's
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    State state{};  // of the order
    Money left;     // of what was captured, before this refund
  };

  explicit RefundOrder(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "refundOrder"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  struct Found;
  Result<Outcome> refusal(storage::Session& session, const Found& order);
  Result<> write(storage::Session& session, const Found& order, Money amount);
  Result<> note(storage::Session& session, const Found& order, Money amount);

  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
