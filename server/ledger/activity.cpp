// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/activity.h"

#include "server/crypto/bytes.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kActivityRow{
    "INSERT INTO audit(id,at_us,actor,ip,action,object,reason,payload_hash) VALUES($1,$2,$3,$4,$5,$6,$7,$8)"};
constexpr storage::Sql kActivityPayload{"INSERT INTO audit_payload(audit_id,before,after) VALUES($1,$2,$3)"};

storage::Value textOrNull(const std::string& text) { return text.empty() ? storage::Value() : storage::Value(text); }

// Where both sides are present a line feed parts them: it cannot stand in JSON text as it is.
std::string payloadHash(const Activity& activity) {
  if (!activity.before) return crypto::sha256Hex(activity.after.value_or(""));
  return crypto::sha256Hex(*activity.before + '\n' + activity.after.value_or(""));
}

}  // namespace

Result<> writeActivity(storage::Session& session, const Activity& activity) {
  const std::int64_t staff = activity.actor.staff.value();
  const auto row = session.run(
      kActivityRow, {activity.id, activity.atUs, staff == 0 ? storage::Value() : storage::Value(staff), textOrNull(activity.actor.ip),
                     activity.action, activity.object, textOrNull(activity.reason), payloadHash(activity)});
  if (!row) return Failure(row.error());
  const auto payload = session.run(kActivityPayload, {activity.id, activity.before, activity.after});
  if (!payload) return Failure(payload.error());
  return {};
}

}  // namespace trunkline::ledger
