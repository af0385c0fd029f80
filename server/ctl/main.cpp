// SPDX-License-Identifier: GPL-3.0-or-later
// trunklinectl: one JSON line on stdout, or one sentence on stderr. Exit 0 done, 1 refused or unclean, 2 wrong usage.
#include <unistd.h>

#include <boost/json.hpp>
#include <cstdio>

#include "server/app/admin_handler.h"
#include "server/app/configuration.h"
#include "server/base/clock.h"
#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/ctl/command_line.h"
#include "server/ctl/local_commands.h"
#include "server/ctl/socket_client.h"

namespace {

using namespace trunkline;

constexpr int kExitRefused = 1;
// A full check of a large ledger; every other command has its own, shorter deadline in the server.
constexpr std::chrono::seconds kVerifyWait{3600};

int refuse(const std::string& sentence, int code) {
  std::fprintf(stderr, "trunklinectl: %s\n", sentence.c_str());
  return code;
}

int refuse(const Error& error, int code) { return refuse(error.message, code); }

// The first line, without its end. One byte more than allowed is enough to be refused.
std::string readPassword() {
  std::string out;
  for (int c = std::getchar(); c != EOF && c != '\n' && out.size() <= limits::kPasswordMax; c = std::getchar()) out += static_cast<char>(c);
  if (out.ends_with('\r')) out.pop_back();
  return out;
}

int printAnswer(const std::string& line) {
  boost::json::error_code error;
  const boost::json::value answer = boost::json::parse(line, error);
  const auto* object = answer.if_object();
  const auto* ok = object == nullptr ? nullptr : object->if_contains("ok");
  if (error || ok == nullptr || !ok->is_bool()) return refuse(std::string("The server's answer is not understood."), kExitRefused);
  if (!ok->get_bool()) {
    const auto* body = object->if_contains("error");
    const auto* message = body != nullptr && body->is_object() ? body->get_object().if_contains("message") : nullptr;
    const bool told = message != nullptr && message->is_string();
    return refuse(told ? std::string(message->get_string()) : "The command was refused.", kExitRefused);
  }
  std::puts(line.c_str());
  const auto* clean = object->if_contains("clean");
  if (clean == nullptr || !clean->is_bool() || clean->get_bool()) return 0;
  return refuse(std::string("The books are not clean: see \"violations\"."), kExitRefused);
}

Result<app::Configuration> settingsOf(const ctl::Invocation& invocation) {
  std::vector<const char*> argv{"trunklinectl"};
  if (!invocation.dataDir.empty()) argv.insert(argv.end(), {"--data", invocation.dataDir.c_str()});
  if (!invocation.configFile.empty()) argv.insert(argv.end(), {"--config", invocation.configFile.c_str()});
  return app::loadConfiguration(static_cast<int>(argv.size()), argv.data(), app::environmentOf(environ), app::Purpose::Tool);
}

int runCommand(ctl::Invocation invocation, const app::Configuration& settings) {
  const bool migrate = invocation.command == "migrate";
  if (invocation.passwordFromStdin) invocation.arguments.emplace("password", readPassword());
  std::string request = boost::json::serialize(boost::json::object{{"command", invocation.command}, {"arguments", invocation.arguments}});
  const auto wait = invocation.command == "verify" ? kVerifyWait : limits::kAdminDeadline;
  const auto answer = ctl::askServer(settings.dataDir, request, wait);
  crypto::wipe(request);
  if (!answer) return refuse(answer.error(), kExitRefused);
  if (*answer && migrate) {
    return refuse(std::string("The server runs on this directory and migrated it when it started; stop it first."), kExitRefused);
  }
  if (*answer) return printAnswer(**answer);
  SystemClock clock;
  const auto logger = log::makeJsonLogger(clock, log::Level::Error, stderr);
  const auto outcome = migrate ? ctl::migrateLocally(settings, *logger)
                               : ctl::runLocally(settings, invocation.command, std::move(invocation.arguments), *logger);
  return printAnswer(app::adminAnswer(outcome));
}

}  // namespace

int main(int argc, char** argv) {
  auto invocation = ctl::readCommandLine(argc, argv);
  if (!invocation) return refuse(invocation.error(), app::kExitUsage);
  if (!invocation->help.empty()) {
    std::fputs(invocation->help.c_str(), stdout);
    return 0;
  }
  const auto settings = settingsOf(*invocation);
  if (!settings) return refuse(settings.error(), app::kExitUsage);
  return runCommand(std::move(*invocation), *settings);
}
