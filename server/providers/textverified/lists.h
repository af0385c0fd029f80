// SPDX-License-Identifier: GPL-3.0-or-later
// TextVerified's lists, apart from the transport: services, the price and stock of one, and pages of verifications.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/providers/name_book.h"
#include "server/providers/textverified/answers.h"

namespace trunkline::providers::textverified {

inline constexpr std::string_view kCountry = "US";  // the only one

// Their names of what can be verified by text message.
[[nodiscard]] Result<std::vector<std::string>> parseServices(const Answer& answer);
// Nothing: not sold in this combination.
[[nodiscard]] std::optional<Money> parsePrice(const Answer& answer, Currency currency);
[[nodiscard]] std::optional<std::int64_t> parseStock(const Answer& answer);

struct VerificationPage {
  std::vector<ActiveNumber> open;  // those that are still pending
  std::string nextQuery;           // of the next page, with its question mark; empty at the end
};
[[nodiscard]] Result<VerificationPage> parseVerifications(const Answer& answer, const NameBook& names, Currency currency);

}  // namespace trunkline::providers::textverified
