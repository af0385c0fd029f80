// SPDX-License-Identifier: GPL-3.0-or-later
// The two routes of every list of staff: a view is opened, its pages are read. A List knows its rows:
//   using Criteria (with indexed()), Page (the answer);
//   Task<Result<KeyRange>> span(Criteria);
//   Task<> mark(std::shared_ptr<ListView<Criteria>>);
//   Task<Result<ListRows<Row>>> rows(std::shared_ptr<ListView<Criteria>>, KeyRange, Role);
#pragma once
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>

#include "server/base/id_generator.h"
#include "server/http/call.h"
#include "server/modules/desk/list_keys.h"

namespace trunkline::desk {

template <class List>
class ListPages {
 public:
  using Criteria = typename List::Criteria;
  using Page = typename List::Page;
  ListPages(List& list, Clock& clock, Random& random) : m_list(list), m_clock(clock), m_views(clock, random) {}

  http::Answer<ListViewInfo> open(const http::Call* call, Criteria criteria, std::optional<ListSort> sort) {
    const auto span = co_await m_list.span(criteria);
    if (!span) co_return Failure(span.error());
    const bool newestFirst = sort.value_or(ListSort::newest) == ListSort::newest;
    const auto view = m_views.make(call->principal.session, std::move(criteria), newestFirst, *span);
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::co_spawn(executor, m_list.mark(view), boost::asio::detached);
    const auto lifeUs = std::chrono::microseconds(limits::kViewLife).count();
    co_return http::Reply<ListViewInfo>{201, {view->id, {view->asOfUs}, 0, false, limits::kViewPageRows, {view->asOfUs + lifeUs}}};
  }

  http::Answer<Page> page(const http::Call* call, ListPageRequest request) {
    const auto found = m_views.find(call->principal.session, request.view.value);
    if (!found) co_return Failure(found.error());
    const std::shared_ptr<ListView<Criteria>>& view = *found;
    const bool isOfMoment = request.at.has_value();
    const auto range = co_await rangeOf(&m_clock, view, view->filter.indexed(), std::move(request));
    if (!range) co_return Failure(range.error());
    Page out;
    if (isOfMoment && view->filter.indexed()) out.page = co_await pageOf(&m_clock, view, *range);
    out.as_of = {m_clock.nowUs()};
    auto rows = co_await m_list.rows(view, *range, call->principal.role);
    if (!rows) co_return Failure(rows.error());
    out.items = std::move(rows->items);
    if (rows->scannedTo) {
      out.scanned_to = Timestamp{IdGenerator::timeOf(*rows->scannedTo)};
      out.next_cursor = std::to_string(*rows->scannedTo);
    } else if (out.items.size() == static_cast<std::size_t>(limits::kViewPageRows)) {
      out.next_cursor = std::to_string(out.items.back().id.value());
    }
    const auto counted = view->marks.counted();
    out.total = counted.rows;
    out.exact = counted.exact;
    co_return http::Reply<Page>{200, std::move(out)};
  }

 private:
  List& m_list;
  Clock& m_clock;
  ViewShelf<Criteria> m_views;
};

}  // namespace trunkline::desk
