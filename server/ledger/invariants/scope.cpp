// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/limits.h"
#include "server/ledger/invariants/invariant.h"

namespace trunkline::ledger {
namespace {

void append(std::vector<Invariant>& all, std::span<const Invariant> part) { all.insert(all.end(), part.begin(), part.end()); }

// Every step of an order writes a transfer or an event; messages of released orders change nothing that is checked.
std::string touchedOrders(std::string_view column, const std::string& since) {
  return std::string(column) + " IN(SELECT order_id FROM transfers WHERE id>" + since +
         " AND order_id IS NOT NULL UNION SELECT object_id FROM outbox WHERE id>" + since + ")";
}

std::string touchedWallets(std::string_view column, const std::string& since) {
  return std::string(column) + " IN(SELECT wallet_id FROM transfers WHERE id>" + since + " AND wallet_id IS NOT NULL)";
}

std::string placeholder(std::string_view text, const Scope& scope) {
  const auto retainedUs = std::chrono::duration_cast<std::chrono::microseconds>(limits::kOutboxRetention).count();
  if (text == "now") return std::to_string(scope.nowUs);
  if (text == "retained") return std::to_string(scope.nowUs - retainedUs);
  if (scope.full) return "TRUE";
  const std::size_t colon = text.find(':');
  const std::string_view kind = text.substr(0, colon);
  const std::string_view column = text.substr(colon + 1);
  const std::string since = std::to_string(scope.sinceId);
  if (kind == "orders") return touchedOrders(column, since);
  if (kind == "wallets") return touchedWallets(column, since);
  return std::string(column) + ">" + since;
}

}  // namespace

std::vector<Invariant> invariants() {
  std::vector<Invariant> all;
  append(all, walletInvariants());
  append(all, holdInvariants());
  append(all, costInvariants());
  append(all, recordInvariants());
  return all;
}

std::string render(std::string_view sql, const Scope& scope) {
  std::string out;
  while (!sql.empty()) {
    const std::size_t open = sql.find('{');
    out += sql.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = sql.find('}', open);
    out += placeholder(sql.substr(open + 1, close - open - 1), scope);
    sql.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace trunkline::ledger
