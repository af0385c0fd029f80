// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/list_keys.h"

#include <charconv>

#include "server/base/id_generator.h"

namespace trunkline::desk {
namespace {

constexpr std::chrono::milliseconds kMarkLook{5};
constexpr std::int64_t kKeyMax = std::int64_t{1} << 53;

Result<std::int64_t> keyOf(std::string_view cursor) {
  std::int64_t key = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), key);
  if (error != std::errc{} || end != cursor.data() + cursor.size() || key < 0 || key > kKeyMax)
    return failField("cursor", FieldCode::OutOfRange, "is not a cursor of this list");
  return key;
}

KeyRange within(const ViewHead& view, KeyRange range) { return {std::max(range.low, view.span.low), std::min(range.high, view.span.high)}; }

// From a key on in the direction of the list.
KeyRange from(const ViewHead& view, std::int64_t key) {
  return within(view, view.newestFirst ? KeyRange{0, key} : KeyRange{key, view.span.high});
}
KeyRange after(const ViewHead& view, std::int64_t key) { return from(view, view.newestFirst ? key - 1 : key + 1); }

std::vector<storage::OwnedValue> parametersOf(KeyStatement keys, KeyRange range, std::int64_t count, std::int64_t skipped) {
  std::vector<storage::OwnedValue> parameters{range.low, range.high, count, std::move(keys.key), skipped};
  std::move(keys.more.begin(), keys.more.end(), std::back_inserter(parameters));
  return parameters;
}

Task<Result<KeyRange>> numbered(Clock* clock, std::shared_ptr<const ViewHead> view, bool indexed, std::size_t page) {
  if (page == 0) co_return view->span;
  if (!indexed) co_return failField("page", FieldCode::OutOfRange, "this filter has no index: its pages are not numbered, go on by cursor");
  const auto deadline = clock->steady() + limits::kReadDeadline;
  for (;;) {
    if (const auto range = view->marks.page(page)) co_return within(*view, *range);
    if (view->marks.isGivenUp()) co_return fail(ErrorCode::ViewExpired, "This list could not be counted; open it again");
    if (clock->steady() >= deadline) co_return fail(ErrorCode::Overloaded, "The list is still being counted, try again");
    co_await clock->sleepFor(kMarkLook);
  }
}

}  // namespace

Task<> markPages(storage::Database* database, Clock* clock, std::shared_ptr<ViewHead> view, KeyStatement keys) {
  KeyRange left = view->span;
  std::int64_t found = limits::kViewScanPiece;
  while (found == limits::kViewScanPiece) {
    std::int64_t last = 0;
    const auto onRow = [&view, &last](const storage::RowView& row) {
      last = row.integer(0);
      view->marks.count(last);
    };
    storage::ReadOptions options;
    options.rowsMax = limits::kViewScanPiece;
    const auto rows = co_await database->read(keys.sql, parametersOf(keys, left, limits::kViewScanPiece, 0), onRow, options);
    if (!rows) co_return view->marks.giveUp();  // the count stays what it is, and is not said to be exact
    // Nobody looks at it any more, or for too long: the readers have better to do.
    if (view.use_count() == 1 || clock->steady() >= view->expires) co_return;
    found = *rows;
    (view->newestFirst ? left.high : left.low) = view->newestFirst ? last - 1 : last + 1;
  }
  view->marks.complete();
}

Task<Result<std::optional<std::int64_t>>> keyAfter(storage::Database* database, KeyStatement keys, KeyRange range, std::int64_t rows) {
  std::optional<std::int64_t> key;
  const auto onRow = [&key](const storage::RowView& row) { key = row.integer(0); };
  const storage::Sql* const sql = keys.sql;
  const auto read = co_await database->read(sql, parametersOf(std::move(keys), range, 1, rows - 1), onRow);
  if (!read) co_return Failure(read.error());
  co_return key;
}

Task<Result<KeyRange>> rangeOf(Clock* clock, std::shared_ptr<const ViewHead> view, bool indexed, ListPageRequest request) {
  if (request.page.has_value() + request.at.has_value() + request.cursor.has_value() > 1)
    co_return failField("page", FieldCode::Unknown, "give one of page, at and cursor");
  if (request.cursor) {
    const auto key = keyOf(request.cursor->value);
    if (!key) co_return Failure(key.error());
    co_return after(*view, *key);
  }
  // Of a moment: the rows that were there then, or those from then on.
  if (request.at) co_return from(*view, IdGenerator::firstAt(request.at->us + (view->newestFirst ? 1'000 : 0)));
  co_return co_await numbered(clock, std::move(view), indexed, request.page ? static_cast<std::size_t>(request.page->value) : 0);
}

Task<std::optional<std::int64_t>> pageOf(Clock* clock, std::shared_ptr<const ViewHead> view, KeyRange range) {
  const auto deadline = clock->steady() + limits::kReadDeadline;
  for (;;) {
    if (const auto page = view->marks.pageOf(view->newestFirst ? range.high : range.low)) co_return static_cast<std::int64_t>(*page);
    if (clock->steady() >= deadline) co_return std::nullopt;
    co_await clock->sleepFor(kMarkLook);
  }
}

Task<Result<std::int64_t>> integerOf(storage::Database* database, const storage::Sql* sql) {
  std::int64_t value = 0;
  const auto onRow = [&value](const storage::RowView& row) { value = row.integer(0); };
  if (const auto rows = co_await database->read(sql, {}, onRow); !rows) co_return Failure(rows.error());
  co_return value;
}

}  // namespace trunkline::desk
