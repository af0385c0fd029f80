// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the field types of fields.h and money.h.
#include <algorithm>

#include "server/contract/codec/email.h"
#include "server/contract/codec/reader.h"
#include "server/contract/codec/timestamp.h"
#include "server/contract/limits.h"

namespace trunkline::codec {
namespace {

bool isUpperLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool isSlugCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

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
  const std::string_view* const value = text(node);
  if (value == nullptr) return;
  if (value->size() == 2 && std::ranges::all_of(*value, isUpperLetter)) {
    out.value = *value;
  } else {
    refuse(FieldCode::WrongType, "must be 2 upper-case letters (ISO 3166-1)");
  }
}

void Reader::read(const Node& node, ServiceCode& out) {
  const std::string_view* const value = text(node);
  if (value == nullptr) return;
  if (value->empty() || value->size() > limits::kServiceCodeMax) {
    refuse(FieldCode::Length, "must be a service of 1 to 40 characters, e.g. whatsapp");
  } else if (!std::ranges::all_of(*value, isSlugCharacter)) {
    refuse(FieldCode::WrongType, "must be a service in lower-case letters, digits and hyphens, e.g. whatsapp");
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
  const std::string_view* const value = text(node);
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
  std::int64_t micros = 0;
  Currency currency;
  if (const Node* const amount = member(node, "amount", false); amount != nullptr) {
    enter("amount");
    // Balances exceed one transfer's limit.
    if (const std::string_view* const value = text(*amount); value != nullptr) {
      const auto parsed = parseMicros(*value, limits::kMoneyTotalMaxMicros);
      parsed ? static_cast<void>(micros = *parsed) : refuse(parsed.error());
    }
    leave();
  }
  if (const Node* const code = member(node, "currency", false); code != nullptr) {
    enter("currency");
    if (const std::string_view* const value = text(*code); value != nullptr) {
      const auto parsed = Currency::parse(*value);
      parsed ? static_cast<void>(currency = *parsed) : refuse(parsed.error());
    }
    leave();
  }
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
