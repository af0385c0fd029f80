// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_fx.h"

#include <boost/json.hpp>

#include "server/ledger/activity.h"

namespace trunkline::app {
namespace {
constexpr storage::Sql kInsertRate{"INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us,set_by) VALUES($1,$2,$3,$4,NULL)"};
}  // namespace

Result<> SetFxRate::apply(storage::Session& session) {
  const std::string from(m_input.from.text());
  const std::string to(m_input.to.text());
  const auto rate = session.run(kInsertRate, {from, to, m_input.ppm, m_input.nowUs});
  if (!rate) return tl::unexpected(rate.error());
  const std::string after = boost::json::serialize(boost::json::object{{"ppm", m_input.ppm}});
  return ledger::writeActivity(session, {.id = m_input.auditId,
                                         .actor = {},
                                         .action = "fx.set",
                                         .object = from + ":" + to,
                                         .reason = {},
                                         .before = std::nullopt,
                                         .after = after,
                                         .atUs = m_input.nowUs});
}

}  // namespace trunkline::app
