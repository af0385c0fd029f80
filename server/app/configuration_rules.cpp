// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_rules.h"

#include <array>
#include <utility>

#include "server/app/configuration_values.h"
#include "server/modules/routing/fx_rates.h"

namespace trunkline::app {
namespace {

using Errors = std::vector<FieldError>;

void addError(Errors& errors, std::string_view setting, FieldCode code, std::string sentence) {
  errors.push_back({std::string(setting), code, std::move(sentence)});
}

bool isSet(const Environment& environment, std::string_view name) {
  const auto found = environment.find(name);
  return found != environment.end() && !found->second.empty();
}

void checkSecrets(const Secrets& secrets, Errors& errors) {
  const std::array<std::pair<std::string_view, const std::string*>, 4> all{{{"JWT_SECRET", &secrets.jwt},
                                                                            {"JWT_REFRESH_SECRET", &secrets.jwtRefresh},
                                                                            {"ENCRYPTION_KEY", &secrets.encryption},
                                                                            {"IDENTITY_SECRET", &secrets.identity}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string name(all[i].first);
    const std::string& value = *all[i].second;
    // A value that was refused by itself has its own error already.
    const bool refused = std::any_of(errors.begin(), errors.end(), [&](const FieldError& e) { return e.path == name; });
    if (refused) continue;
    if (value.empty()) {
      addError(errors, name, FieldCode::Missing, name + " must be set in production: make one with `openssl rand -hex 32`.");
    } else if (looksLikeDefault(value)) {
      addError(errors, name, FieldCode::OutOfRange, name + " looks like an example, not like a random secret; production refuses it.");
    }
    for (std::size_t j = 0; j < i; ++j)
      if (!value.empty() && value == *all[j].second)
        addError(errors, name, FieldCode::Duplicate, name + " must differ from " + std::string(all[j].first) + ".");
  }
}

void checkProduction(const Configuration& configuration, Errors& errors) {
  checkSecrets(configuration.secrets, errors);
  if (configuration.sandboxOnly) addError(errors, "SANDBOX_ONLY", FieldCode::OutOfRange, "SANDBOX_ONLY is refused in production.");
  if (configuration.demo) addError(errors, "TRUNKLINE_DEMO", FieldCode::OutOfRange, "The demo (--demo) is refused in production.");
  std::vector<std::pair<std::string, std::string>> urls{{"SMSMAN_BASE_URL", configuration.smsMan.baseUrl},
                                                        {"TEXTVERIFIED_BASE_URL", configuration.textVerified.baseUrl},
                                                        {"FIVESIM_BASE_URL", configuration.fiveSim.baseUrl}};
  for (const auto& [vendor, upstream] : configuration.handlerApis) urls.emplace_back("HANDLERAPI (" + vendor + ")", upstream.baseUrl);
  for (const auto& [name, text] : urls) {
    const auto url = baseUrlOf(text);
    if (!url || url->secure || url->loopback) continue;
    addError(errors, name, FieldCode::OutOfRange, name + ": in production http is allowed to a loopback address only; use https.");
  }
}

// The engines that other versions have: told plainly instead of being ignored.
void checkAbsentParts(const Environment& environment, Errors& errors) {
  for (const std::string_view name : {"DATABASE_URL", "DATABASE_READ_URL"}) {
    if (!isSet(environment, name)) continue;
    addError(errors, name, FieldCode::Unknown,
             std::string(name) + " is set, but this build keeps its data in SQLite only (DIR/trunkline.db). Unset it to go on.");
  }
  if (isSet(environment, "REDIS_URL")) {
    addError(errors, "REDIS_URL", FieldCode::Unknown, "REDIS_URL is set, but this build caches in its own memory only. Unset it to go on.");
  }
}

// A provider whose prices cannot be told in the wallet's currency sells nothing.
void warnAboutMoney(Configuration& configuration) {
  const Currency wallet = configuration.walletCurrency;
  const auto rates = routing::parseFixedRates(configuration.fxRates);
  std::vector<std::pair<std::string, const UpstreamSettings*>> upstreams{
      {"SMS-Man", &configuration.smsMan}, {"TextVerified", &configuration.textVerified}, {"5sim", &configuration.fiveSim}};
  for (const auto& [vendor, upstream] : configuration.handlerApis) upstreams.emplace_back(vendor, &upstream);
  for (const auto& [name, upstream] : upstreams) {
    const Currency supplier = upstream->currency;
    if (upstream->apiKey.empty() || wallet == supplier) continue;
    const bool fixed = rates && std::any_of(rates->begin(), rates->end(),
                                            [&](const routing::FixedRate& rate) { return rate.from == supplier && rate.to == wallet; });
    if (fixed) continue;
    configuration.warnings.push_back(name + " sells nothing until a rate is set: trunklinectl fx set " + std::string(supplier.text()) +
                                     " " + std::string(wallet.text()) + " PPM, or FX_RATES.");
  }
}

}  // namespace

void checkRules(Configuration& configuration, const Environment& environment, Purpose purpose, Errors& errors) {
  if (configuration.dataDir.empty()) {
    addError(errors, "DATA_DIR", FieldCode::Missing, "No data directory: give --data DIR or set DATA_DIR.");
  }
  if (configuration.tlsCertificate.empty() != configuration.tlsKey.empty()) {
    addError(errors, "TLS_CERTIFICATE", FieldCode::Missing, "TLS_CERTIFICATE and TLS_KEY must be set both or not at all.");
  }
  checkAbsentParts(environment, errors);
  if (!configuration.textVerified.apiKey.empty() && configuration.textVerified.userName.empty()) {
    addError(errors, "TEXTVERIFIED_USERNAME", FieldCode::Missing,
             "TEXTVERIFIED_USERNAME must be set beside TEXTVERIFIED_API_KEY: the e-mail address of the account.");
  }
  if (purpose == Purpose::Server && configuration.production) checkProduction(configuration, errors);
  warnAboutMoney(configuration);
}

}  // namespace trunkline::app
