// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/wallet_cursor.h"

#include <gtest/gtest.h>

#include <limits>

#include "server/crypto/bytes.h"

namespace trunkline::wallet {
namespace {

TEST(WalletCursor, roundTrip) {
  for (const bool backwards : {false, true}) {
    for (const std::int64_t sequence : {std::int64_t{0}, std::int64_t{1}, std::numeric_limits<std::int64_t>::max()}) {
      const WalletCursor cursor{backwards, {sequence, 42}};
      EXPECT_EQ(decodeCursor(encodeCursor(cursor)), cursor);
    }
  }
}

TEST(WalletCursor, refusesEverythingElse) {
  const std::string good = encodeCursor({false, {5, 6}});
  EXPECT_EQ(decodeCursor(""), std::nullopt);
  EXPECT_EQ(decodeCursor("next"), std::nullopt);
  EXPECT_EQ(decodeCursor(good + "A"), std::nullopt);
  EXPECT_EQ(decodeCursor(good.substr(1)), std::nullopt);
  EXPECT_EQ(decodeCursor(good + "="), std::nullopt);
  std::string bytes = *crypto::base64UrlDecode(good);
  for (const std::size_t position : {0U, 1U}) {
    std::string changed = bytes;
    changed[position] = 7;  // unknown form, unknown direction
    EXPECT_EQ(decodeCursor(crypto::base64UrlEncode(changed)), std::nullopt);
  }
  bytes[2] = '\x80';  // a negative sequence
  EXPECT_EQ(decodeCursor(crypto::base64UrlEncode(bytes)), std::nullopt);
}

}  // namespace
}  // namespace trunkline::wallet
