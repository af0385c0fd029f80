// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte picks the HTTP status. What must hold for any answer at all: no crash, no purchase without a usable
// reference and number, no closing and no message out of an answer that a broken server gave, nothing unprintable in a query.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/modules/catalog/catalog_names.h"
#include "server/providers/answers/json_fields.h"
#include "server/providers/textverified/lists.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace trunkline::providers;
  static const trunkline::catalog::Catalog kCatalog;
  static const trunkline::catalog::CatalogNames kNames(kCatalog);
  if (size == 0) return 0;
  constexpr int kStatuses[] = {200, 201, 400, 401, 502};
  const textverified::Answer answer{kStatuses[data[0] % 5], {reinterpret_cast<const char*>(data + 1), size - 1}};
  const bool good = answer.status < 300;
  const auto created = textverified::parseCreate(answer);
  if (const auto* one = std::get_if<textverified::Created>(&created)) {
    if (answer.status != 201 || !answers::isIdentifier(one->id)) std::abort();
  }
  const auto bought = textverified::parseBought(answer, "lr_1", {});
  if (std::holds_alternative<Refused>(bought)) std::abort();
  if (const auto* number = std::get_if<Bought>(&bought)) {
    if (!good || number->ref != "lr_1" || number->phone.size() < 7 || number->phone.size() > 15) std::abort();
  }
  if (textverified::parseStanding(answer, "lr_1") && !good) std::abort();
  const auto polled = textverified::parseMessages(answer);
  if (const auto* arrived = std::get_if<Arrived>(&polled)) {
    const auto empty = [](const UpstreamMessage& message) { return message.text.empty(); };
    if (!good || arrived->messages.empty() || std::any_of(arrived->messages.begin(), arrived->messages.end(), empty)) std::abort();
  }
  static_cast<void>(textverified::parseToken(answer));
  static_cast<void>(textverified::parseServices(answer));
  if (const auto page = textverified::parseVerifications(answer, kNames, {})) {
    for (const char c : page->nextQuery) {
      if (c <= ' ' || c >= 0x7F) std::abort();
    }
  }
  return 0;
}
