// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/textverified/lists.h"

#include <algorithm>

#include "server/contract/codec/timestamp.h"
#include "server/contract/limits.h"
#include "server/providers/answers/json_fields.h"

namespace trunkline::providers::textverified {

using answers::scalar;

namespace {

namespace json = boost::json;

constexpr std::string_view kPending = "verificationpending";
constexpr std::size_t kQueryBytes = 500;

Failure unreadable(const Answer& answer, std::string_view what) {
  return fail(ErrorCode::Internal, "The provider's list cannot be read",
              "textverified " + std::string(what) + ": status " + std::to_string(answer.status));
}

std::optional<json::value> readObject(const Answer& answer) {
  if (!answers::succeeded(answer)) return std::nullopt;
  auto value = answers::parseJson(answer.body);
  if (!value || !value->is_object()) return std::nullopt;
  return value;
}

std::optional<ActiveNumber> activeOf(const json::object& object, const NameBook& names, Currency currency) {
  auto id = answers::identifier(object, "id");
  if (!id || answers::lowered(scalar(object, "state").value_or("")) != kPending) return std::nullopt;
  ActiveNumber out;
  out.ref = std::move(*id);
  const std::string phone = answers::phoneDigits(scalar(object, "number").value_or("")).value_or("");
  out.phone = phone.empty() ? phone : "1" + phone;
  out.service = names.serviceByTextVerified(scalar(object, "serviceName").value_or(""));
  out.country = kCountry;
  out.cost = answers::amount(object, "totalCost", currency);
  if (const auto created = scalar(object, "createdAt")) {
    if (const auto time = parseTimestamp(*created)) out.boughtUs = time->us;
  }
  return out;
}

// {"links": {"next": {"href": "https://…?page=2"}}}. Only its query is used: a link could lead anywhere.
std::string nextQueryOf(const json::object& object) {
  const json::value* const links = object.if_contains("links");
  const json::value* const next = links != nullptr && links->is_object() ? links->get_object().if_contains("next") : nullptr;
  const std::string href = next != nullptr && next->is_object() ? scalar(next->get_object(), "href").value_or("") : "";
  const std::size_t question = href.find('?');
  if (question == std::string::npos || href.size() - question > kQueryBytes) return {};
  const std::string query = href.substr(question);
  const bool isPlain = std::all_of(query.begin(), query.end(), [](char c) { return c > ' ' && c < 0x7F && c != '#'; });
  return isPlain ? query : std::string{};
}

}  // namespace

Result<std::vector<std::string>> parseServices(const Answer& answer) {
  const auto value = answers::succeeded(answer) ? answers::parseJson(answer.body) : std::nullopt;
  if (!value || !value->is_array()) return unreadable(answer, "services");
  std::vector<std::string> out;
  for (const json::value& entry : value->get_array()) {
    if (!entry.is_object() || out.size() >= limits::kProviderCells) continue;
    auto name = answers::identifier(entry.get_object(), "serviceName");
    const std::string capability = answers::lowered(scalar(entry.get_object(), "capability").value_or(""));
    if (name && (capability == "sms" || capability == "smsandvoicecombo")) out.push_back(std::move(*name));
  }
  return out;
}

std::optional<Money> parsePrice(const Answer& answer, Currency currency) {
  const auto value = readObject(answer);
  const auto price = value ? answers::amount(value->get_object(), "price", currency) : std::nullopt;
  return price && price->micros() > 0 ? price : std::nullopt;
}

std::optional<std::int64_t> parseStock(const Answer& answer) {
  const auto value = readObject(answer);
  return value ? answers::count(value->get_object(), "availableQuantity") : std::nullopt;
}

Result<VerificationPage> parseVerifications(const Answer& answer, const NameBook& names, Currency currency) {
  const auto value = readObject(answer);
  const json::value* const data = value ? value->get_object().if_contains("data") : nullptr;
  if (data == nullptr || !data->is_array()) return unreadable(answer, "verifications");
  VerificationPage page;
  for (const json::value& entry : data->get_array()) {
    if (!entry.is_object()) continue;
    if (auto active = activeOf(entry.get_object(), names, currency)) page.open.push_back(std::move(*active));
  }
  page.nextQuery = nextQueryOf(value->get_object());
  return page;
}

}  // namespace trunkline::providers::textverified
