// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/invariants/verify.h"

#include "server/contract/limits.h"

namespace trunkline::ledger {
namespace {

Task<Result<Finding>> check(storage::Database* database, Invariant invariant, Scope scope, std::chrono::seconds deadline) {
  Finding finding{std::string(invariant.name), std::string(invariant.meaning), 0, {}};
  storage::OnRow note = [&finding](const storage::RowView& row) {
    ++finding.count;
    if (finding.firstIds.size() < limits::kFindingIds) finding.firstIds.push_back(row.isNull(0) ? 0 : row.integer(0));
  };
  const auto rows = co_await database->jobRead(render(invariant.sql, scope), std::move(note), deadline);
  if (!rows) co_return Failure(rows.error());
  co_return finding;
}

}  // namespace

Task<Result<VerifyReport>> verify(storage::Database* database, Scope scope, std::chrono::seconds deadline) {
  VerifyReport report;
  for (const Invariant& invariant : invariants()) {
    auto finding = co_await check(database, invariant, scope, deadline);
    if (!finding) co_return Failure(finding.error());
    ++report.checked;
    if (finding->count > 0) report.violations.push_back(std::move(*finding));
  }
  for (const Invariant& alarm : alarms()) {
    auto finding = co_await check(database, alarm, scope, deadline);
    if (!finding) co_return Failure(finding.error());
    if (finding->count > 0) report.alarms.push_back(std::move(*finding));
  }
  co_return report;
}

}  // namespace trunkline::ledger
