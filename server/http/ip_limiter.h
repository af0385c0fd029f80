// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections an address has open. IPv6 counts by /64: a customer owns at least that much.
#pragma once
#include <map>
#include <mutex>

#include "server/http/cidr.h"

namespace trunkline::http {

class IpLimiter {
 public:
  explicit IpLimiter(int limit) : m_limit(limit) {}
  [[nodiscard]] bool enter(const AddressBytes& address);  // false: at the limit, not counted
  void leave(const AddressBytes& address);

 private:
  int m_limit;
  std::mutex m_mutex;
  std::map<AddressBytes, int> m_counts;
};

}  // namespace trunkline::http
