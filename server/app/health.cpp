// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/health.h"

#include "server/contract/codec/encoder.h"

namespace trunkline::app {
namespace {

constexpr storage::Sql kMigrated{"SELECT max(version) FROM schema_migrations"};

struct Components {
  bool database{};
  bool migrations{};
  bool leases{};
  bool accepting{};
};
BOOST_DESCRIBE_STRUCT(Components, (), (database, migrations, leases, accepting))

struct Readiness {
  std::string status;
  Components components;
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (status, components))

}  // namespace

Task<Result<http::RawReply>> Health::ready(const http::RawInput*) {
  std::int64_t version = 0;
  const auto onRow = [&version](const storage::RowView& row) { version = row.integer(0); };
  const auto rows = co_await m_database.read(&kMigrated, {}, onRow);
  Readiness readiness;
  Components& components = readiness.components;
  components = {rows.has_value() && m_database.writable(), rows.has_value() && version > 0, m_engine.ready(), !m_draining};
  const bool ready = components.database && components.migrations && components.leases && components.accepting;
  readiness.status = ready ? "ready" : "not ready";
  http::RawReply reply;
  reply.status = ready ? 200 : 503;
  encode(reply.body, readiness);
  co_return reply;
}

}  // namespace trunkline::app
