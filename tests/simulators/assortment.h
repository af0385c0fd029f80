// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated upstream deals in. Its ids are its own: nothing may work only because ids are alike by chance.
#pragma once
#include <string_view>
#include <vector>

namespace trunkline::simulators {

struct Service {
  int id;
  std::string_view title;  // as the upstream writes it
  std::string_view key;    // what a test may call it; 5sim's and TextVerified's name
  std::string_view code;   // the letters of SMS-Activate and its family
};
struct Country {
  int id;
  std::string_view title;
  std::string_view code;  // as the upstream writes it; not always ISO
  std::string_view iso2;  // what a test may call it
  std::string_view dialCode;
  std::string_view tradeId;  // SMS-Activate's number
  std::string_view slug;     // 5sim's
};

[[nodiscard]] const std::vector<Service>& services();
[[nodiscard]] const std::vector<Country>& countries();

// By id, key, letters, ISO code or title; null when the upstream does not have it.
[[nodiscard]] const Service* serviceNamed(std::string_view name);
[[nodiscard]] const Country* countryNamed(std::string_view name);
[[nodiscard]] const Country* countryWithTradeId(std::string_view id);
[[nodiscard]] const Country* countryWithSlug(std::string_view slug);

}  // namespace trunkline::simulators
