// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the field types of fields.h and money.h.
#include <algorithm>

#include "server/contract/codec/email.h"
#include "server/contract/codec/reader.h"
#include "server/contract/codec/timestamp.h"
#include "server/contract/limits.h"

namespace trunkline::codec {
namespace {

constexpr std::string_view kCountryRule = "must be 2 upper-case letters (ISO 3166-1)";
constexpr std::string_view kServiceRule = "must be a service: 1 to 40 lower-case letters, digits and hyphens, e.g. whatsapp";

bool isUpperLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool isSlugCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

template <class T>
T Reader::readPart(const Node& object, std::string_view name, std::string_view rule, Result<T> (*parse)(std::string_view)) {
  T out{};
  const Node* const part = member(object, name, false);
  if (part == nullptr) return out;
  enter(name);
  if (const std::string_view* const value = text(*part, rule); value != nullptr) {
    if (const auto parsed = parse(*value)) {
      out = *parsed;
    } else {
      refuse(parsed.error());
    }
  }
  leave();
  return out;
}

void Reader::read(const Node& node, Email& out) {
  const std::string_view* const value = text(node);
  if (value == nullptr) return;
  if (auto email = parseEmail(*value)) {
    out = std::move(*email);
  } else {
    refuse(email.error());
  }
}

void Reader::read(const Node& node, CountryCode& out) {
  const std::string_view* const value = text(node, kCountryRule);
  if (value == nullptr) return;
  if (value->size() == 2 && std::ranges::all_of(*value, isUpperLetter)) {
    out.value = *value;
  } else {
    refuse(FieldCode::WrongType, std::string(kCountryRule));
  }
}

void Reader::read(const Node& node, ServiceCode& out) {
  const std::string_view* const value = text(node, kServiceRule);
  if (value == nullptr) return;
  if (value->empty() || value->size() > limits::kServiceCodeMax) {
    refuse(FieldCode::Length, std::string(kServiceRule));
  } else if (!std::ranges::all_of(*value, isSlugCharacter)) {
    refuse(FieldCode::WrongType, std::string(kServiceRule));
  } else {
    out.value = *value;
  }
}

void Reader::read(const Node& node, Timestamp& out) {
  const std::string_view* const value = text(node);
  if (value == nullptr) return;
  if (const auto time = parseTimestamp(*value)) {
    out = *time;
  } else {
    refuse(time.error());
  }
}

void Reader::read(const Node& node, Amount& out) {
  const std::string_view* const value = text(node, kAmountRule);
  if (value == nullptr) return;
  const auto micros = parseMicros(*value, limits::kTransferMaxMicros);
  if (!micros) {
    refuse(micros.error());
  } else if (*micros == 0) {
    refuse(FieldCode::OutOfRange, "must be more than 0");
  } else {
    out.micros = *micros;
  }
}

void Reader::read(const Node& node, Money& out) {
  if (!isObject(node)) return;
  // Balances exceed one transfer's limit.
  const auto micros = readPart<std::int64_t>(node, "amount", kAmountRule,
                                             [](std::string_view text) { return parseMicros(text, limits::kMoneyTotalMaxMicros); });
  const auto currency = readPart<Currency>(node, "currency", kCurrencyRule, &Currency::parse);
  finishObject(node);
  out = Money(micros, currency);
}

void Reader::read(const Node& node, Metadata& out) {
  if (!isObject(node)) return;
  if (node.children > limits::kMetadataPairs) {
    refuse(FieldCode::Length, "must have at most " + std::to_string(limits::kMetadataPairs) + " pairs");
    return;
  }
  for (const Node* pair = first(node); pair != nullptr; pair = next(*pair)) {
    enter(pair->name);
    std::string key;
    std::string value;
    Node name;
    name.kind = NodeKind::Text;
    name.text = pair->name;
    if (pair->duplicate) refuse(FieldCode::Duplicate, "must appear only once");
    if (pair->name.empty() || pair->name.size() > limits::kMetadataKeyMax) {
      refuse(FieldCode::Length, "must have a key of 1 to " + std::to_string(limits::kMetadataKeyMax) + " bytes");
    } else {
      readText(name, 1, limits::kMetadataKeyMax, true, key);
    }
    readText(*pair, 0, limits::kMetadataValueMax, true, value);
    out.pairs.insert_or_assign(std::move(key), std::move(value));
    leave();
  }
}

}  // namespace trunkline::codec
