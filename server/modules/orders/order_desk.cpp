// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_desk.h"

namespace trunkline::orders {

void OrderDesk::publish(const OrderRecord& record) {
  m_cache.put(record.id, render(record));
  m_waiters.notify(record.id);
  changedInside(record.id);
}

void OrderDesk::changedInside(OrderId id) {
  if (m_changes != nullptr) m_changes->orderChanged(id);
}

Task<> OrderDesk::refresh(OrderId id) {
  auto read = co_await m_store.load(id);
  const std::optional<OrderRecord> record = read ? std::move(*read) : std::nullopt;
  if (record) {
    m_cache.put(id, render(*record));
  } else {
    // Better no entry than an old one: the next status read asks the database.
    m_cache.drop(id);
    if (!read) m_logger.warn("order.refresh_failed", {{"order", id.value()}, {"cause", std::string_view(read.error().cause)}});
  }
  m_waiters.notify(id);
  changedInside(id);
}

Task<Result<std::optional<CachedOrder>>> OrderDesk::find(OrderId id) {
  if (auto cached = m_cache.find(id)) co_return cached;
  auto read = co_await m_store.load(id);
  if (!read) co_return Failure(read.error());
  const std::optional<OrderRecord> record = std::move(*read);
  if (!record) co_return std::nullopt;
  CachedOrder rendered = render(*record);
  m_cache.put(id, rendered);
  co_return rendered;
}

}  // namespace trunkline::orders
