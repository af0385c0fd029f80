// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "server/http/router.h"

namespace trunkline::http {

// The OpenAPI 3.1 document of the router's typed routes, as JSON in a stable order; raw routes are not in it.
[[nodiscard]] std::string openApiDocument(const Router& router, std::string_view version);

}  // namespace trunkline::http
