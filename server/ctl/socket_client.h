// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "server/contract/error.h"

namespace trunkline::ctl {

// Sends one request line to the server on this data directory and returns its answer line; nothing when no server runs
// there. A failure says why a running server could not be asked: no permission, no answer in time.
[[nodiscard]] Result<std::optional<std::string>> askServer(const std::string& directory, const std::string& request,
                                                           std::chrono::seconds wait);

}  // namespace trunkline::ctl
