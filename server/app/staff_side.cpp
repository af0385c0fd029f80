// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/staff_side.h"

#include "server/app/version.h"
#include "server/http/route_info.h"

namespace trunkline::app {
namespace {

staff::ServerFacts factsOf(const Configuration& configuration) {
  const char* environment = configuration.production ? "production" : "development";
  return {configuration.demo ? "demo" : environment, configuration.serverName, std::string(kVersion), configuration.walletCurrency,
          configuration.demo};
}

}  // namespace

Task<Result<http::Principal>> AudienceAuthenticator::authenticate(const http::RouteInfo* route, std::string_view authorization) {
  http::Authenticator& asked = isStaffPermission(route->permission) ? m_staff : m_customers;
  return asked.authenticate(route, authorization);
}

StaffSide::StaffSide(Foundation& base, crypto::PasswordHasher& hasher, http::Authenticator& customers, http::Gate& gate)
    : m_tokens({base.configuration.secrets.jwt}),
      m_gate(*base.database, base.clock),
      m_staffAuthenticator(m_tokens, m_gate, base.clock),
      m_authenticator(customers, m_staffAuthenticator),
      m_use(m_gate, gate),
      m_tickets(base.clock, base.random),
      m_service({*base.database, hasher, base.envelope, m_tokens, m_gate, m_tickets, base.clock, base.random, base.ids, base.logger},
                {base.configuration.secrets.jwtRefresh, base.configuration.walletCurrency, base.configuration.limits.authPerMinute,
                 base.configuration.limits.authAllPerMinute, base.configuration.demo}),
      m_controller(m_service, factsOf(base.configuration), base.clock),
      m_admin({*base.database, hasher, base.clock, base.random, base.ids, base.configuration.demo ? &m_tickets : nullptr}) {}

}  // namespace trunkline::app
