// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "server/ledger/invariants/invariant.h"

namespace trunkline::ledger {
namespace {

constexpr std::string_view kHoldResolution =
    "SELECT r.id FROM transfers r LEFT JOIN transfers h ON h.id=r.pending_id WHERE r.kind IN(2,3) AND {transfers:r.id} "
    "AND (h.id IS NULL OR h.kind<>1 OR h.amount<>r.amount OR h.debit_account<>r.debit_account OR h.credit_account<>r.credit_account "
    "OR h.order_id IS DISTINCT FROM r.order_id OR h.wallet_id IS DISTINCT FROM r.wallet_id OR r.code<>r.kind) "
    "UNION ALL SELECT pending_id FROM transfers WHERE kind IN(2,3) AND {orders:order_id} GROUP BY pending_id HAVING count(*)>1";

constexpr std::string_view kOneHold =
    "SELECT o.id FROM orders o LEFT JOIN transfers h ON h.id=o.hold_id WHERE {orders:o.id} "
    "AND (h.id IS NULL OR h.kind<>1 OR h.code<>1 OR h.order_id IS DISTINCT FROM o.id OR h.amount<>o.price) "
    "UNION ALL SELECT h.id FROM transfers h WHERE h.kind=1 AND {orders:h.order_id} "
    "AND NOT EXISTS(SELECT 1 FROM orders o WHERE o.id=h.order_id AND o.hold_id=h.id)";

constexpr std::string_view kHoldOwner =
    "SELECT o.id FROM orders o JOIN transfers h ON h.id=o.hold_id JOIN accounts w ON w.id=h.debit_account WHERE {orders:o.id} "
    "AND (w.owner_id IS DISTINCT FROM o.user_id OR (w.code=9)<>(o.sandbox=1))";

constexpr std::string_view kOpenHold =
    "SELECT o.id FROM orders o WHERE o.closed_us IS NULL AND o.state<=5 "
    "AND (o.captured<>0 OR EXISTS(SELECT 1 FROM transfers r WHERE r.pending_id=o.hold_id AND r.kind IN(2,3))) "
    "UNION ALL SELECT o.id FROM orders o WHERE {orders:o.id} AND o.state<7 AND o.closed_us IS NOT NULL";

// `kind IN(2,3)` beside `kind=2` names the partial index on resolutions.
constexpr std::string_view kCaptured =
    "SELECT o.id FROM orders o WHERE {orders:o.id} AND o.state IN(6,7) "
    "AND (o.captured<>o.price OR NOT EXISTS(SELECT 1 FROM transfers r WHERE r.pending_id=o.hold_id AND r.kind=2 AND r.kind IN(2,3)))";

constexpr std::string_view kReleased =
    "SELECT o.id FROM orders o WHERE {orders:o.id} AND o.state IN(8,9,10) "
    "AND (o.captured<>0 OR NOT EXISTS(SELECT 1 FROM transfers r WHERE r.pending_id=o.hold_id AND r.kind=3 AND r.kind IN(2,3)))";

constexpr std::string_view kCapturedMessage =
    "SELECT o.id FROM orders o WHERE {orders:o.id} "
    "AND (o.captured>0)<>EXISTS(SELECT 1 FROM sms s WHERE s.order_id=o.id AND s.late=0)";

constexpr std::string_view kRefunds =
    "SELECT o.id FROM orders o LEFT JOIN (SELECT order_id,sum(amount) AS total FROM transfers WHERE code=20 AND {orders:order_id} "
    "GROUP BY order_id) r ON r.order_id=o.id WHERE {orders:o.id} AND (o.refunded<>COALESCE(r.total,0) OR o.refunded>o.captured) "
    "UNION ALL SELECT t.order_id FROM transfers t LEFT JOIN orders o ON o.id=t.order_id LEFT JOIN transfers h ON h.id=o.hold_id "
    "WHERE t.code=20 AND {orders:t.order_id} AND (h.id IS NULL OR t.kind<>0 OR t.debit_account<>h.credit_account "
    "OR t.credit_account<>h.debit_account)";

constexpr std::array kHolds{
    Invariant{"hold_resolution", "a hold is resolved at most once, by its own amount, accounts and order", kHoldResolution},
    Invariant{"one_hold", "an order has exactly one hold, of its price", kOneHold},
    Invariant{"hold_owner", "an order is paid from a wallet of its user, and a sandbox order from play money", kHoldOwner},
    Invariant{"open_hold", "an order in 2-5 has an open hold and nothing captured, one in 2-6 is not closed", kOpenHold},
    Invariant{"captured", "a received or completed order was captured in full", kCaptured},
    Invariant{"released", "a cancelled, expired or failed order was released and nothing captured", kReleased},
    Invariant{"captured_message", "money was captured exactly where a message in time exists", kCapturedMessage},
    Invariant{"refunds", "what was refunded is the sum of the refund transfers, into the wallet that paid, and at most what was captured",
              kRefunds},
};

}  // namespace

std::span<const Invariant> holdInvariants() { return kHolds; }

}  // namespace trunkline::ledger
