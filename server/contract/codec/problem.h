// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline {

// Appends the RFC 9457 document of a refusal: type `urn:trunkline:problem:<code>`, title, status, code, detail, request_id, the
// refused fields and the error's own members. The cause stays in the log.
void problemJson(std::string& out, const Error& error, int status, std::string_view requestId);

}  // namespace trunkline
