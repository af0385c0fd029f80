// SPDX-License-Identifier: GPL-3.0-or-later
// Providers write one and the same field as a number here and as a text there. These readers take both and nothing else.
#pragma once
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/money.h"

namespace trunkline::providers::answers {

// Null for anything that is not one JSON document of sane depth.
[[nodiscard]] std::optional<boost::json::value> parseJson(std::string_view body, boost::json::storage_ptr storage = {});

// A text or an integer as text; nothing for the rest, for a missing member and for null.
[[nodiscard]] std::optional<std::string> scalar(const boost::json::object& object, std::string_view name);
// An id: 1–64 of [A-Za-z0-9_-].
[[nodiscard]] std::optional<std::string> identifier(const boost::json::object& object, std::string_view name);
[[nodiscard]] bool isIdentifier(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> count(const boost::json::object& object, std::string_view name);
// "15.00", 15, 0.35: micros, rounded up beyond six decimals; nothing for negative or absurd amounts.
[[nodiscard]] std::optional<Money> amount(const boost::json::object& object, std::string_view name, Currency currency);

// The same of a text alone; nothing for anything but digits with at most one point.
[[nodiscard]] std::optional<Money> parseAmount(std::string_view text, Currency currency);

// What of an upstream's text may be shown to staff and written to logs: printable, at most 200 bytes.
[[nodiscard]] std::string printable(std::string_view text);
[[nodiscard]] std::string lowered(std::string_view text);
// E.164 digits, with or without a plus sign before them: the digits; nothing for anything else.
[[nodiscard]] std::optional<std::string> phoneDigits(std::string_view text);

}  // namespace trunkline::providers::answers
