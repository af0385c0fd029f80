// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_settings.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <vector>

#include "server/app/configuration_values.h"
#include "server/crypto/bytes.h"
#include "server/http/cidr.h"
#include "server/modules/routing/fx_rates.h"

namespace trunkline::app {
namespace {

using Shown = const Configuration&;

constexpr std::size_t kServerNameBytes = 60;

template <class Number>
bool takeInteger(Number& out, std::string_view text, std::int64_t low, std::int64_t high) {
  const auto value = integerIn(text, low, high);
  if (value) out = static_cast<Number>(*value);
  return value.has_value();
}

bool takeSwitch(bool& out, std::string_view text) {
  const auto value = switchOf(text);
  if (value) out = *value;
  return value.has_value();
}

bool takeCurrency(Currency& out, std::string_view text) {
  const auto value = Currency::parse(text);
  if (!value || value->number() == 0) return false;
  out = *value;
  return true;
}

bool takeUrl(std::string& out, std::string_view text) {
  const auto value = baseUrlOf(text);
  if (value) out = value->text;
  return value.has_value();
}

bool takeText(std::string& out, std::string_view text) {
  const bool printable = std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (!printable || text.empty()) return false;
  out = text;
  return true;
}

bool takeLongSecret(std::string& out, std::string_view text) {
  constexpr std::size_t kSecretMin = 32;
  constexpr std::size_t kSecretMax = 1024;
  if (text.size() < kSecretMin || text.size() > kSecretMax) return false;
  out = text;
  return true;
}

bool takeAddress(std::string& out, std::string_view text) {
  boost::system::error_code error;
  boost::asio::ip::make_address(std::string(text), error);
  if (error) return false;
  out = text;
  return true;
}

bool takeProxies(std::vector<std::string>& out, std::string_view text) {
  std::vector<std::string> ranges = listOf(text);
  if (!http::CidrSet::parse(ranges)) return false;
  out = std::move(ranges);
  return true;
}

bool takeEnvironmentName(bool& production, std::string_view text) {
  if (text != "production" && text != "development") return false;
  production = text == "production";
  return true;
}

// Exact origins, as browsers send them: scheme and host, no path. Never a wildcard.
bool takeOrigins(std::vector<std::string>& out, std::string_view text) {
  std::vector<std::string> origins = listOf(text);
  for (const std::string& origin : origins) {
    const auto url = baseUrlOf(origin);
    if (!url || url->text != origin || origin.find('/', origin.find("://") + 3) != std::string::npos) return false;
  }
  out = std::move(origins);
  return true;
}

bool takeSandboxDelay(SandboxSettings& sandbox, std::string_view text) {
  sandbox.silent = text == "never";
  if (sandbox.silent) return true;
  const auto dash = text.find('-');
  const auto low = integerIn(text.substr(0, dash), 0, 3'600);
  const auto high = dash == std::string_view::npos ? low : integerIn(text.substr(dash + 1), 0, 3'600);
  if (!low || !high || *low > *high) return false;
  sandbox.delayMin = std::chrono::seconds(*low);
  sandbox.delayMax = std::chrono::seconds(*high);
  return true;
}

std::string sandboxDelayText(const SandboxSettings& sandbox) {
  return sandbox.silent ? "never" : std::to_string(sandbox.delayMin.count()) + "-" + std::to_string(sandbox.delayMax.count());
}

bool takeRates(Configuration& c, std::string_view text) {
  if (!routing::parseFixedRates(text)) return false;
  c.fxRates = text;
  return true;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out.append(out.empty() ? "" : ",").append(part);
  return out;
}

std::string onOff(bool value) { return value ? "1" : "0"; }

constexpr std::string_view kUrlText = "an absolute http or https URL without user name, query and fragment";
constexpr std::string_view kSwitchText = "1 or 0";
constexpr std::string_view kCurrencyText = "an ISO 4217 code such as USD";
constexpr std::string_view kSecretText = "at least 32 characters";
constexpr std::string_view kRateText = "a whole number from 1 to 1000000000";
constexpr std::int64_t kRateLimitMax = 1'000'000'000;

std::vector<Setting> plainSettings() {
  return {
      {"TRUNKLINE_ENV", "environment", "development or production", false,
       [](Configuration& c, std::string_view t) { return takeEnvironmentName(c.production, t); },
       [](Shown c) { return std::string(c.production ? "production" : "development"); }},
      {"DATA_DIR", "data_dir", "a directory", false, [](Configuration& c, std::string_view t) { return takeText(c.dataDir, t); },
       [](Shown c) { return c.dataDir; }},
      {"LISTEN_ADDRESS", "listen_address", "an IPv4 or IPv6 address", false,
       [](Configuration& c, std::string_view t) { return takeAddress(c.listenAddress, t); }, [](Shown c) { return c.listenAddress; }},
      {"PORT", "port", "a port from 0 to 65535 (0 = any)", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.port, t, 0, 65'535); },
       [](Shown c) { return std::to_string(c.port); }},
      {"ADMIN_PORT", "admin_port", "a port from 0 to 65535 (0 = any)", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.adminPort, t, 0, 65'535); },
       [](Shown c) { return std::to_string(c.adminPort); }},
      {"IO_THREADS", "io_threads", "a whole number from 0 to 256 (0 = one a core)", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.ioThreads, t, 0, 256); },
       [](Shown c) { return std::to_string(c.ioThreads); }},
      {"SHARED_IO_CONTEXT", "shared_io_context", kSwitchText, false,
       [](Configuration& c, std::string_view t) { return takeSwitch(c.sharedIoContext, t); },
       [](Shown c) { return onOff(c.sharedIoContext); }},
      {"TLS_CERTIFICATE", "tls_certificate", "a file name", false,
       [](Configuration& c, std::string_view t) { return takeText(c.tlsCertificate, t); }, [](Shown c) { return c.tlsCertificate; }},
      {"TLS_KEY", "tls_key", "a file name", false, [](Configuration& c, std::string_view t) { return takeText(c.tlsKey, t); },
       [](Shown c) { return c.tlsKey; }},
      {"TRUSTED_PROXIES", "trusted_proxies", "address ranges such as 10.0.0.0/8, separated by commas", false,
       [](Configuration& c, std::string_view t) { return takeProxies(c.trustedProxies, t); },
       [](Shown c) { return joined(c.trustedProxies); }},
      {"CORS_ORIGINS", "cors_origins", "origins such as https://console.example.com, separated by commas", false,
       [](Configuration& c, std::string_view t) { return takeOrigins(c.corsOrigins, t); }, [](Shown c) { return joined(c.corsOrigins); }},
      {"SERVER_NAME", "server_name", "1 to 60 printable bytes", false,
       [](Configuration& c, std::string_view t) { return t.size() <= kServerNameBytes && takeText(c.serverName, t); },
       [](Shown c) { return c.serverName; }},
      {"LOG_LEVEL", "log_level", "debug, info, warn or error", false,
       [](Configuration& c, std::string_view t) { return log::parseLevel(t).has_value() && takeText(c.logLevel, t); },
       [](Shown c) { return c.logLevel; }},
      {"ACCESS_LOG_EVERY", "access_log_every", "a whole number from 0 (no lines) to 1000000", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.accessLogEvery, t, 0, 1'000'000); },
       [](Shown c) { return std::to_string(c.accessLogEvery); }},
      {"TRUNKLINE_DEMO", "demo", kSwitchText, false, [](Configuration& c, std::string_view t) { return takeSwitch(c.demo, t); },
       [](Shown c) { return onOff(c.demo); }},
      {"SANDBOX_SMS_AFTER_S", "sandbox_sms_after_s", "seconds such as 2-5, or never", false,
       [](Configuration& c, std::string_view t) { return takeSandboxDelay(c.sandbox, t); },
       [](Shown c) { return sandboxDelayText(c.sandbox); }},
      {"SANDBOX_ONLY", "sandbox_only", kSwitchText, false,
       [](Configuration& c, std::string_view t) { return takeSwitch(c.sandboxOnly, t); }, [](Shown c) { return onOff(c.sandboxOnly); }},
  };
}

using Upstream = UpstreamSettings Configuration::*;

template <Upstream kOf>
Setting keyRow(std::string_view name, std::string_view key, std::string_view expected) {
  return {name,
          key,
          expected,
          true,
          [](Configuration& c, std::string_view t) { return takeText((c.*kOf).apiKey, t); },
          [](Shown c) { return (c.*kOf).apiKey; }};
}

template <Upstream kOf>
Setting urlRow(std::string_view name, std::string_view key) {
  return {name,
          key,
          kUrlText,
          false,
          [](Configuration& c, std::string_view t) { return takeUrl((c.*kOf).baseUrl, t); },
          [](Shown c) { return (c.*kOf).baseUrl; }};
}

template <Upstream kOf>
Setting currencyRow(std::string_view name, std::string_view key) {
  return {name,
          key,
          kCurrencyText,
          false,
          [](Configuration& c, std::string_view t) { return takeCurrency((c.*kOf).currency, t); },
          [](Shown c) { return std::string((c.*kOf).currency.text()); }};
}

template <Upstream kOf>
Setting concurrencyRow(std::string_view name, std::string_view key) {
  return {name,
          key,
          "a whole number from 1 to 500",
          false,
          [](Configuration& c, std::string_view t) { return takeInteger((c.*kOf).concurrency, t, 1, 500); },
          [](Shown c) { return std::to_string((c.*kOf).concurrency); }};
}

std::vector<Setting> tradeSettings() {
  return {
      {"WALLET_CURRENCY", "wallet_currency", kCurrencyText, false,
       [](Configuration& c, std::string_view t) { return takeCurrency(c.walletCurrency, t); },
       [](Shown c) { return std::string(c.walletCurrency.text()); }},
      {"DEFAULT_MARKUP_BPS", "default_markup_bps", "basis points from 0 to 1000000", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.defaultMarkupBps, t, 0, 1'000'000); },
       [](Shown c) { return std::to_string(c.defaultMarkupBps); }},
      {"MIN_MARGIN_BPS", "min_margin_bps", "basis points from 0 to 10000", false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.minMarginBps, t, 0, 10'000); },
       [](Shown c) { return std::to_string(c.minMarginBps); }},
      {"FX_RATES", "fx_rates", "FROM:TO:PPM such as RUB:USD:10800, separated by commas", false, takeRates,
       [](Shown c) { return c.fxRates; }},
      keyRow<&Configuration::smsMan>("SMSMAN_API_KEY", "smsman_api_key", "the key that SMS-Man shows in the profile"),
      urlRow<&Configuration::smsMan>("SMSMAN_BASE_URL", "smsman_base_url"),
      currencyRow<&Configuration::smsMan>("SMSMAN_CURRENCY", "smsman_currency"),
      concurrencyRow<&Configuration::smsMan>("SMSMAN_CONCURRENCY", "smsman_concurrency"),
      keyRow<&Configuration::textVerified>("TEXTVERIFIED_API_KEY", "textverified_api_key", "the key of API v2"),
      {"TEXTVERIFIED_USERNAME", "textverified_username", "the e-mail address of the account", false,
       [](Configuration& c, std::string_view t) { return takeText(c.textVerified.userName, t); },
       [](Shown c) { return c.textVerified.userName; }},
      urlRow<&Configuration::textVerified>("TEXTVERIFIED_BASE_URL", "textverified_base_url"),
      currencyRow<&Configuration::textVerified>("TEXTVERIFIED_CURRENCY", "textverified_currency"),
      concurrencyRow<&Configuration::textVerified>("TEXTVERIFIED_CONCURRENCY", "textverified_concurrency"),
      keyRow<&Configuration::fiveSim>("FIVESIM_API_KEY", "fivesim_api_key", "the token of the 5SIM protocol"),
      urlRow<&Configuration::fiveSim>("FIVESIM_BASE_URL", "fivesim_base_url"),
      currencyRow<&Configuration::fiveSim>("FIVESIM_CURRENCY", "fivesim_currency"),
      concurrencyRow<&Configuration::fiveSim>("FIVESIM_CONCURRENCY", "fivesim_concurrency"),
  };
}

std::vector<Setting> limitSettings() {
  return {
      {"LIMIT_READS_PER_S", "limit_reads_per_s", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.readsPerSecond, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.readsPerSecond); }},
      {"LIMIT_READS_BURST", "limit_reads_burst", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.readsBurst, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.readsBurst); }},
      {"LIMIT_ANONYMOUS_PER_15MIN", "limit_anonymous_per_15min", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.anonymousPerQuarter, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.anonymousPerQuarter); }},
      {"LIMIT_ORDERS_PER_MIN", "limit_orders_per_min", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.ordersPerMinute, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.ordersPerMinute); }},
      {"LIMIT_ACTIVE_ORDERS", "limit_active_orders", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.activeOrders, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.activeOrders); }},
      {"LIMIT_AUTH_PER_MIN", "limit_auth_per_min", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.authPerMinute, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.authPerMinute); }},
      {"LIMIT_AUTH_ALL_PER_MIN", "limit_auth_all_per_min", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.authAllPerMinute, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.authAllPerMinute); }},
      {"LIMIT_CONNECTIONS_PER_IP", "limit_connections_per_ip", kRateText, false,
       [](Configuration& c, std::string_view t) { return takeInteger(c.limits.connectionsPerIp, t, 1, kRateLimitMax); },
       [](Shown c) { return std::to_string(c.limits.connectionsPerIp); }},
  };
}

std::vector<Setting> secretSettings() {
  return {
      {"JWT_SECRET", "jwt_secret", kSecretText, true, [](Configuration& c, std::string_view t) { return takeLongSecret(c.secrets.jwt, t); },
       [](Shown c) { return c.secrets.jwt; }},
      {"JWT_REFRESH_SECRET", "jwt_refresh_secret", kSecretText, true,
       [](Configuration& c, std::string_view t) { return takeLongSecret(c.secrets.jwtRefresh, t); },
       [](Shown c) { return c.secrets.jwtRefresh; }},
      {"ENCRYPTION_KEY", "encryption_key", "32 bytes as 64 hex digits or base64", true,
       [](Configuration& c, std::string_view t) { return crypto::parseKey256(t).has_value() && takeText(c.secrets.encryption, t); },
       [](Shown c) { return c.secrets.encryption; }},
      {"IDENTITY_SECRET", "identity_secret", kSecretText, true,
       [](Configuration& c, std::string_view t) { return takeLongSecret(c.secrets.identity, t); },
       [](Shown c) { return c.secrets.identity; }},
  };
}

template <std::size_t Index>
Setting timeRow() {
  static_assert(Index < 7);
  return {timeSettings()[Index].name,
          timeSettings()[Index].key,
          timeSettings()[Index].expected,
          false,
          [](Configuration& c, std::string_view t) {
            const TimeSetting& row = timeSettings()[Index];
            const auto value = integerIn(t, row.low, row.high);
            if (value) c.times.common.*row.member = std::chrono::seconds(*value);
            return value.has_value();
          },
          [](Shown c) { return std::to_string((c.times.common.*timeSettings()[Index].member).count()); }};
}

std::vector<Setting> allSettings() {
  std::vector<Setting> all = plainSettings();
  const auto append = [&all](std::vector<Setting> more) { all.insert(all.end(), more.begin(), more.end()); };
  append(tradeSettings());
  append({timeRow<0>(), timeRow<1>(), timeRow<2>(), timeRow<3>(), timeRow<4>(), timeRow<5>(), timeRow<6>()});
  append(limitSettings());
  append(secretSettings());
  return all;
}

}  // namespace

std::span<const TimeSetting> timeSettings() {
  static constexpr std::array<TimeSetting, 7> kTimes{{
      {"NUMBER_LIFETIME_S", "number_lifetime_s", &OrderTimes::numberLifetime, 1, 86'400, "seconds from 1 to 86400"},
      {"EXPIRY_GRACE_S", "expiry_grace_s", &OrderTimes::expiryGrace, 0, 3'600, "seconds from 0 to 3600"},
      {"CANCEL_MIN_S", "cancel_min_s", &OrderTimes::cancelMin, 0, 3'600, "seconds from 0 to 3600"},
      {"UNKNOWN_FAILOVER_S", "unknown_failover_s", &OrderTimes::unknownFailover, 1, 3'600, "seconds from 1 to 3600"},
      {"CLOSING_GIVE_UP_S", "closing_give_up_s", &OrderTimes::closingGiveUp, 1, 3'600, "seconds from 1 to 3600"},
      {"ORDER_WAIT_S", "order_wait_s", &OrderTimes::orderWait, 0, 60, "seconds from 0 to 60"},
      {"BUY_DEADLINE_S", "buy_deadline_s", &OrderTimes::buyDeadline, 1, 60, "seconds from 1 to 60"},
  }};
  return kTimes;
}

std::span<const Setting> settings() {
  static const std::vector<Setting> kAll = allSettings();
  return kAll;
}

const Setting* settingByName(std::string_view name) {
  const auto all = settings();
  const auto found = std::find_if(all.begin(), all.end(), [name](const Setting& s) { return s.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const Setting* settingByKey(std::string_view key) {
  const auto all = settings();
  const auto found = std::find_if(all.begin(), all.end(), [key](const Setting& s) { return s.key == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace trunkline::app
