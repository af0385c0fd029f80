// SPDX-License-Identifier: GPL-3.0-or-later
// One box for ids, addresses, numbers, references and services: every look-up is a few steps in an index.
#pragma once
#include "server/contract/routes/staff_search.h"
#include "server/http/router.h"
#include "server/modules/catalog/catalog.h"
#include "server/modules/desk/order_list.h"
#include "server/modules/desk/user_list.h"

namespace trunkline::desk {

// The digits of a telephone number written in any way ("+1 (415) 555-0123", "0044…"); empty when it is none.
[[nodiscard]] std::string phoneDigits(std::string_view text);

class SearchDesk {
 public:
  struct Parts {
    storage::Database& database;
    const catalog::Catalog& catalog;
    Clock& clock;
    Currency currency;
  };
  explicit SearchDesk(Parts parts);

  http::Answer<SearchAnswer> search(const http::Call* call, SearchRequest request);

 private:
  Task<Result<>> addOrders(SearchAnswer* answer, std::string text, Role role);
  Task<Result<>> addUsers(SearchAnswer* answer, std::string text, Role role);
  void addServices(SearchAnswer& answer, std::string_view text) const;

  Parts m_parts;
  OrderList m_orders;
  UserList m_users;
};

void registerSearchRoutes(http::Router& router, SearchDesk* desk);

}  // namespace trunkline::desk
