// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes that several groups of routes share.
#pragma once
#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "server/contract/fields.h"
#include "server/contract/ids.h"
#include "server/contract/limits.h"
#include "server/contract/money.h"

namespace trunkline {

// One page of a keyset list; cursors are opaque.
template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next_cursor;
  std::optional<std::string> prev_cursor;
  Timestamp as_of;
  BOOST_DESCRIBE_CLASS(Page, (), (items, next_cursor, prev_cursor, as_of), (), ())
};

struct PageRequest {
  std::optional<Bounded<1, limits::kPageMax>> limit;
  std::optional<Text<1, 200>> cursor;
};
BOOST_DESCRIBE_STRUCT(PageRequest, (), (limit, cursor))

}  // namespace trunkline
