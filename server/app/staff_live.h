// SPDX-License-Identifier: GPL-3.0-or-later
// What changes, told to the staff who listen: from the order engine's commits to rows under each one's mask.
#pragma once
#include <array>

#include "server/app/foundation.h"
#include "server/modules/desk/job_parts.h"
#include "server/modules/desk/job_store.h"
#include "server/modules/desk/order_list.h"
#include "server/modules/desk/user_list.h"
#include "server/modules/events/change_feed.h"
#include "server/modules/events/staff_events_controller.h"
#include "server/modules/orders/order_desk.h"

namespace trunkline::app {

// Orders as the list of staff gives them.
class LiveOrders final : public events::Renderer {
 public:
  explicit LiveOrders(desk::OrderList list) : m_list(list) {}
  Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> render(std::vector<std::int64_t> objects,
                                                                             std::uint32_t masks) override;

 private:
  desk::OrderList m_list;
};

// Customers as the list of staff gives them.
class LiveUsers final : public events::Renderer {
 public:
  explicit LiveUsers(desk::UserList list) : m_list(list) {}
  Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> render(std::vector<std::int64_t> objects,
                                                                             std::uint32_t masks) override;

 private:
  Task<Result<>> add(events::Rendering* rendering, UserId id, std::uint8_t mask);
  desk::UserList m_list;
};

// Jobs as their owner's list gives them.
class LiveJobs final : public events::Renderer {
 public:
  explicit LiveJobs(desk::JobStore store) : m_store(store) {}
  Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> render(std::vector<std::int64_t> objects,
                                                                             std::uint32_t masks) override;

 private:
  desk::JobStore m_store;
};

// The objects of every topic, for who comes back and has missed some.
class LiveRows final : public events::StaffObjects {
 public:
  // By topic; null: nothing of it has rows.
  using Renderers = std::array<events::Renderer*, 4>;
  explicit LiveRows(Renderers renderers) : m_renderers(renderers) {}

  [[nodiscard]] std::uint8_t maskOf(Role role) const override;
  Task<Result<std::optional<events::Object>>> find(events::Subscription::Filter reader, Ref order) override;
  // One reading a topic.
  Task<Result<std::vector<std::optional<events::Object>>>> findAll(events::Subscription::Filter reader, std::vector<Ref> objects) override;

 private:
  using Found = std::vector<std::optional<events::Object>>;
  Task<Result<>> findOf(std::uint8_t topic, const events::Subscription::Filter* reader, const std::vector<Ref>* objects, Found* found);

  Renderers m_renderers;
};

class StaffLive final : public orders::ChangeSink, public desk::JobNews {
 public:
  explicit StaffLive(Foundation& base);

  void orderChanged(OrderId id) override { m_orders.changed(id.value()); }
  void userChanged(UserId id) { m_users.changed(id.value()); }
  void jobChanged(JobId id) override { m_jobs.changed(id.value()); }

  void start();
  // Ends every stream.
  void close() { m_hub->close(); }
  Task<> stop(std::chrono::milliseconds patience);

  [[nodiscard]] const std::shared_ptr<events::EventHub>& hub() const { return m_hub; }
  [[nodiscard]] events::StaffObjects& objects() { return m_rows; }

 private:
  std::shared_ptr<events::EventHub> m_hub;
  LiveOrders m_orderRows;
  LiveUsers m_userRows;
  LiveJobs m_jobRows;
  LiveRows m_rows;
  events::ChangeFeed m_orders;
  events::ChangeFeed m_users;
  events::ChangeFeed m_jobs;
};

}  // namespace trunkline::app
