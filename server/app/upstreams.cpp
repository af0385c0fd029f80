// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/upstreams.h"

#include "server/providers/sandbox/sandbox_provider.h"
#include "server/providers/smsman/smsman_provider.h"
#include "server/providers/textverified/textverified_provider.h"

namespace trunkline::app {
namespace {

constexpr std::string_view kSandboxName = "sandbox";
constexpr std::string_view kSmsManName = "smsman";

}  // namespace

Upstreams::Upstreams(const Configuration& configuration, Parts parts) {
  // Test keys always have their sandbox, in play money.
  addSandbox(configuration, parts, Currency::parse("XTS").value());
  if (configuration.sandboxOnly || configuration.demo) {
    addSandbox(configuration, parts, configuration.walletCurrency);
    ++m_sellers;
  }
  if (configuration.sandboxOnly) return;
  if (!configuration.smsMan.apiKey.empty()) addSmsMan(configuration, parts);
  if (!configuration.textVerified.apiKey.empty()) addTextVerified(configuration, parts);
}

net::HttpClient& Upstreams::httpOf(const UpstreamSettings& upstream, const Parts& parts) {
  net::CurlClient::Options options;
  options.concurrency = static_cast<std::size_t>(upstream.concurrency);
  return *m_http.emplace_back(std::make_unique<net::CurlClient>(parts.context, options));
}

void Upstreams::add(std::unique_ptr<providers::Provider> provider) { m_set.add(*m_providers.emplace_back(std::move(provider))); }

void Upstreams::addSandbox(const Configuration& configuration, const Parts& parts, Currency currency) {
  const OrderTimes& times = configuration.times.of(std::string(kSandboxName));
  providers::sandbox::SandboxProvider::Options options;
  options.currency = currency;
  options.numberLifetime = times.numberLifetime;
  using Mode = providers::sandbox::Script::Mode;
  options.script.mode = configuration.sandbox.silent ? Mode::Never : Mode::Deliver;
  options.script.delayMin = configuration.sandbox.delayMin;
  options.script.delayMax = configuration.sandbox.delayMax;
  add(std::make_unique<providers::sandbox::SandboxProvider>(parts.clock, parts.random, parts.names, options));
}

void Upstreams::addSmsMan(const Configuration& configuration, const Parts& parts) {
  const OrderTimes& times = configuration.times.of(std::string(kSmsManName));
  providers::smsman::SmsManProvider::Options options;
  options.apiKey = configuration.smsMan.apiKey;
  options.baseUrl = configuration.smsMan.baseUrl;
  options.currency = configuration.smsMan.currency;
  options.numberLifetime = times.numberLifetime;
  options.cancelMin = times.cancelMin;
  net::HttpClient& http = httpOf(configuration.smsMan, parts);
  add(std::make_unique<providers::smsman::SmsManProvider>(http, parts.names, parts.metrics, std::move(options)));
  ++m_sellers;
}

void Upstreams::addTextVerified(const Configuration& configuration, const Parts& parts) {
  const OrderTimes& times = configuration.times.of("textverified");
  providers::textverified::TextVerifiedProvider::Options options;
  options.apiKey = configuration.textVerified.apiKey;
  options.userName = configuration.textVerified.userName;
  options.baseUrl = configuration.textVerified.baseUrl;
  options.currency = configuration.textVerified.currency;
  options.numberLifetime = times.numberLifetime;
  options.cancelMin = times.cancelMin;
  net::HttpClient& http = httpOf(configuration.textVerified, parts);
  add(std::make_unique<providers::textverified::TextVerifiedProvider>(http, parts.clock, parts.names, parts.metrics, std::move(options)));
  ++m_sellers;
}

}  // namespace trunkline::app
