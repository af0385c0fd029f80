// SPDX-License-Identifier: GPL-3.0-or-later
// The commands on a directory whose server does not run.
#pragma once
#include <boost/json/object.hpp>
#include <string>

#include "server/app/configuration.h"
#include "server/base/log.h"

namespace trunkline::ctl {

// Takes DIR/trunkline.lock, migrates the database and runs one command of app::AdminCommands. The answer is the text of a
// JSON object. Refused while another process holds the directory.
[[nodiscard]] Result<std::string> runLocally(const app::Configuration& configuration, const std::string& command,
                                             boost::json::object arguments, log::Logger& logger);

// Opening migrates; the answer names the schema's version.
[[nodiscard]] Result<std::string> migrateLocally(const app::Configuration& configuration, log::Logger& logger);

}  // namespace trunkline::ctl
