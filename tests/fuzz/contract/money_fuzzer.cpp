// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal amounts: what is taken is written back as a number of the same value, and reads as the same again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/contract/limits.h"
#include "server/contract/money.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

// The same number without trailing zeros of the fraction.
std::string trimmed(std::string_view text) {
  if (text.find('.') == std::string_view::npos) return std::string(text);
  text = text.substr(0, text.find_last_not_of('0') + 1);
  return std::string(text.substr(0, text.find_last_not_of('.') + 1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto money = trunkline::Money::parse(text, trunkline::Currency());
  if (!money) {
    require(money.error().fields.size() == 1);
    return 0;
  }
  require(money->micros() >= 0 && money->micros() <= trunkline::limits::kTransferMaxMicros);
  require(std::ranges::all_of(text, [](char c) { return c == '.' || (c >= '0' && c <= '9'); }));
  const std::string shown = money->amountText();
  require(trimmed(shown) == trimmed(text));
  const auto again = trunkline::Money::parse(shown, trunkline::Currency());
  require(again.has_value() && *again == *money);
  return 0;
}
