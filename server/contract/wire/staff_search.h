// SPDX-License-Identifier: GPL-3.0-or-later
// One box for everything that staff look up.
#pragma once
#include "server/contract/wire/staff_users.h"

namespace trunkline {

struct SearchRequest {
  Text<1, limits::kSearchTextMax> q;
};
BOOST_DESCRIBE_STRUCT(SearchRequest, (), (q))

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words
enum class OrderMatch { id, number, provider_ref };
enum class UserMatch { id, email };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(OrderMatch, id, number, provider_ref)
BOOST_DESCRIBE_ENUM(UserMatch, id, email)

struct OrderHit {
  OrderMatch by{};
  OrderRow row;
};
BOOST_DESCRIBE_STRUCT(OrderHit, (), (by, row))

struct UserHit {
  UserMatch by{};
  UserRow row;
};
BOOST_DESCRIBE_STRUCT(UserHit, (), (by, row))

struct ServiceHit {
  std::string service;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ServiceHit, (), (service, name))

// At most 10 of each kind; what the role may not read is not found.
struct SearchAnswer {
  std::vector<OrderHit> orders;
  std::vector<UserHit> users;
  std::vector<ServiceHit> services;
};
BOOST_DESCRIBE_STRUCT(SearchAnswer, (), (orders, users, services))

}  // namespace trunkline
