// SPDX-License-Identifier: GPL-3.0-or-later
// A cursor is refused or has exactly one text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/modules/wallet/wallet_cursor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto cursor = trunkline::wallet::decodeCursor(input);
  if (!cursor) return 0;
  for (const auto sequence : cursor->sequence) {
    if (sequence < 0) std::abort();
  }
  if (trunkline::wallet::encodeCursor(*cursor) != input) std::abort();
  return 0;
}
