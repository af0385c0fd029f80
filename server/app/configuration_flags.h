// SPDX-License-Identifier: GPL-3.0-or-later
// trunklined's command line.
#pragma once
#include <map>
#include <string>

#include "server/app/configuration.h"

namespace trunkline::app {

struct Flags {
  Action action{Action::Run};
  std::string answer;                         // of --help
  std::string file;                           // of --config
  std::map<std::string, std::string> values;  // by the setting's name
};

[[nodiscard]] Result<Flags> readFlags(int argc, const char* const* argv);

}  // namespace trunkline::app
