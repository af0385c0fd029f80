// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do with orders, for the routes of server/contract/routes/staff_orders.h.
#pragma once
#include "server/base/id_generator.h"
#include "server/contract/routes/staff_orders.h"
#include "server/http/router.h"
#include "server/modules/desk/list_pages.h"
#include "server/modules/desk/order_history.h"
#include "server/modules/desk/order_list.h"
#include "server/modules/orders/orders_service.h"

namespace trunkline::desk {

class OrdersDesk {
 public:
  struct Parts {
    storage::Database& database;
    const catalog::Catalog& catalog;
    orders::OrdersService& orders;
    Clock& clock;
    Random& random;
    IdGenerator& ids;
  };
  explicit OrdersDesk(Parts parts);

  http::Answer<ListViewInfo> open(const http::Call* call, OrderViewRequest request);
  http::Answer<OrderRowPage> page(const http::Call* call, ListPageRequest request);
  http::Answer<OrderDetail> detail(const http::Call* call, OrderRef request);
  http::Answer<OrderDetail> cancel(const http::Call* call, OrderRef request);
  http::Answer<OrderDetail> pollNow(const http::Call* call, OrderRef request);
  http::Answer<OrderDetail> refund(const http::Call* call, RefundRequest request);

 private:
  // Nothing when the money is back, now or by the same request before.
  Task<Result<>> refundRefusal(const http::Call* call, orders::RefundOrder::Output output);
  [[nodiscard]] Result<OrderCriteria> criteria(const OrderFilter& filter) const;

  Parts m_parts;
  OrderList m_list;
  OrderHistory m_history;
  ListPages<OrderList> m_pages;
};

void registerOrdersDeskRoutes(http::Router& router, OrdersDesk* desk);

}  // namespace trunkline::desk
