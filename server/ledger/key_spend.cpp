// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/key_spend.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kRaise{
    "INSERT INTO key_spend(key_id,day,micros) VALUES($1,$2,$3) ON CONFLICT(key_id,day) DO UPDATE SET micros=key_spend.micros+$3 "
    "WHERE NOT EXISTS(SELECT 1 FROM api_keys k WHERE k.id=$1 AND k.daily_cap<key_spend.micros+$3)"};
constexpr storage::Sql kLower{"UPDATE key_spend SET micros=micros-$3 WHERE key_id=$1 AND day=$2"};

}  // namespace

Result<> raiseKeySpend(storage::Session& session, const KeySpend& spend) {
  if (spend.key.value() == 0) return {};
  const auto rows = session.run(kRaise, {spend.key.value(), spendDay(spend.createdUs), spend.amount.micros()});
  if (!rows) return Failure(rows.error());
  if (*rows == 0) return fail(ErrorCode::Overloaded, "The server is busy, please try again", "a key's spend rose meanwhile");
  return {};
}

Result<> lowerKeySpend(storage::Session& session, const KeySpend& spend) {
  if (spend.key.value() == 0) return {};
  // No row: the day is long past and was cleaned up.
  const auto rows = session.run(kLower, {spend.key.value(), spendDay(spend.createdUs), spend.amount.micros()});
  if (!rows) return Failure(rows.error());
  return {};
}

}  // namespace trunkline::ledger
