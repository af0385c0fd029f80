// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables know of a row, whatever it is a row of. The rest is known to the list's words and query.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/contract/fields.h"

namespace trunkline::models {

// Ids are ordered by time: newer rows have greater ones.
using RowId = std::int64_t;

struct Row {
  RowId id{};
  std::int64_t version{};
  std::shared_ptr<const void> value;  // of the list's row type; none: nothing is known

  [[nodiscard]] explicit operator bool() const { return value != nullptr; }
};

// Only for who knows what list it is from.
template <class T>
[[nodiscard]] const T& rowAs(const Row& row) {
  return *static_cast<const T*>(row.value.get());
}

template <class T>
[[nodiscard]] Row makeRow(const T& value) {
  return {value.id.value(), value.version, std::make_shared<const T>(value)};
}

struct RowPage {
  std::vector<Row> rows;
  Timestamp asOf;
  std::int64_t total{};
  bool isExact{};
  std::string nextCursor;              // empty: the list ends here
  std::optional<Timestamp> scannedTo;  // a filter without an index: looked through to here
  std::optional<std::int64_t> page;    // asked for by a moment: where its first row stands
};

// The rows stay where the answer has them.
template <class Page>
[[nodiscard]] RowPage rowPageOf(const std::shared_ptr<const Page>& answer) {
  RowPage page{{},          answer->as_of, answer->total, answer->exact, answer->next_cursor.value_or(std::string()), answer->scanned_to,
               answer->page};
  page.rows.reserve(answer->items.size());
  for (const auto& item : answer->items)
    page.rows.push_back({item.id.value(), item.version, std::shared_ptr<const void>(answer, static_cast<const void*>(&item))});
  return page;
}

}  // namespace trunkline::models
