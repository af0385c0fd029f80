// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cors.h"

#include <algorithm>

#include "server/http/filters.h"

namespace trunkline::http {

std::string_view Cors::allowed(std::string_view origin) const {
  if (origin.empty()) return {};
  const auto found = std::find(m_origins.begin(), m_origins.end(), origin);
  return found == m_origins.end() ? std::string_view{} : std::string_view(*found);
}

void Cors::answerOptions(Exchange& exchange) const {
  exchange.status = 204;
  std::string methods = allowedMethods(exchange.allowed);
  const Request& request = *exchange.request;
  if (request.has(Header::CorsMethod) && !allowed(request.header(Header::Origin)).empty()) {
    exchange.headers.emplace_back("Access-Control-Allow-Methods", methods);
    exchange.headers.emplace_back("Access-Control-Allow-Headers",
                                  "Authorization, Content-Type, Idempotency-Key, If-Match, X-Background, X-Reason, X-Request-Id");
    exchange.headers.emplace_back("Access-Control-Max-Age", "600");
  }
  exchange.headers.emplace_back("Allow", std::move(methods));
}

}  // namespace trunkline::http
