// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "server/ledger/invariants/invariant.h"

namespace trunkline::ledger {
namespace {

constexpr std::string_view kAttemptState =
    "SELECT o.id FROM orders o LEFT JOIN attempts a ON a.order_id=o.id AND a.n=o.attempt_n WHERE {orders:o.id} "
    "AND NOT COALESCE(CASE WHEN o.state=2 THEN a.state=0 WHEN o.state=4 THEN a.state=3 WHEN o.state IN(3,5,6,7) THEN a.state=1 "
    "ELSE a.state IN(1,2,4,5) END,FALSE) "
    "UNION ALL SELECT a.order_id FROM attempts a LEFT JOIN orders o ON o.id=a.order_id WHERE {orders:a.order_id} "
    "AND (o.id IS NULL OR (a.state IN(0,3) AND a.n<>o.attempt_n))";

constexpr std::string_view kNumberOnce =
    "SELECT min(order_id) FROM attempts WHERE provider_ref IS NOT NULL GROUP BY provider,provider_ref HAVING count(*)>1";

constexpr std::string_view kIdemOrder =
    "SELECT i.user_id FROM idem i LEFT JOIN orders o ON o.id=CAST(i.result_ids AS BIGINT) "
    "WHERE i.result_ids IS NOT NULL AND (o.id IS NULL OR o.user_id<>i.user_id)";

constexpr std::string_view kFinalEvent =
    "SELECT o.id FROM orders o LEFT JOIN (SELECT object_id,topic,count(*) AS events FROM outbox "
    "WHERE topic IN('order.completed','order.cancelled','order.expired','order.failed') AND {orders:object_id} "
    "GROUP BY object_id,topic) e ON e.object_id=o.id WHERE {orders:o.id} AND CASE "
    "WHEN o.state<7 THEN e.object_id IS NOT NULL "
    "WHEN o.closed_us IS NULL THEN TRUE "
    "WHEN o.closed_us<={retained} THEN FALSE "
    "WHEN e.object_id IS NULL OR e.events<>1 THEN TRUE "
    "ELSE e.topic<>CASE o.state WHEN 7 THEN 'order.completed' WHEN 8 THEN 'order.cancelled' WHEN 9 THEN 'order.expired' "
    "ELSE 'order.failed' END END";

constexpr std::string_view kSealChain =
    "SELECT seq FROM (SELECT seq,audit_id,prev_hash,LAG(seq) OVER w AS earlier,LAG(hash) OVER w AS earlier_hash FROM audit_seal "
    "WINDOW w AS (ORDER BY seq)) s WHERE (earlier IS NOT NULL AND (seq<>earlier+1 OR prev_hash<>earlier_hash)) "
    "OR NOT EXISTS(SELECT 1 FROM audit x WHERE x.id=s.audit_id)";

// Only days whose rows are all kept.
constexpr std::string_view kKeySpend =
    "WITH touched AS (SELECT DISTINCT o.key_id,o.user_id FROM orders o WHERE o.key_id IS NOT NULL AND {orders:o.id}),"
    "sums AS (SELECT o.key_id AS key_id,o.created_us/86400000000 AS day,sum(CASE WHEN o.state IN(8,9,10) THEN 0 ELSE o.price END) AS "
    "micros "
    "FROM touched t JOIN orders o ON o.user_id=t.user_id AND o.key_id=t.key_id "
    "WHERE o.created_us/86400000000>{retained}/86400000000 GROUP BY 1,2) "
    "SELECT s.key_id FROM sums s LEFT JOIN key_spend k ON k.key_id=s.key_id AND k.day=s.day WHERE k.micros IS NULL OR k.micros<>s.micros";

constexpr std::array kRecords{
    Invariant{"attempt_state", "an order's current attempt is in the state that the order's calls for, and no other is open",
              kAttemptState},
    Invariant{"number_once", "a number is sold once", kNumberOnce},
    Invariant{"idem_order", "an idempotency row points to an order of its own user", kIdemOrder},
    Invariant{"final_event", "a closed order has exactly the one event of its end, an open one none", kFinalEvent},
    Invariant{"key_spend", "what a key has spent in a day is the price of its orders of that day that were not released", kKeySpend},
    Invariant{"seal_chain", "the seals of the activity log follow one another", kSealChain},
};

// Live orders are found through the partial index over them, which these conditions name.
constexpr std::string_view kOverdue = "SELECT id FROM orders WHERE closed_us IS NULL AND state<=5 AND expires_us<{now}-120000000";
constexpr std::string_view kUndecided =
    "SELECT o.id FROM orders o JOIN attempts a ON a.order_id=o.id AND a.n=o.attempt_n "
    "WHERE o.closed_us IS NULL AND o.state IN(2,4) AND a.sent_us<{now}-300000000";

constexpr std::array kAlarms{
    Invariant{"order_overdue", "a live order is 120 s past its expiry", kOverdue},
    Invariant{"attempt_undecided", "a purchase has had no known outcome for 5 minutes", kUndecided},
};

}  // namespace

std::span<const Invariant> recordInvariants() { return kRecords; }

std::vector<Invariant> alarms() { return {kAlarms.begin(), kAlarms.end()}; }

}  // namespace trunkline::ledger
