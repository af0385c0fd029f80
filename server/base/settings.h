// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that several parts take by value; app/configuration.h reads them.
#pragma once
#include <chrono>
#include <map>
#include <string>

namespace trunkline {

// What tests shorten and an operator may set for one provider in TOML ([provider.smsman] number_lifetime_s = …).
struct OrderTimes {
  std::chrono::seconds numberLifetime{1200};  // NUMBER_LIFETIME_S
  std::chrono::seconds expiryGrace{90};       // EXPIRY_GRACE_S
  std::chrono::seconds cancelMin{120};        // CANCEL_MIN_S
  std::chrono::seconds unknownFailover{20};   // UNKNOWN_FAILOVER_S
  std::chrono::seconds closingGiveUp{120};    // CLOSING_GIVE_UP_S
  std::chrono::seconds orderWait{8};          // ORDER_WAIT_S
  std::chrono::seconds buyDeadline{10};       // BUY_DEADLINE_S
};

// Complete per-provider times (defaults filled in) by provider name.
struct OrderTimesTable {
  OrderTimes common;
  std::map<std::string, OrderTimes> byProvider;
  [[nodiscard]] const OrderTimes& of(const std::string& provider) const {
    const auto found = byProvider.find(provider);
    return found == byProvider.end() ? common : found->second;
  }
};

struct Limits {
  int readsPerSecond{50};        // LIMIT_READS_PER_S
  int readsBurst{100};           // LIMIT_READS_BURST; a second's worth at least
  int ordersPerMinute{10};       // LIMIT_ORDERS_PER_MIN
  int activeOrders{10};          // LIMIT_ACTIVE_ORDERS
  int anonymousPerQuarter{100};  // LIMIT_ANONYMOUS_PER_15MIN
  int authPerMinute{20};         // LIMIT_AUTH_PER_MIN, an address
  int authAllPerMinute{2000};    // LIMIT_AUTH_ALL_PER_MIN, everybody together
  int connectionsPerIp{64};      // LIMIT_CONNECTIONS_PER_IP
};

}  // namespace trunkline
