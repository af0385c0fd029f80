// SPDX-License-Identifier: GPL-3.0-or-later
// Cross-origin requests, by an exact list of origins. Credentials are never allowed: the API knows no cookies.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "server/http/exchange.h"

namespace trunkline::http {

class Cors {
 public:
  explicit Cors(std::vector<std::string> origins) : m_origins(std::move(origins)) {}
  [[nodiscard]] bool any() const { return !m_origins.empty(); }
  // What goes into Access-Control-Allow-Origin: the origin itself when it is listed, else nothing.
  [[nodiscard]] std::string_view allowed(std::string_view origin) const;
  // OPTIONS on a known path: 204 with Allow, and the preflight's headers for a listed origin.
  void answerOptions(Exchange& exchange) const;

 private:
  std::vector<std::string> m_origins;
};

}  // namespace trunkline::http
