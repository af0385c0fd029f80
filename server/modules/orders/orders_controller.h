// SPDX-License-Identifier: GPL-3.0-or-later
// Decode → service → encode, for the routes of server/contract/routes/orders.h.
#pragma once
#include "server/contract/routes/orders.h"
#include "server/modules/orders/orders_service.h"

namespace trunkline::orders {

class OrdersController {
 public:
  OrdersController(OrdersService& service, OrdersStore& store, http::Authenticator& authenticator, Clock& clock)
      : m_service(service), m_store(store), m_authenticator(authenticator), m_clock(clock) {}

  http::Answer<Order> place(const http::Call* call, PlaceOrderRequest request);
  http::Answer<Page<Order>> list(const http::Call* call, PageRequest request);
  http::Answer<Order> get(const http::Call* call, GetOrderRequest request);
  http::Answer<MessageList> messages(const http::Call* call, OrderRef request);
  http::Answer<Order> cancel(const http::Call* call, OrderRef request);
  http::Answer<Order> finish(const http::Call* call, OrderRef request);

 private:
  OrdersService& m_service;
  OrdersStore& m_store;
  http::Authenticator& m_authenticator;
  Clock& m_clock;
};

}  // namespace trunkline::orders
