// SPDX-License-Identifier: GPL-3.0-or-later
// DIR/secrets.toml: the secrets that a development server made for itself, and a place for an operator's own.
#pragma once
#include <optional>
#include <string>

#include "server/app/configuration.h"
#include "server/base/random.h"
#include "server/contract/error.h"

namespace trunkline::app {

// Fills the secrets that no stronger source has set from DIR/secrets.toml, when that exists. Refused: a file that is not
// regular, belongs to someone else, or that group or others may touch; an unknown name; a bad value.
[[nodiscard]] Result<> readSecretsFile(Configuration& configuration);

// Makes the secrets that are still missing and stores all that are not given from outside, once: two processes that start
// together end with the same file. Creates DIR (0700). In production, a missing secret is refused and nothing is written.
[[nodiscard]] Result<> completeSecrets(Configuration& configuration, Random& random);

// Why a file with secrets must not be used, as the end of a sentence; nothing when it may.
[[nodiscard]] std::optional<std::string> secretsFileFault(const std::string& path);

}  // namespace trunkline::app
