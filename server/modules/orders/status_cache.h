// SPDX-License-Identifier: GPL-3.0-or-later
// Rendered orders in memory: a status read costs no database. Filled after the commit, put only if newer.
#pragma once
#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "server/contract/ids.h"
#include "server/modules/orders/order_record.h"

namespace trunkline::orders {

struct CachedOrder {
  UserId user;
  std::int64_t version{};
  State state{};
  OrderStatus status{};  // as the customer sees it
  bool hasNumber{};
  std::shared_ptr<const std::string> body;
  bool sandbox{};
};

[[nodiscard]] CachedOrder render(const OrderRecord& record);

// Every live order of the process, and the 50,000 terminal ones last used. Thread-safe.
class StatusCache {
 public:
  explicit StatusCache(std::size_t closedMax = 50'000) : m_closedMaxPerPart(std::max<std::size_t>(1, closedMax / kParts)) {}

  [[nodiscard]] std::optional<CachedOrder> find(OrderId id);
  void put(OrderId id, CachedOrder entry);  // ignored when a newer version is there
  void drop(OrderId id);
  void dropBefore(OrderId id, std::int64_t version);  // only what is older
  [[nodiscard]] std::size_t size() const;

 private:
  static constexpr std::size_t kParts = 64;
  struct Slot {
    CachedOrder order;
    std::list<std::int64_t>::iterator age;  // end() while the order is live
  };
  struct Part {
    mutable std::mutex mutex;
    std::unordered_map<std::int64_t, Slot> slots;
    std::list<std::int64_t> closed;  // least recently used first
  };
  Part& part(OrderId id) { return m_parts[static_cast<std::size_t>(id.value()) % kParts]; }

  std::size_t m_closedMaxPerPart;
  std::array<Part, kParts> m_parts;
};

}  // namespace trunkline::orders
