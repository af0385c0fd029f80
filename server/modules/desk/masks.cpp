// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/masks.h"

#include <algorithm>
#include <array>

namespace trunkline::desk {
namespace {

struct NamedProvider {
  std::int64_t number;
  std::string_view name;
};
constexpr std::array kProviders{NamedProvider{1, "sandbox"}, NamedProvider{2, "smsman"}, NamedProvider{3, "textverified"},
                                NamedProvider{4, "fivesim"}};

}  // namespace

std::string providerName(std::int64_t number) {
  for (const NamedProvider& provider : kProviders)
    if (provider.number == number) return std::string(provider.name);
  return "provider-" + std::to_string(number);
}

std::optional<std::int64_t> providerNumber(std::string_view name) {
  for (const NamedProvider& provider : kProviders)
    if (provider.name == name) return provider.number;
  return std::nullopt;
}

std::string maskedEmail(std::string_view email) {
  const auto at = email.rfind('@');
  if (at == std::string_view::npos || at == 0) return "…";
  return std::string(email.substr(0, 1)) + "…" + std::string(email.substr(at));
}

std::string lastDigits(std::string_view phone) {
  constexpr std::size_t kShown = 4;
  return "…" + std::string(phone.substr(phone.size() - std::min(kShown, phone.size())));
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

}  // namespace trunkline::desk
