// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ip_limiter.h"

#include <algorithm>

namespace trunkline::http {
namespace {

AddressBytes network(AddressBytes address) {
  const bool mapped =
      std::all_of(address.begin(), address.begin() + 10, [](std::uint8_t byte) { return byte == 0; }) && address[10] == 0xFF;
  if (!mapped) std::fill(address.begin() + 8, address.end(), std::uint8_t{0});
  return address;
}

}  // namespace

bool IpLimiter::enter(const AddressBytes& address) {
  const std::lock_guard lock(m_mutex);
  int& count = m_counts[network(address)];
  if (count >= m_limit) return false;
  ++count;
  return true;
}

void IpLimiter::leave(const AddressBytes& address) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_counts.find(network(address));
  if (found != m_counts.end() && --found->second == 0) m_counts.erase(found);
}

}  // namespace trunkline::http
