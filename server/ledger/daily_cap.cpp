// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/daily_cap.h"

#include <algorithm>

namespace trunkline::ledger {
namespace {

constexpr std::int64_t kDayUs = 86'400'000'000;

// One statement: two refunds at once cannot both fit into what is left for one.
constexpr storage::Sql kSpendCap{
    "INSERT INTO staff_spending(staff_id,day,micros) SELECT $1,$2,$3 WHERE $3<=$4 "
    "ON CONFLICT(staff_id,day) DO UPDATE SET micros=staff_spending.micros+excluded.micros "
    "WHERE staff_spending.micros+excluded.micros<=$4"};
constexpr storage::Sql kSpentToday{"SELECT micros FROM staff_spending WHERE staff_id=$1 AND day=$2"};

}  // namespace

Result<bool> spendCap(storage::Session& session, std::int64_t staff, Role role, std::int64_t micros, std::int64_t nowUs) {
  const auto rows = session.run(kSpendCap, {staff, nowUs / kDayUs, micros, dailyCapMicros(role)});
  if (!rows) return Failure(rows.error());
  return *rows == 1;
}

Task<Result<std::int64_t>> capLeft(storage::Database* database, std::int64_t staff, Role role, std::int64_t nowUs) {
  std::int64_t spent = 0;
  storage::OnRow onRow = [&spent](const storage::RowView& row) { spent = row.integer(0); };
  std::vector<storage::OwnedValue> parameters{staff, nowUs / kDayUs};
  const auto rows = co_await database->read(&kSpentToday, std::move(parameters), std::move(onRow));
  if (!rows) co_return Failure(rows.error());
  co_return std::max<std::int64_t>(0, dailyCapMicros(role) - spent);
}

}  // namespace trunkline::ledger
