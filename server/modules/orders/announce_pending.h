// SPDX-License-Identifier: GPL-3.0-or-later
// `order.pending` is written when a 202 is sent: T1 itself writes no event, most orders are never seen pending. Once per order
// however many callers wait for it, and only while it is pending: never after the event of a later version.
#pragma once
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {

class AnnouncePending final : public storage::HotCommand {
 public:
  struct Input {
    OrderId order;
    UserId user;
    std::int64_t nowUs{};
  };
  explicit AnnouncePending(Input input) : m_input(input) {}
  [[nodiscard]] std::string_view name() const override { return "announcePending"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override {
    const auto rows = session.run(kAnnounce, {m_input.order.value(), eventTopic(OrderStatus::pending), m_input.nowUs});
    if (!rows) return Failure(rows.error());
    return {};
  }

 private:
  // The order's own id serves as the event's: a second one cannot be written.
  static constexpr storage::Sql kAnnounce{
      "INSERT INTO outbox(id,topic,object_id,sequence,due_us,created_us) SELECT id,$2,id,state_version,$3,$3 FROM orders "
      "WHERE id=$1 AND state IN(2,4) AND close_reason IS NULL ON CONFLICT(id) DO NOTHING"};

  Input m_input;
};

}  // namespace trunkline::orders
