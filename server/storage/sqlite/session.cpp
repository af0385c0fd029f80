// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/session.h"

namespace trunkline::storage::sqlite {

Result<std::int64_t> SqliteSession::run(const Sql& sql, std::span<const Value> parameters, const OnRow& onRow) {
  if (m_broken) return Failure(*m_broken);
  auto rows = m_connection.run(sql, parameters, onRow);
  if (!rows) m_broken = rows.error();
  return rows;
}

Task<Result<std::int64_t>> SqliteTransaction::run(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow) {
  std::vector<Value> views;
  views.reserve(parameters.size());
  for (const OwnedValue& parameter : parameters) views.push_back(view(parameter));
  co_return m_session.run(*sql, std::span<const Value>(views), onRow);
}

}  // namespace trunkline::storage::sqlite
