// SPDX-License-Identifier: GPL-3.0-or-later
// SMS-Man's lists, apart from the transport: what they call their countries and services, and their prices.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"
#include "server/contract/money.h"
#include "server/providers/smsman/answers.h"

namespace trunkline::providers::smsman {

// A country or an application, by their id.
struct Listed {
  std::string id;
  std::string title;
  std::string code;  // may be empty
};
// An object keyed by id or an array; entries without an id are left out.
[[nodiscard]] Result<std::vector<Listed>> parseListed(const Answer& answer);

struct PriceCell {
  std::string countryId;
  std::string applicationId;
  Money cost;
  std::int64_t stock{};
};
// {country: {application: {cost, count}}} or an array of rows that name both; what cannot be bought (no stock, no cost) is
// left out, at most kProviderCells are taken.
[[nodiscard]] Result<std::vector<PriceCell>> parsePrices(const Answer& answer, Currency currency);

}  // namespace trunkline::providers::smsman
