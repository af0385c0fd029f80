// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_cursor.h"

#include "server/crypto/bytes.h"

namespace trunkline::orders {
namespace {
constexpr char kOlder = '<';
constexpr char kNewer = '>';
}  // namespace

std::string encodeCursor(const OrderCursor& cursor) {
  std::string plain(1, cursor.backwards ? kNewer : kOlder);
  plain += cursor.edge.text();
  return crypto::base64UrlEncode(plain);
}

Result<OrderCursor> decodeCursor(std::string_view text) {
  const auto plain = crypto::base64UrlDecode(text);
  if (plain && !plain->empty() && (plain->front() == kOlder || plain->front() == kNewer))
    if (const auto edge = OrderId::parse(std::string_view(*plain).substr(1))) return OrderCursor{plain->front() == kNewer, *edge};
  return failField("cursor", FieldCode::OutOfRange, "must be a cursor of an earlier answer");
}

}  // namespace trunkline::orders
