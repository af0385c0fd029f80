// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_values.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <charconv>
#include <set>

namespace trunkline::app {
namespace {

std::string lowerText(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> splitAt(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

bool isLoopback(std::string_view host) {
  if (lowerText(host) == "localhost") return true;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(std::string(host), error);
  return !error && address.is_loopback();
}

// host, host:port, [v6] or [v6]:port
std::optional<std::string_view> hostOf(std::string_view authority) {
  const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : 0;
  if (bracket == std::string_view::npos) return std::nullopt;
  const std::size_t colon = authority.find(':', bracket);
  if (colon != std::string_view::npos && !integerIn(authority.substr(colon + 1), 1, 65'535)) return std::nullopt;
  const std::string_view host = authority.substr(0, colon);
  if (host.empty()) return std::nullopt;
  return host;
}

}  // namespace

std::optional<std::int64_t> integerIn(std::string_view text, std::int64_t low, std::int64_t high) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) return std::nullopt;
  return value;
}

std::optional<bool> switchOf(std::string_view text) {
  const std::string word = lowerText(text);
  if (word == "1" || word == "true" || word == "yes" || word == "on") return true;
  if (word == "0" || word == "false" || word == "no" || word == "off") return false;
  return std::nullopt;
}

std::vector<std::string> listOf(std::string_view text) {
  std::vector<std::string> parts = splitAt(text, ',');
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

std::optional<BaseUrl> baseUrlOf(std::string_view text) {
  const bool bad = std::any_of(text.begin(), text.end(), [](unsigned char c) { return c <= 0x20 || c >= 0x7F; });
  if (bad || text.find_first_of("@?#\\\"<>") != std::string_view::npos) return std::nullopt;
  BaseUrl url;
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  const std::string name = lowerText(text.substr(0, scheme));
  if (name != "https" && name != "http") return std::nullopt;
  url.secure = name == "https";
  const std::string_view rest = text.substr(scheme + 3);
  const auto host = hostOf(rest.substr(0, rest.find('/')));
  if (!host) return std::nullopt;
  url.loopback = isLoopback(*host);
  url.text = text;
  while (url.text.ends_with('/')) url.text.pop_back();
  return url;
}

bool looksLikeDefault(std::string_view secret) {
  static constexpr std::array<std::string_view, 8> kExampleWords{"secret",   "change", "default", "example",
                                                                 "password", "your-",  "your_",   "trunkline"};
  const std::string text = lowerText(secret);
  const bool known =
      std::any_of(kExampleWords.begin(), kExampleWords.end(), [&](std::string_view w) { return text.find(w) != std::string::npos; });
  constexpr std::size_t kDifferentMin = 8;
  return known || std::set<char>(secret.begin(), secret.end()).size() < kDifferentMin;
}

}  // namespace trunkline::app
