// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/answers/json_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "server/contract/limits.h"

namespace trunkline::providers::answers {
namespace {

namespace json = boost::json;

constexpr std::size_t kShownBytes = 200;
constexpr std::size_t kIdentifierBytes = 64;
constexpr std::size_t kDepth = 8;
constexpr std::size_t kDecimals = 6;
constexpr std::size_t kPhoneMin = 7;
constexpr std::size_t kPhoneMax = 15;  // E.164

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<json::value> parseJson(std::string_view body, json::storage_ptr storage) {
  json::parse_options options;
  options.max_depth = kDepth;
  json::error_code error;
  json::value value = json::parse(json::string_view(body.data(), body.size()), error, std::move(storage), options);
  if (error) return std::nullopt;
  return value;
}

std::optional<std::string> scalar(const json::object& object, std::string_view name) {
  const json::value* const value = object.if_contains(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_string()) return std::string(value->get_string());
  if (value->is_int64()) return std::to_string(value->get_int64());
  if (value->is_uint64()) return std::to_string(value->get_uint64());
  return std::nullopt;
}

bool isIdentifier(std::string_view text) {
  const auto allowed = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; };
  return !text.empty() && text.size() <= kIdentifierBytes && std::all_of(text.begin(), text.end(), allowed);
}

std::optional<std::string> identifier(const json::object& object, std::string_view name) {
  auto text = scalar(object, name);
  if (!text || !isIdentifier(*text)) return std::nullopt;
  return text;
}

std::optional<std::int64_t> count(const json::object& object, std::string_view name) {
  const auto text = scalar(object, name);
  if (!text) return std::nullopt;
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), out);
  if (error != std::errc{} || end != text->data() + text->size() || out < 0) return std::nullopt;
  return out;
}

std::optional<Money> amount(const json::object& object, std::string_view name, Currency currency) {
  if (const auto text = scalar(object, name)) return parseAmount(*text, currency);
  const json::value* const value = object.if_contains(name);
  if (value == nullptr || !value->is_double()) return std::nullopt;
  constexpr double kMicros = 1e6;
  const double micros = std::round(value->get_double() * kMicros);
  if (!(micros >= 0) || micros > static_cast<double>(limits::kTransferMaxMicros)) return std::nullopt;
  return Money(static_cast<std::int64_t>(micros), currency);
}

// "15.00", "0.1234567": Money::parse is too strict for other people's prices.
std::optional<Money> parseAmount(std::string_view text, Currency currency) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  const auto digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), isDigit); };
  if (whole.empty() || whole.size() > 9 || !digits(whole) || !digits(fraction)) return std::nullopt;
  if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
  const std::string_view rest = fraction.size() > kDecimals ? fraction.substr(kDecimals) : std::string_view{};
  fraction = fraction.substr(0, kDecimals);
  std::int64_t micros = 0;
  for (const char c : whole) micros = micros * 10 + (c - '0');
  for (std::size_t i = 0; i < kDecimals; ++i) micros = micros * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  if (rest.find_first_not_of('0') != std::string_view::npos) ++micros;
  return micros > limits::kTransferMaxMicros ? std::nullopt : std::optional(Money(micros, currency));
}

std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, kShownBytes)) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(byte < 0x20 || byte >= 0x7F ? '?' : c);
  }
  return out;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::optional<std::string> phoneDigits(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const bool digits = std::all_of(text.begin(), text.end(), isDigit);
  if (!digits || text.size() < kPhoneMin || text.size() > kPhoneMax) return std::nullopt;
  return std::string(text);
}

}  // namespace trunkline::providers::answers
