// SPDX-License-Identifier: GPL-3.0-or-later
// SMS-Man writes one and the same field as a number here and as a text there. These readers take both and nothing else.
#pragma once
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/money.h"

namespace trunkline::providers::smsman {

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

// What of an upstream's text may be shown to staff and written to logs: printable, at most 200 bytes.
[[nodiscard]] std::string printable(std::string_view text);

// The error of an answer. Present when there is an error code or when `success` is false.
struct AnswerError {
  std::string code;     // lower case, empty when missing
  std::string message;  // lower case, printable; error_msg is a text or an object of texts
  [[nodiscard]] std::string text() const;
  // The words for an expired or unknown request; the code that comes with them is not known.
  [[nodiscard]] bool requestGone() const;
};
[[nodiscard]] std::optional<AnswerError> errorOf(const boost::json::object& object);

}  // namespace trunkline::providers::smsman
