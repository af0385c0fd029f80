// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do with customers, for the routes of server/contract/routes/staff_users.h.
#pragma once
#include "server/base/id_generator.h"
#include "server/contract/routes/staff_users.h"
#include "server/http/router.h"
#include "server/modules/desk/access.h"
#include "server/modules/desk/ban_commands.h"
#include "server/modules/desk/end_sessions.h"
#include "server/modules/desk/list_pages.h"
#include "server/modules/desk/order_list.h"
#include "server/modules/desk/user_history.h"
#include "server/modules/desk/user_list.h"

namespace trunkline::desk {

class UsersDesk {
 public:
  struct Parts {
    storage::Database& database;
    Access& access;
    Clock& clock;
    Random& random;
    IdGenerator& ids;
    Currency currency;  // of the wallets
  };
  explicit UsersDesk(Parts parts);

  http::Answer<ListViewInfo> open(const http::Call* call, UserViewRequest request);
  http::Answer<UserRowPage> page(const http::Call* call, ListPageRequest request);
  http::Answer<UserDetail> detail(const http::Call* call, UserRef request);
  http::Answer<SessionList> sessions(const http::Call* call, UserRef request);
  http::Answer<UserDetail> logoutAll(const http::Call* call, UserRef request);
  http::Answer<UserDetail> ban(const http::Call* call, BanRequest request);
  http::Answer<UserDetail> unban(const http::Call* call, UserRef request);

 private:
  Parts m_parts;
  UserList m_list;
  OrderList m_orders;
  UserHistory m_history;
  ListPages<UserList> m_pages;
};

void registerUsersDeskRoutes(http::Router& router, UsersDesk* desk);

}  // namespace trunkline::desk
