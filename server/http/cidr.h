// SPDX-License-Identifier: GPL-3.0-or-later
// Address ranges such as 10.0.0.0/8 and fd00::/8. IPv4 counts as its IPv4-mapped IPv6 form, so both notations meet.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"

namespace trunkline::http {

using AddressBytes = std::array<std::uint8_t, 16>;

// IPv4, IPv6 (also in brackets), IPv4-mapped; no port, no zone.
[[nodiscard]] std::optional<AddressBytes> parseAddress(std::string_view text);
// IPv4 in dotted form, also when it came mapped.
[[nodiscard]] std::string addressText(const AddressBytes& address);

class CidrSet {
 public:
  // "10.0.0.0/8", "::1", …; a range with bits set behind its prefix is refused: it is a typing error more often than not.
  [[nodiscard]] static Result<CidrSet> parse(const std::vector<std::string>& ranges);
  [[nodiscard]] bool contains(const AddressBytes& address) const;
  [[nodiscard]] bool empty() const { return m_ranges.empty(); }

 private:
  struct Range {
    AddressBytes base;
    unsigned bits;
  };
  [[nodiscard]] static std::optional<Range> parseRange(std::string_view text);

  std::vector<Range> m_ranges;
};

// The caller's address: the peer's, unless the peer is a trusted proxy; then the rightmost hop that is not.
// A malformed hop ends the walk at the proxy that reported it.
[[nodiscard]] AddressBytes clientAddress(const AddressBytes& peer, std::string_view forwardedFor, const CidrSet& trusted);

}  // namespace trunkline::http
