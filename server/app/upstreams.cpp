// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/upstreams.h"

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
  if (!configuration.sandboxOnly && !configuration.smsMan.apiKey.empty()) {
    addSmsMan(configuration, parts);
    ++m_sellers;
  }
}

void Upstreams::addSandbox(const Configuration& configuration, const Parts& parts, Currency currency) {
  const OrderTimes& times = configuration.times.of(std::string(kSandboxName));
  providers::sandbox::SandboxProvider::Options options;
  options.currency = currency;
  options.numberLifetime = times.numberLifetime;
  using Mode = providers::sandbox::Script::Mode;
  options.script.mode = configuration.sandbox.silent ? Mode::Never : Mode::Deliver;
  options.script.delayMin = configuration.sandbox.delayMin;
  options.script.delayMax = configuration.sandbox.delayMax;
  m_sandboxes.push_back(std::make_unique<providers::sandbox::SandboxProvider>(parts.clock, parts.random, parts.names, options));
  m_set.add(*m_sandboxes.back());
}

void Upstreams::addSmsMan(const Configuration& configuration, const Parts& parts) {
  const OrderTimes& times = configuration.times.of(std::string(kSmsManName));
  net::CurlClient::Options http;
  http.concurrency = static_cast<std::size_t>(configuration.smsMan.concurrency);
  m_smsManHttp = std::make_unique<net::CurlClient>(parts.context, http);
  providers::smsman::SmsManProvider::Options options;
  options.apiKey = configuration.smsMan.apiKey;
  options.baseUrl = configuration.smsMan.baseUrl;
  options.currency = configuration.smsMan.currency;
  options.numberLifetime = times.numberLifetime;
  options.cancelMin = times.cancelMin;
  m_smsMan = std::make_unique<providers::smsman::SmsManProvider>(*m_smsManHttp, parts.names, parts.metrics, std::move(options));
  m_set.add(*m_smsMan);
}

}  // namespace trunkline::app
