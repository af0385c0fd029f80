// SPDX-License-Identifier: GPL-3.0-or-later
// Everything an operator may set. Sources, weakest first: defaults, TOML file, environment, flags.
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/contract/error.h"
#include "server/base/settings.h"
#include "server/contract/money.h"

namespace trunkline::app {

struct Secrets {
  std::string jwt;         // JWT_SECRET, ≥ 32 bytes
  std::string jwtRefresh;  // JWT_REFRESH_SECRET
  std::string encryption;  // ENCRYPTION_KEY, 32 bytes as hex or base64
  std::string identity;    // message identity key, never rotated
};

struct SmsManSettings {
  std::string apiKey;                                      // SMSMAN_API_KEY; empty = off
  std::string baseUrl{"https://api.sms-man.com/control"};  // SMSMAN_BASE_URL
  Currency currency;                                       // SMSMAN_CURRENCY
  int concurrency{10};
};

struct Configuration {
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
  Currency walletCurrency;                  // WALLET_CURRENCY
  int defaultMarkupBps{3000};               // DEFAULT_MARKUP_BPS
  int minMarginBps{500};                    // MIN_MARGIN_BPS
  bool sandboxOnly{false};                  // SANDBOX_ONLY
  std::string fxRates;                      // FX_RATES, e.g. RUB:USD:10800
  OrderTimesTable times;
  Limits limits;
  Secrets secrets;
  SmsManSettings smsMan;
  std::string logLevel{"info"};

};

}  // namespace trunkline::app
