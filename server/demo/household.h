// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a name in the demonstration: one member of staff a role, and the customer's API key.
#pragma once
#include <string>
#include <vector>

#include "server/app/configuration.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/base/random.h"
#include "server/contract/ids.h"
#include "server/demo/story_clock.h"
#include "server/storage/database.h"

namespace trunkline::demo {

struct HouseholdParts {
  storage::Database& database;
  StoryClock& clock;
  Random& random;
  IdGenerator& ids;
  log::Logger& logger;
  const app::Configuration& configuration;
};

// role@demo.example for each role; the addresses.
Task<Result<std::vector<std::string>>> makeStaff(const HouseholdParts* parts, std::string passwordHash);

struct MadeKey {
  KeyId id;
  std::string secret;  // shown once
};
Task<Result<MadeKey>> makeKey(const HouseholdParts* parts, UserId user);

}  // namespace trunkline::demo
