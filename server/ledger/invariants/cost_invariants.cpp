// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "server/ledger/invariants/invariant.h"

namespace trunkline::ledger {
namespace {

// Each transfer is looked up through the unique index over (order, attempt, code).
constexpr std::string_view kCostMissing =
    "WITH bought AS (SELECT a.order_id,a.n,a.cost,a.max_cost,a.state,a.fx_ppm,a.cost_currency<>o.currency AS foreign_cost,"
    "a.state=1 AND a.n=o.attempt_n AND o.state IN(6,7) AS used FROM attempts a JOIN orders o ON o.id=a.order_id "
    "WHERE a.state IN(1,4,5) AND {orders:a.order_id}),"
    "due AS (SELECT order_id,n,40 AS code,cost AS amount FROM bought WHERE cost>0 "
    "UNION ALL SELECT order_id,n,41,cost FROM bought WHERE cost>0 AND state=4 "
    "UNION ALL SELECT order_id,n,42,cost FROM bought WHERE cost>0 AND used "
    "UNION ALL SELECT order_id,n,70,cost/1000000*fx_ppm+(cost%1000000*fx_ppm+999999)/1000000 FROM bought "
    "WHERE cost>0 AND used AND foreign_cost "
    "UNION ALL SELECT order_id,n,60,COALESCE(cost,max_cost) FROM bought WHERE state=5 AND COALESCE(cost,max_cost)>0) "
    "SELECT d.order_id FROM due d WHERE NOT EXISTS(SELECT 1 FROM transfers t "
    "WHERE t.order_id=d.order_id AND t.attempt_n=d.n AND t.code=d.code AND t.amount=d.amount)";

constexpr std::string_view kCostUnmatched =
    "SELECT t.order_id FROM transfers t LEFT JOIN attempts a ON a.order_id=t.order_id AND a.n=t.attempt_n "
    "LEFT JOIN orders o ON o.id=t.order_id WHERE t.attempt_n IS NOT NULL AND {orders:t.order_id} AND NOT COALESCE(CASE t.code "
    "WHEN 40 THEN a.cost=t.amount AND a.state IN(1,4,5) "
    "WHEN 41 THEN a.cost=t.amount AND a.state=4 "
    "WHEN 42 THEN a.cost=t.amount AND a.state=1 AND a.n=o.attempt_n AND o.state IN(6,7) "
    "WHEN 60 THEN COALESCE(a.cost,a.max_cost)=t.amount AND a.state=5 "
    "WHEN 70 THEN a.cost_currency<>o.currency AND a.state=1 AND a.n=o.attempt_n AND o.state IN(6,7) "
    "ELSE FALSE END,FALSE)";

constexpr std::string_view kCostAccounts =
    "SELECT t.id FROM transfers t JOIN attempts a ON a.order_id=t.order_id AND a.n=t.attempt_n JOIN orders o ON o.id=t.order_id "
    "JOIN accounts d ON d.id=t.debit_account JOIN accounts c ON c.id=t.credit_account "
    "WHERE t.attempt_n IS NOT NULL AND {orders:t.order_id} AND (NOT CASE t.code "
    "WHEN 40 THEN d.code=106 AND c.code=105 "
    "WHEN 41 THEN d.code=105 AND c.code=106 "
    "WHEN 42 THEN d.code=CASE WHEN a.cost_currency=o.currency THEN 107 ELSE 109 END AND c.code=106 "
    "WHEN 60 THEN d.code=108 AND c.code=CASE WHEN a.cost IS NULL THEN 105 ELSE 106 END "
    "WHEN 70 THEN d.code=107 AND c.code=109 ELSE TRUE END "
    "OR d.currency<>CASE WHEN t.code=70 THEN o.currency ELSE a.cost_currency END "
    "OR c.currency<>CASE WHEN t.code=70 THEN o.currency ELSE a.cost_currency END "
    "OR (d.code BETWEEN 105 AND 108 AND d.id/10000%100000<>a.provider) "
    "OR (c.code BETWEEN 105 AND 108 AND c.id/10000%100000<>a.provider))";

constexpr std::array kCosts{
    Invariant{"cost_missing", "every purchase, return, use and loss of a number has its cost transfer", kCostMissing},
    Invariant{"cost_unmatched", "every cost transfer belongs to an attempt that calls for it", kCostUnmatched},
    Invariant{"cost_accounts", "cost transfers use the accounts of their code, provider and currency", kCostAccounts},
};

}  // namespace

std::span<const Invariant> costInvariants() { return kCosts; }

}  // namespace trunkline::ledger
