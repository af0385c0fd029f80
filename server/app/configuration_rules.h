// SPDX-License-Identifier: GPL-3.0-or-later
// What settings must be together, after each has been read by itself.
#pragma once
#include <vector>

#include "server/app/configuration.h"

namespace trunkline::app {

// Appends a sentence for each broken rule and, where a setting has no effect, a warning to the configuration.
void checkRules(Configuration& configuration, const Environment& environment, Purpose purpose, std::vector<FieldError>& errors);

}  // namespace trunkline::app
