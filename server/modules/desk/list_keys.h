// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a list: where its pages begin, which keys a request means. The same for every list.
#pragma once
#include "server/base/task.h"
#include "server/contract/wire/staff_orders.h"
#include "server/modules/desk/list_view.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// A statement that gives keys in the order of the list: $1 lowest, $2 highest key, $3 how many, $4 what its index is looked
// up by, $5 how many to skip, and from $6 on `more`.
struct KeyStatement {
  const storage::Sql* sql{nullptr};
  storage::OwnedValue key;
  std::vector<storage::OwnedValue> more;
};

template <class Row>
struct ListRows {
  std::vector<Row> items;
  std::optional<std::int64_t> scannedTo;  // key to which the list was looked through, when the page is short for it
};

// Counts the view's rows and finds where its pages begin, a piece at a time so that other reads have their turn.
Task<> markPages(storage::Database* database, Clock* clock, std::shared_ptr<ViewHead> view, KeyStatement keys);
// The key that lies `rows` further on, or nothing when the list ends before.
Task<Result<std::optional<std::int64_t>>> keyAfter(storage::Database* database, KeyStatement keys, KeyRange range, std::int64_t rows);
// The keys that the request means; of the first page when it names none. Only indexed lists have numbered pages.
Task<Result<KeyRange>> rangeOf(Clock* clock, std::shared_ptr<const ViewHead> view, bool indexed, ListPageRequest request);
// The page of the list that a range begins in; nothing when it is not counted so far in time.
Task<std::optional<std::int64_t>> pageOf(Clock* clock, std::shared_ptr<const ViewHead> view, KeyRange range);
// The one integer of a statement without parameters.
Task<Result<std::int64_t>> integerOf(storage::Database* database, const storage::Sql* sql);

}  // namespace trunkline::desk
