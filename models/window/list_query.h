// SPDX-License-Identifier: GPL-3.0-or-later
// What a table is a table of: filter and sort of a list view, never changed once made, and how its server is asked. A page makes
// one from its FilterModel; a new filter is a new query.
#pragma once
#include <functional>
#include <memory>
#include <utility>

#include "api-client/client/api_client.h"
#include "models/window/row.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline::models {

class ListQuery {
 public:
  virtual ~ListQuery() = default;
  [[nodiscard]] virtual client::Call<ListViewInfo> open(client::ApiClient& client, const client::SendOptions& options) const = 0;
  // The context is a lifetime: without it there is no answer.
  [[nodiscard]] virtual client::Call<RowPage> page(client::ApiClient& client, const ListPageRequest& request,
                                                   const client::SendOptions& options, QObject* context) const = 0;
  [[nodiscard]] virtual bool matches(const Row& row) const = 0;
  [[nodiscard]] virtual Timestamp momentOf(const Row& row) const = 0;  // of its making: what `at` of a page means
  [[nodiscard]] virtual bool isNewestFirst() const = 0;

  // Whether the first of two ids stands before the other.
  [[nodiscard]] bool isBefore(RowId one, RowId other) const { return isNewestFirst() ? one > other : one < other; }
};

using QueryPtr = std::shared_ptr<const ListQuery>;

// The two routes of a list of staff.
template <class ViewRoute, class PageRoute, class Item>
class RouteQuery : public ListQuery {
 public:
  explicit RouteQuery(typename ViewRoute::Request request) : m_request(std::move(request)) {}

  [[nodiscard]] client::Call<ListViewInfo> open(client::ApiClient& client, const client::SendOptions& options) const final {
    return client.send<ViewRoute>(m_request, options);
  }
  [[nodiscard]] client::Call<RowPage> page(client::ApiClient& client, const ListPageRequest& request, const client::SendOptions& options,
                                           QObject* context) const final {
    const auto call = client.send<PageRoute>(request, options);
    client::CallSource<RowPage> source;
    call.onResult(context, [source](const auto& outcome) {
      if (outcome) return source.succeed(rowPageOf(*outcome));
      source.fail(outcome.error());
    });
    source.onCancel([call] { call.cancel(); });
    return source.call();
  }
  [[nodiscard]] Timestamp momentOf(const Row& row) const final { return rowAs<Item>(row).created_at; }
  [[nodiscard]] bool isNewestFirst() const final { return m_request.sort.value_or(ListSort::newest) == ListSort::newest; }

 protected:
  [[nodiscard]] const typename ViewRoute::Request& request() const { return m_request; }

 private:
  typename ViewRoute::Request m_request;
};

}  // namespace trunkline::models
