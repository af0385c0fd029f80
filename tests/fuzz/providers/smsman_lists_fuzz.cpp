// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a list: no crash, and only cells that can be sold come out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/contract/limits.h"
#include "server/providers/answers/json_fields.h"
#include "server/providers/smsman/lists.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace trunkline::providers::smsman;
  const Answer answer{200, {reinterpret_cast<const char*>(data), size}};
  if (const auto listed = parseListed(answer)) {
    for (const Listed& entry : *listed) {
      if (!trunkline::providers::answers::isIdentifier(entry.id) || entry.title.size() > 200) std::abort();
    }
  }
  if (const auto prices = parsePrices(answer, trunkline::Currency{})) {
    if (prices->size() > trunkline::limits::kProviderCells) std::abort();
    for (const PriceCell& cell : *prices) {
      if (cell.cost.micros() <= 0 || cell.stock <= 0 || !trunkline::providers::answers::isIdentifier(cell.countryId) ||
          !trunkline::providers::answers::isIdentifier(cell.applicationId))
        std::abort();
    }
  }
  return 0;
}
