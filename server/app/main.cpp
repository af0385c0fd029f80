// SPDX-License-Identifier: GPL-3.0-or-later
// trunklined: the order of start-up, nothing else. stdout carries the one ready line, the log goes to stderr.
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "server/app/api_routes.h"
#include "server/app/application.h"
#include "server/app/descriptors.h"
#include "server/app/secrets_file.h"
#include "server/app/version.h"

namespace {

using namespace trunkline;

constexpr int kExitFailed = 1;

int refuse(const Error& error, int code) {
  std::fprintf(stderr, "trunklined: %s\n", error.message.c_str());
  if (!error.cause.empty()) std::fprintf(stderr, "trunklined: cause: %s\n", error.cause.c_str());
  return code;
}

void printReady(const app::Application& application, const std::string& address) {
  std::printf("{\"event\":\"listening\",\"address\":\"%s\",\"port\":%d,\"admin_port\":%d}\n", address.c_str(), application.port(),
              application.adminPort());
  std::fflush(stdout);
}

int run(app::Configuration configuration) {
  SystemRandom random;
  if (auto secrets = app::completeSecrets(configuration, random); !secrets) return refuse(secrets.error(), app::kExitUsage);
  app::raiseDescriptorLimit();
  SystemClock clock;
  const auto logger = log::makeJsonLogger(clock, configuration.level(), stderr);
  for (const std::string& warning : configuration.warnings) logger->warn("configuration.warning", {{"message", std::string_view(warning)}});
  const std::string address = configuration.listenAddress;
  auto foundation = app::Foundation::make(std::move(configuration), *logger);
  if (!foundation) return refuse(foundation.error(), kExitFailed);
  app::Application application(std::move(*foundation));
  if (auto started = application.start(); !started) return refuse(started.error(), kExitFailed);
  printReady(application, address);
  application.serve();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a peer that went away is an error of that write, not the end of the process
  auto configuration = app::loadConfiguration(argc, argv, app::environmentOf(environ));
  if (!configuration) return refuse(configuration.error(), app::kExitUsage);
  switch (configuration->action) {
    case app::Action::Run:
      return run(std::move(*configuration));
    case app::Action::CheckConfig:
      std::fputs(app::configurationTable(*configuration).c_str(), stdout);
      return 0;
    case app::Action::PrintOpenapi:
      std::puts(app::openApiDocument().c_str());
      return 0;
    case app::Action::Version:
      std::printf("trunklined %.*s\n", static_cast<int>(app::kVersion.size()), app::kVersion.data());
      return 0;
    case app::Action::Help:
      std::fputs(configuration->answer.c_str(), stdout);
      return 0;
  }
  return 0;
}
