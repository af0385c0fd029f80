// SPDX-License-Identifier: GPL-3.0-or-later
// `order.pending` is written when a 202 is sent: T1 itself writes no event, most orders are never seen pending.
#pragma once
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {

class AnnouncePending final : public storage::HotCommand {
 public:
  struct Input {
    OrderId order;
    UserId user;
    std::int64_t version{};
    std::int64_t eventId{};
    std::int64_t nowUs{};
  };
  explicit AnnouncePending(Input input) : m_input(input) {}
  [[nodiscard]] std::string_view name() const override { return "announcePending"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override {
    return writeEvent(session, {m_input.eventId, eventTopic(OrderStatus::pending), m_input.order, m_input.version, m_input.nowUs});
  }

 private:
  Input m_input;
};

}  // namespace trunkline::orders
