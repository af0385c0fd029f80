// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/schema.h"

#include "server/contract/codec/text_output.h"
#include "server/contract/limits.h"

namespace trunkline::codec {
namespace {

constexpr std::string_view kAmountPattern = R"(,"pattern":"^(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$")";

// `"name":` and the JSON after it.
void appendRule(std::string& out, std::string_view name, std::string_view json) {
  out.append(",\"").append(name).append("\":").append(json);
}

}  // namespace

std::string rangeRules(std::int64_t low, std::int64_t high) {
  std::string out;
  if (low != std::numeric_limits<std::int64_t>::min()) appendRule(out, "minimum", std::to_string(low));
  if (high != std::numeric_limits<std::int64_t>::max()) appendRule(out, "maximum", std::to_string(high));
  return out;
}

std::string lengthRules(std::size_t low, std::size_t high) {
  std::string out;
  appendRule(out, "minLength", std::to_string(low));
  appendRule(out, "maxLength", std::to_string(high));
  return out;
}

std::string simpleSchema(std::string_view type, std::string_view rules, bool nullable) {
  std::string out = "{\"type\":";
  out.append(nullable ? "[\"" : "\"").append(type).append(nullable ? "\",\"null\"]" : "\"").append(rules).append("}");
  return out;
}

std::string enumSchema(std::span<const EnumEntry> entries, bool nullable) {
  std::string words = ",\"enum\":[";
  for (bool first = true; const EnumEntry& entry : entries) {
    if (!first) words.push_back(',');
    first = false;
    appendQuoted(words, entry.name);
  }
  words.append(nullable ? ",null]" : "]");
  return simpleSchema("string", words, nullable);
}

std::string arraySchema(std::string_view items, std::size_t maxItems, bool nullable) {
  std::string rules;
  appendRule(rules, "items", items);
  if (maxItems > 0) appendRule(rules, "maxItems", std::to_string(maxItems));
  return simpleSchema("array", rules, nullable);
}

std::string referenceTo(std::string_view component, bool nullable) {
  std::string out = "{\"$ref\":\"#/components/schemas/";
  out.append(component).append("\"}");
  return nullable ? "{\"anyOf\":[" + out + ",{\"type\":\"null\"}]}" : out;
}

std::string componentName(std::string_view spelled, SchemaUse use) {
  const auto lastWord = [](std::string_view type) {
    const std::size_t colon = type.rfind("::");
    return std::string(colon == std::string_view::npos ? type : type.substr(colon + 2));
  };
  const std::size_t open = spelled.find('<');
  std::string name = lastWord(spelled.substr(0, open));
  if (open != std::string_view::npos) {
    const std::string_view inner = spelled.substr(open + 1, spelled.rfind('>') - open - 1);
    name = componentName(inner, SchemaUse::Response) + name;
  }
  if (use == SchemaUse::Request && !name.ends_with("Request")) name.append("Input");
  return name;
}

std::string objectSchema(const std::vector<MemberSchema>& members, SchemaUse use) {
  std::string properties = ",\"properties\":{";
  std::string required;
  for (bool first = true; const MemberSchema& member : members) {
    if (!first) properties.push_back(',');
    first = false;
    appendQuoted(properties, member.name);
    properties.append(":").append(member.schema);
    if (!member.required) continue;
    required.append(required.empty() ? ",\"required\":[" : ",");
    appendQuoted(required, member.name);
  }
  properties.push_back('}');
  if (!required.empty()) required.push_back(']');
  if (use == SchemaUse::Request) required.append(",\"additionalProperties\":false");
  return simpleSchema("object", properties + required, false);
}

std::string idRules(std::string_view prefix) {
  // Generous as the parser is; we ourselves write upper case without I, L, O.
  return ",\"pattern\":\"^" + std::string(prefix) + "[0-9A-TV-Za-tv-z]{11}$\"";
}

std::string addMoneyComponent(SchemaComponents& components, bool nullable) {
  components.try_emplace("Money", R"({"type":"object","properties":{"amount":)" + simpleSchema("string", kAmountPattern, false) +
                                      R"(,"currency":)" + simpleSchema("string", R"(,"pattern":"^[A-Z]{3}$")", false) +
                                      R"(},"required":["amount","currency"]})");
  return referenceTo("Money", nullable);
}

std::string emailSchema(bool nullable) {
  return simpleSchema("string", lengthRules(limits::kEmailMin, limits::kEmailMax) + R"(,"format":"email")", nullable);
}

std::string countrySchema(bool nullable) { return simpleSchema("string", R"(,"pattern":"^[A-Z]{2}$")", nullable); }

std::string serviceSchema(bool nullable) {
  return simpleSchema("string", lengthRules(1, limits::kServiceCodeMax) + R"(,"pattern":"^[a-z0-9-]+$")", nullable);
}

std::string amountSchema(bool nullable) { return simpleSchema("string", kAmountPattern, nullable); }

std::string metadataSchema(bool nullable) {
  std::string rules;
  appendRule(rules, "maxProperties", std::to_string(limits::kMetadataPairs));
  appendRule(rules, "propertyNames", "{\"minLength\":1,\"maxLength\":" + std::to_string(limits::kMetadataKeyMax) + "}");
  appendRule(rules, "additionalProperties", "{\"type\":\"string\",\"maxLength\":" + std::to_string(limits::kMetadataValueMax) + "}");
  return simpleSchema("object", rules, nullable);
}

}  // namespace trunkline::codec
