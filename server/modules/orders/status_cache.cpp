// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/status_cache.h"

#include <limits>

#include "server/contract/codec/encoder.h"

namespace trunkline::orders {

CachedOrder render(const OrderRecord& record) {
  auto body = std::make_shared<std::string>();
  body->reserve(512);
  encode(*body, toWire(record));
  return {record.user,     record.version, record.state, wireStatus(record.state, record.closeReason), record.phone.has_value(),
          std::move(body), record.sandbox};
}

std::optional<CachedOrder> StatusCache::find(OrderId id) {
  Part& p = part(id);
  const std::scoped_lock lock(p.mutex);
  const auto found = p.slots.find(id.value());
  if (found == p.slots.end()) return std::nullopt;
  if (found->second.age != p.closed.end()) p.closed.splice(p.closed.end(), p.closed, found->second.age);
  return found->second.order;
}

void StatusCache::put(OrderId id, CachedOrder entry) {
  Part& p = part(id);
  const bool closed = terminal(entry.state);
  const std::scoped_lock lock(p.mutex);
  auto [slot, fresh] = p.slots.try_emplace(id.value(), Slot{{}, p.closed.end()});
  if (!fresh && slot->second.order.version > entry.version) return;
  slot->second.order = std::move(entry);
  if (!closed || slot->second.age != p.closed.end()) return;
  slot->second.age = p.closed.insert(p.closed.end(), id.value());
  if (p.closed.size() > m_closedMaxPerPart) {
    p.slots.erase(p.closed.front());
    p.closed.pop_front();
  }
}

void StatusCache::drop(OrderId id) { dropBefore(id, std::numeric_limits<std::int64_t>::max()); }

void StatusCache::dropBefore(OrderId id, std::int64_t version) {
  Part& p = part(id);
  const std::scoped_lock lock(p.mutex);
  const auto found = p.slots.find(id.value());
  if (found == p.slots.end() || found->second.order.version >= version) return;
  if (found->second.age != p.closed.end()) p.closed.erase(found->second.age);
  p.slots.erase(found);
}

std::size_t StatusCache::size() const {
  std::size_t total = 0;
  for (const Part& p : m_parts) {
    const std::scoped_lock lock(p.mutex);
    total += p.slots.size();
  }
  return total;
}

}  // namespace trunkline::orders
