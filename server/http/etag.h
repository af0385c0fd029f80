// SPDX-License-Identifier: GPL-3.0-or-later
// Versions as entity tags: an edit names the version that its author saw.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::http {

// `"7"`: what a read answers as ETag.
[[nodiscard]] std::string etagOf(std::int64_t version);
// PreconditionRequired without the header, ValidationFailed for anything but one strong tag of ours.
[[nodiscard]] Result<std::int64_t> expectedVersion(std::string_view ifMatch);
// PreconditionFailed, with the member `current_version`.
[[nodiscard]] Failure staleVersion(std::int64_t current);

}  // namespace trunkline::http
