// SPDX-License-Identifier: GPL-3.0-or-later
// Between the order engine and the event hub: committed events go in, orders come out rendered.
#pragma once
#include "server/jobs/outbox_relay.h"
#include "server/modules/events/event_stream.h"
#include "server/modules/orders/order_desk.h"

namespace trunkline::app {

class HubSink final : public jobs::EventSink {
 public:
  explicit HubSink(events::EventHub& hub) : m_hub(hub) {}
  void deliver(const jobs::OutboxEvent& event) override {
    m_hub.publish({event.user, event.topic, event.object, event.sequence, event.createdUs});
  }

 private:
  events::EventHub& m_hub;
};

class OrderObjects final : public events::Objects {
 public:
  explicit OrderObjects(orders::OrderDesk& desk) : m_desk(desk) {}
  Task<Result<std::optional<events::Object>>> find(events::Subscription::Filter reader, Ref object) override {
    m_desk.outdate(OrderId(object.id), object.version);
    auto read = co_await m_desk.find(OrderId(object.id));
    if (!read) co_return Failure(std::move(read.error()));
    const std::optional<orders::CachedOrder> order = std::move(*read);
    if (!order || order->user != reader.user || reader.sandbox.value_or(order->sandbox) != order->sandbox) co_return std::nullopt;
    co_return events::Object{order->body, orders::eventTopic(order->status), order->version, orders::terminal(order->state)};
  }

 private:
  orders::OrderDesk& m_desk;
};

}  // namespace trunkline::app
