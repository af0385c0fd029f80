// SPDX-License-Identifier: GPL-3.0-or-later
// A complete head that the scanner has passed → Request, by Beast's basic_parser, which keeps no fields of its own.
#pragma once
#include <string_view>

#include "server/contract/error.h"
#include "server/http/request.h"

namespace trunkline::http {

[[nodiscard]] Result<> parseHead(std::string_view head, Request& request);

}  // namespace trunkline::http
