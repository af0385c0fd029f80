// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/command_line.h"

#include <CLI/CLI.hpp>

namespace trunkline::demo {

Result<Invocation> readCommandLine(int argc, const char* const* argv) {
  CLI::App program("Fills an empty data directory with made-up business, through the server's own commands.", "trunkline_demo_data");
  Invocation invocation;
  bool isFromStdin = false;
  program.add_option("--data", invocation.dataDir, "The data directory to fill")->type_name("DIR")->required();
  program.add_option("--users", invocation.plan.users, "Customers")->check(CLI::Range(1, 100'000))->capture_default_str();
  program.add_option("--orders", invocation.plan.orders, "Orders")->check(CLI::Range(0, 1'000'000))->capture_default_str();
  program.add_option("--days", invocation.plan.days, "How long ago the story begins")->check(CLI::Range(1, 365))->capture_default_str();
  program.add_option("--seed", invocation.plan.seed, "Another seed, another story")->capture_default_str();
  program.add_flag("--password-stdin", isFromStdin, "Read the password of every account from standard input (the only way)")->required();
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    invocation.help = program.help();
  } catch (const CLI::ParseError& error) {
    return fail(ErrorCode::ValidationFailed, std::string(error.what()) + " (--help tells the options)");
  }
  return invocation;
}

}  // namespace trunkline::demo
