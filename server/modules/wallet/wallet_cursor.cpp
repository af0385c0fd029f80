// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/wallet_cursor.h"

#include <boost/endian/conversion.hpp>

#include "server/crypto/bytes.h"

namespace trunkline::wallet {
namespace {

constexpr char kForm = 1;  // a later form gets another number; old cursors are then refused, not misread
constexpr std::size_t kHead = 2;
constexpr std::size_t kBytes = kHead + WalletCursor::kWallets * sizeof(std::int64_t);

}  // namespace

std::string encodeCursor(const WalletCursor& cursor) {
  std::array<unsigned char, kBytes> bytes{};
  bytes[0] = kForm;
  bytes[1] = cursor.backwards ? 1 : 0;
  for (std::size_t i = 0; i < cursor.sequence.size(); ++i) {
    boost::endian::store_big_s64(bytes.data() + kHead + i * sizeof(std::int64_t), cursor.sequence[i]);
  }
  return crypto::base64UrlEncode(crypto::asText(bytes));
}

std::optional<WalletCursor> decodeCursor(std::string_view text) {
  const auto bytes = crypto::base64UrlDecode(text);
  if (!bytes || bytes->size() != kBytes || (*bytes)[0] != kForm) return std::nullopt;
  const char direction = (*bytes)[1];
  if (direction != 0 && direction != 1) return std::nullopt;
  WalletCursor cursor;
  cursor.backwards = direction == 1;
  const auto octets = crypto::asBytes(*bytes);
  for (std::size_t i = 0; i < cursor.sequence.size(); ++i) {
    cursor.sequence[i] = boost::endian::load_big_s64(octets.data() + kHead + i * sizeof(std::int64_t));
    if (cursor.sequence[i] < 0) return std::nullopt;
  }
  return cursor;
}

}  // namespace trunkline::wallet
