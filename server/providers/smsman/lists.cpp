// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/lists.h"

#include <boost/json/monotonic_resource.hpp>

#include "server/contract/limits.h"
#include "server/providers/answers/json_fields.h"
#include "server/providers/smsman/answer_error.h"

namespace trunkline::providers::smsman {

using answers::amount;
using answers::count;
using answers::identifier;
using answers::isIdentifier;
using answers::parseJson;
using answers::printable;
using answers::scalar;

namespace {

namespace json = boost::json;

Failure unreadable(std::string cause) {
  return fail(ErrorCode::Internal, "The provider's list cannot be read", "smsman list: " + std::move(cause));
}

void addListed(std::vector<Listed>& out, const json::value& entry, std::string_view key) {
  if (!entry.is_object()) return;
  const json::object& object = entry.get_object();
  auto id = identifier(object, "id");
  if (!id && isIdentifier(key)) id = std::string(key);
  if (!id) return;
  auto title = scalar(object, "title");
  if (!title) title = scalar(object, "name");
  out.push_back({std::move(*id), printable(title.value_or("")), printable(scalar(object, "code").value_or(""))});
}

void addPrice(std::vector<PriceCell>& out, const json::value& entry, std::string_view countryId, std::string_view applicationId,
              Currency currency) {
  if (!entry.is_object() || out.size() >= limits::kProviderCells) return;
  const json::object& object = entry.get_object();
  const auto cost = amount(object, "cost", currency);
  const auto stock = count(object, "count");
  if (!cost || cost->micros() <= 0 || !stock || *stock <= 0) return;
  if (!isIdentifier(countryId) || !isIdentifier(applicationId)) return;
  out.push_back({std::string(countryId), std::string(applicationId), *cost, *stock});
}

void addRow(std::vector<PriceCell>& out, const json::value& row, Currency currency) {
  if (!row.is_object()) return;
  const auto country = scalar(row.get_object(), "country_id");
  const auto application = scalar(row.get_object(), "application_id");
  if (country && application) addPrice(out, row, *country, *application, currency);
}

// The document when it is a list; an error object is none.
Result<json::value> readList(const Answer& answer, const json::storage_ptr& storage) {
  if (answers::broken(answer)) return unreadable("status " + std::to_string(answer.status));
  auto value = parseJson(answer.body, storage);
  if (!value) return unreadable("not JSON");
  if (value->is_object()) {
    if (const auto error = errorOf(value->get_object())) return unreadable(error->text());
  } else if (!value->is_array()) {
    return unreadable("neither object nor array");
  }
  if (!answers::succeeded(answer)) return unreadable("status " + std::to_string(answer.status));
  return std::move(*value);
}

}  // namespace

Result<std::vector<Listed>> parseListed(const Answer& answer) {
  json::monotonic_resource memory;
  const auto value = readList(answer, &memory);
  if (!value) return Failure(value.error());
  std::vector<Listed> out;
  if (value->is_array()) {
    for (const json::value& entry : value->get_array()) addListed(out, entry, {});
  } else {
    for (const auto& member : value->get_object()) addListed(out, member.value(), std::string_view(member.key()));
  }
  return out;
}

Result<std::vector<PriceCell>> parsePrices(const Answer& answer, Currency currency) {
  json::monotonic_resource memory;  // some hundred thousand small objects, thrown away at once
  const auto value = readList(answer, &memory);
  if (!value) return Failure(value.error());
  std::vector<PriceCell> out;
  if (value->is_array()) {
    for (const json::value& row : value->get_array()) addRow(out, row, currency);
    return out;
  }
  for (const auto& country : value->get_object()) {
    const std::string_view countryId = country.key();
    if (country.value().is_array()) {
      for (const json::value& row : country.value().get_array()) addRow(out, row, currency);
    } else if (country.value().is_object()) {
      for (const auto& application : country.value().get_object())
        addPrice(out, application.value(), countryId, std::string_view(application.key()), currency);
    }
  }
  return out;
}

}  // namespace trunkline::providers::smsman
