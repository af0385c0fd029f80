// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cidr.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <charconv>

namespace trunkline::http {
namespace {

namespace ip = boost::asio::ip;

constexpr std::size_t kAddressTextMax = 45;
constexpr unsigned kMappedBits = 96;

bool isMapped(const AddressBytes& address) {
  return std::all_of(address.begin(), address.begin() + 10, [](std::uint8_t byte) { return byte == 0; }) && address[10] == 0xFF &&
         address[11] == 0xFF;
}

bool samePrefix(const AddressBytes& left, const AddressBytes& right, unsigned bits) {
  const auto whole = static_cast<std::ptrdiff_t>(bits / 8);
  if (!std::equal(left.begin(), left.begin() + whole, right.begin())) return false;
  const unsigned rest = bits % 8;
  if (rest == 0) return true;
  const auto at = static_cast<std::size_t>(whole);
  return ((left[at] ^ right[at]) >> (8U - rest)) == 0;
}

AddressBytes masked(const AddressBytes& address, unsigned bits) {
  AddressBytes out{};
  for (unsigned i = 0; i < out.size(); ++i) {
    if (bits >= (i + 1) * 8) {
      out[i] = address[i];
    } else if (bits > i * 8) {
      out[i] = static_cast<std::uint8_t>(address[i] & (0xFFU << (8U - (bits - i * 8))));
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<AddressBytes> parseAddress(std::string_view text) {
  if (text.size() >= 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
  if (text.empty() || text.size() > kAddressTextMax || text.find('%') != std::string_view::npos) return std::nullopt;
  boost::system::error_code error;
  const ip::address address = ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  const ip::address_v6 wide = address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6();
  AddressBytes out{};
  const auto bytes = wide.to_bytes();
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

std::string addressText(const AddressBytes& address) {
  if (isMapped(address)) return ip::address_v4({address[12], address[13], address[14], address[15]}).to_string();
  ip::address_v6::bytes_type bytes{};
  std::copy(address.begin(), address.end(), bytes.begin());
  return ip::address_v6(bytes).to_string();
}

std::optional<CidrSet::Range> CidrSet::parseRange(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto base = parseAddress(text.substr(0, slash));
  if (!base) return std::nullopt;
  // A dotted range counts its bits from the mapped prefix on.
  const unsigned offset = text.find(':') == std::string_view::npos ? kMappedBits : 0;
  unsigned bits = 128 - offset;
  if (slash != std::string_view::npos) {
    const std::string_view digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc{} || end != digits.data() + digits.size() || bits > 128 - offset) return std::nullopt;
  }
  bits += offset;
  if (masked(*base, bits) != *base) return std::nullopt;
  return Range{*base, bits};
}

Result<CidrSet> CidrSet::parse(const std::vector<std::string>& ranges) {
  CidrSet set;
  for (const std::string& text : ranges) {
    const auto range = parseRange(text);
    if (!range) return fail(ErrorCode::ValidationFailed, "Not an address range: " + text);
    set.m_ranges.push_back(*range);
  }
  return set;
}

bool CidrSet::contains(const AddressBytes& address) const {
  return std::any_of(m_ranges.begin(), m_ranges.end(),
                     [&address](const Range& range) { return samePrefix(range.base, address, range.bits); });
}

AddressBytes clientAddress(const AddressBytes& peer, std::string_view forwardedFor, const CidrSet& trusted) {
  AddressBytes client = peer;
  while (trusted.contains(client) && !forwardedFor.empty()) {
    const std::size_t comma = forwardedFor.rfind(',');
    const std::string_view hop = comma == std::string_view::npos ? forwardedFor : forwardedFor.substr(comma + 1);
    forwardedFor = comma == std::string_view::npos ? std::string_view{} : forwardedFor.substr(0, comma);
    const auto address = parseAddress(trimmed(hop));
    if (!address) break;
    client = *address;
  }
  return client;
}

}  // namespace trunkline::http
