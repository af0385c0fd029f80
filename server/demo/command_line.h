// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "server/contract/error.h"
#include "server/demo/plan.h"

namespace trunkline::demo {

struct Invocation {
  std::string dataDir;
  PlanOptions plan;
  std::string help;  // not empty: print it and end
};

// ValidationFailed with one sentence.
[[nodiscard]] Result<Invocation> readCommandLine(int argc, const char* const* argv);

}  // namespace trunkline::demo
