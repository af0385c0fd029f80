// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_flags.h"

#include <CLI/CLI.hpp>
#include <array>
#include <utility>

namespace trunkline::app {

Result<Flags> readFlags(int argc, const char* const* argv) {
  CLI::App program("Trunkline's server: sells telephone numbers for verification codes.", "trunklined");
  Flags flags;
  struct TextFlag {
    const char* flag;
    const char* setting;
    const char* type;
    const char* help;
    std::string value;
    const CLI::Option* option;
  };
  std::array<TextFlag, 4> texts{{
      {"--data", "DATA_DIR", "DIR", "Directory of the database, the secrets and the administration socket", {}, nullptr},
      {"--port", "PORT", "N", "Port of the API, 0 = any (3000)", {}, nullptr},
      {"--admin-port", "ADMIN_PORT", "M", "Port of health checks and metrics, 0 = any", {}, nullptr},
      {"--listen", "LISTEN_ADDRESS", "ADDR", "Address to listen on (127.0.0.1)", {}, nullptr},
  }};
  for (TextFlag& text : texts) text.option = program.add_option(text.flag, text.value, text.help)->type_name(text.type);
  program.add_option("--config", flags.file, "TOML file of settings")->type_name("FILE");
  bool demo = false;
  program.add_flag("--demo", demo,
                   "The sandbox sells in the wallet's currency, staff sign in without an authenticator; never in production");
  bool check = false;
  bool openapi = false;
  bool version = false;
  program.add_flag("--check-config", check, "Print the settings in force, secrets masked, and end");
  program.add_flag("--print-openapi", openapi, "Print the OpenAPI document and end");
  program.add_flag("--version", version, "Print the version and end");
  program.footer("Every setting is an environment variable too: see --check-config for the names.");
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    flags.action = Action::Help;
    flags.answer = program.help();
    return flags;
  } catch (const CLI::ParseError& error) {
    return fail(ErrorCode::ValidationFailed, std::string(error.what()) + " (trunklined --help lists the flags)");
  }
  for (TextFlag& text : texts)
    if (text.option->count() > 0) flags.values.emplace(text.setting, std::move(text.value));
  if (demo) flags.values.emplace("TRUNKLINE_DEMO", "1");
  if (check) flags.action = Action::CheckConfig;
  if (openapi) flags.action = Action::PrintOpenapi;
  if (version) flags.action = Action::Version;
  return flags;
}

}  // namespace trunkline::app
