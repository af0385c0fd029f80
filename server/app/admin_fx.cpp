// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_fx.h"

#include <boost/json.hpp>

#include "server/crypto/bytes.h"

namespace trunkline::app {
namespace {
constexpr storage::Sql kInsertRate{"INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us,set_by) VALUES($1,$2,$3,$4,NULL)"};
constexpr storage::Sql kRateAudit{
    "INSERT INTO audit(id,at_us,actor,ip,action,object,reason,payload_hash) VALUES($1,$2,NULL,NULL,'fx.set',$3,NULL,$4)"};
constexpr storage::Sql kRateAuditPayload{"INSERT INTO audit_payload(audit_id,before,after) VALUES($1,NULL,$2)"};
}  // namespace

Result<> SetFxRate::apply(storage::Session& session) {
  const std::string from(m_input.from.text());
  const std::string to(m_input.to.text());
  const auto rate = session.run(kInsertRate, {from, to, m_input.ppm, m_input.nowUs});
  if (!rate) return tl::unexpected(rate.error());
  const std::string after = boost::json::serialize(boost::json::object{{"ppm", m_input.ppm}});
  const auto audit = session.run(kRateAudit, {m_input.auditId, m_input.nowUs, from + ":" + to, crypto::sha256Hex(after)});
  if (!audit) return tl::unexpected(audit.error());
  const auto payload = session.run(kRateAuditPayload, {m_input.auditId, after});
  if (!payload) return tl::unexpected(payload.error());
  return {};
}

}  // namespace trunkline::app
