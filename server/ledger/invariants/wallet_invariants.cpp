// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "server/ledger/invariants/invariant.h"

namespace trunkline::ledger {
namespace {

constexpr std::string_view kTransferWallet =
    "SELECT t.id FROM transfers t JOIN accounts d ON d.id=t.debit_account JOIN accounts c ON c.id=t.credit_account "
    "WHERE {transfers:t.id} AND (COALESCE(t.wallet_id,0)<>CASE WHEN d.deferred=0 THEN d.id WHEN c.deferred=0 THEN c.id ELSE 0 END "
    "OR (t.wallet_id IS NULL)<>(t.wallet_seq IS NULL))";

constexpr std::string_view kWalletBalances =
    "WITH sums AS (SELECT t.wallet_id AS wallet,"
    "sum(CASE WHEN t.kind=0 AND t.credit_account=t.wallet_id THEN t.amount ELSE 0 END) AS credits,"
    "sum(CASE WHEN t.kind=2 OR (t.kind=0 AND t.debit_account=t.wallet_id) THEN t.amount ELSE 0 END) AS debits,"
    "sum(CASE t.kind WHEN 1 THEN t.amount WHEN 2 THEN -t.amount WHEN 3 THEN -t.amount ELSE 0 END) AS pending,"
    "sum(CASE t.kind WHEN 1 THEN 1 WHEN 2 THEN -1 WHEN 3 THEN -1 ELSE 0 END) AS holds "
    "FROM transfers t WHERE t.wallet_id IS NOT NULL AND {wallets:t.wallet_id} GROUP BY t.wallet_id) "
    "SELECT a.id FROM accounts a LEFT JOIN sums s ON s.wallet=a.id WHERE a.deferred=0 AND {wallets:a.id} "
    "AND (a.credits_posted<>COALESCE(s.credits,0) OR a.debits_posted<>COALESCE(s.debits,0) "
    "OR a.debits_pending<>COALESCE(s.pending,0) OR a.open_holds<>COALESCE(s.holds,0))";

constexpr std::string_view kOverdraft =
    "SELECT id FROM accounts WHERE deferred=0 AND {wallets:id} "
    "AND ((no_overdraft=1 AND debits_posted+debits_pending>credits_posted) OR (no_overdraft=0 AND code<>3))";

constexpr std::string_view kAvailableChain =
    "SELECT id FROM (SELECT id,available_after,LAG(available_after,1,0) OVER w"
    "+CASE WHEN kind=1 OR (kind=0 AND debit_account=wallet_id) THEN -amount WHEN kind=2 THEN 0 ELSE amount END AS expected "
    "FROM transfers WHERE wallet_id IS NOT NULL AND {wallets:wallet_id} "
    "WINDOW w AS (PARTITION BY wallet_id ORDER BY wallet_seq)) chain WHERE available_after<>expected";

constexpr std::string_view kWalletSequence =
    "SELECT t.wallet_id FROM transfers t JOIN accounts a ON a.id=t.wallet_id WHERE t.wallet_id IS NOT NULL AND {wallets:t.wallet_id} "
    "GROUP BY t.wallet_id,a.version HAVING count(*)<>count(DISTINCT t.wallet_seq) OR max(t.wallet_seq)>a.version";

constexpr std::string_view kOneCurrency =
    "SELECT t.id FROM transfers t JOIN accounts d ON d.id=t.debit_account JOIN accounts c ON c.id=t.credit_account "
    "WHERE {transfers:t.id} AND d.currency<>c.currency "
    "UNION ALL SELECT o.id FROM orders o JOIN transfers h ON h.id=o.hold_id JOIN accounts w ON w.id=h.debit_account "
    "WHERE {orders:o.id} AND w.currency<>o.currency";

constexpr std::string_view kTopupOnce =
    "SELECT payment_id FROM transfers WHERE code=10 GROUP BY payment_id HAVING count(*)>1 OR payment_id IS NULL";

constexpr std::string_view kRollups =
    "WITH latest AS (SELECT account_id,max(upto_id) AS upto FROM rollups GROUP BY account_id),"
    "credits AS (SELECT l.account_id,sum(t.amount) AS total FROM transfers t JOIN latest l ON l.account_id=t.credit_account "
    "WHERE t.id<=l.upto AND t.kind IN(0,2) GROUP BY l.account_id),"
    "debits AS (SELECT l.account_id,sum(t.amount) AS total FROM transfers t JOIN latest l ON l.account_id=t.debit_account "
    "WHERE t.id<=l.upto AND t.kind IN(0,2) GROUP BY l.account_id) "
    "SELECT r.account_id FROM latest l JOIN rollups r ON r.account_id=l.account_id AND r.upto_id=l.upto "
    "LEFT JOIN credits c ON c.account_id=r.account_id LEFT JOIN debits d ON d.account_id=r.account_id "
    "WHERE r.credits<>COALESCE(c.total,0) OR r.debits<>COALESCE(d.total,0)";

constexpr std::array kWallets{
    Invariant{"transfer_wallet", "a transfer that touches a wallet carries that wallet and its sequence", kTransferWallet},
    Invariant{"wallet_balances", "credits, debits, pending and open holds of a wallet equal its transfers", kWalletBalances},
    Invariant{"overdraft", "no wallet is overdrawn where that is forbidden", kOverdraft},
    Invariant{"available_chain", "each transfer's available_after follows from the one before it", kAvailableChain},
    Invariant{"wallet_sequence", "a wallet's transfers have distinct sequences up to its version", kWalletSequence},
    Invariant{"one_currency", "no transfer and no order mixes currencies", kOneCurrency},
    Invariant{"topup_once", "a payment is credited once", kTopupOnce},
    Invariant{"rollups", "the latest roll-up of an account equals a recomputation", kRollups},
};

}  // namespace

std::span<const Invariant> walletInvariants() { return kWallets; }

}  // namespace trunkline::ledger
