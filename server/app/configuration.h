// SPDX-License-Identifier: GPL-3.0-or-later
// Everything an operator may set. Sources, weakest first: defaults, TOML file, environment, flags.
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/log.h"
#include "server/base/settings.h"
#include "server/contract/error.h"
#include "server/contract/money.h"

namespace trunkline::app {

struct Secrets {
  std::string jwt;         // JWT_SECRET, ≥ 32 bytes
  std::string jwtRefresh;  // JWT_REFRESH_SECRET, ≥ 32 bytes
  std::string encryption;  // ENCRYPTION_KEY, 32 bytes as hex or base64
  std::string identity;    // IDENTITY_SECRET, ≥ 32 bytes: message identity key, never rotated
};

// SMSMAN_…, TEXTVERIFIED_…, FIVESIM_…, HANDLERAPI_<VENDOR>_…
struct UpstreamSettings {
  std::string apiKey{};    // …API_KEY; empty = off
  std::string userName{};  // …USERNAME, where the provider asks for one
  std::string baseUrl{};   // …BASE_URL
  Currency currency{};     // …CURRENCY
  int concurrency{10};     // …CONCURRENCY
};

// SANDBOX_SMS_AFTER_S: when the sandbox's codes arrive, "2-5" or "never".
struct SandboxSettings {
  bool silent{false};
  std::chrono::seconds delayMin{2};
  std::chrono::seconds delayMax{5};
};

enum class Source { Default, File, Environment, Flag, SecretsFile };

// What main() is asked to do; Help carries its text in `answer`.
enum class Action { Run, CheckConfig, PrintOpenapi, Version, Help };

struct Configuration {
  Action action{Action::Run};
  std::string answer;
  bool production{false};  // TRUNKLINE_ENV / NODE_ENV
  bool demo{false};
  std::string dataDir;
  std::string listenAddress{"127.0.0.1"};
  std::uint16_t port{3000};
  std::uint16_t adminPort{0};
  int ioThreads{0};             // 0 = one a core
  bool sharedIoContext{false};  // one io_context run by all threads: better tails on a crowded machine
  std::string tlsCertificate;   // file; empty = TLS off
  std::string tlsKey;
  std::vector<std::string> trustedProxies;  // CIDRs
  std::vector<std::string> corsOrigins;     // CORS_ORIGINS: exact, e.g. https://console.example.com
  std::string serverName{"Trunkline"};      // SERVER_NAME: what consoles show of this server
  Currency walletCurrency;                  // WALLET_CURRENCY
  int defaultMarkupBps{3000};               // DEFAULT_MARKUP_BPS
  int minMarginBps{500};                    // MIN_MARGIN_BPS
  bool sandboxOnly{false};                  // SANDBOX_ONLY
  std::string fxRates;                      // FX_RATES, e.g. RUB:USD:10800; well-formed (routing::parseFixedRates)
  OrderTimesTable times;
  Limits limits;
  Secrets secrets;
  UpstreamSettings smsMan{.baseUrl = "https://api.sms-man.com/control"};
  UpstreamSettings textVerified{.baseUrl = "https://www.textverified.com/api/pub/v2"};
  UpstreamSettings fiveSim{.baseUrl = "https://5sim.net/v1"};
  std::map<std::string, UpstreamSettings> handlerApis;  // by vendor in lower case
  SandboxSettings sandbox;
  std::string logLevel{"info"};
  unsigned accessLogEvery{1};  // ACCESS_LOG_EVERY: a line for one in N requests; 0 = none

  std::map<std::string, Source, std::less<>> sources;  // by the setting's name; absent = default
  std::vector<std::string> warnings;                   // sentences for the log at start

  [[nodiscard]] log::Level level() const { return log::parseLevel(logLevel).value_or(log::Level::Info); }
};

using Environment = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Environment environmentOf(const char* const* variables);  // NAME=value, ended by a null pointer

// A tool beside the server needs the same settings but none of the secrets: it neither reads nor asks for them.
enum class Purpose { Server, Tool };

// Reads every source and checks the whole. Writes nothing: in development, missing secrets stay empty until
// completeSecrets (secrets_file.h). A failure lists every wrong setting in `fields` (path = the setting) and, a sentence a
// line, in `message`; it never repeats a secret. The program then ends with kExitUsage.
[[nodiscard]] Result<Configuration> loadConfiguration(int argc, const char* const* argv, const Environment& environment,
                                                      Purpose purpose = Purpose::Server);

// What is in force as a table of name, value and source, secrets masked: --check-config.
[[nodiscard]] std::string configurationTable(const Configuration& configuration);

inline constexpr int kExitUsage = 2;

}  // namespace trunkline::app
