// SPDX-License-Identifier: GPL-3.0-or-later
// trunklinectl's command line as a request.
#pragma once
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "server/contract/error.h"

namespace trunkline::ctl {

struct Invocation {
  std::string help;        // not empty: print it and end
  std::string dataDir;     // empty: DATA_DIR
  std::string configFile;  // empty: none
  std::string command;     // of app::AdminCommands, or migrate
  boost::json::object arguments;
  bool passwordFromStdin{false};
};

[[nodiscard]] Result<Invocation> readCommandLine(int argc, const char* const* argv);

}  // namespace trunkline::ctl
