// SPDX-License-Identifier: GPL-3.0-or-later
// Which providers are switched on, made from the configuration.
#pragma once
#include <memory>

#include "server/app/configuration.h"
#include "server/base/metrics.h"
#include "server/modules/catalog/catalog_names.h"
#include "server/net/curl_client.h"
#include "server/providers/provider_set.h"
#include "server/providers/sandbox/sandbox_provider.h"
#include "server/providers/smsman/smsman_provider.h"

namespace trunkline::app {

class Upstreams {
 public:
  struct Parts {
    boost::asio::io_context& context;  // outbound HTTP lives here
    const catalog::CatalogNames& names;
    Clock& clock;
    Random& random;
    Metrics& metrics;
  };
  Upstreams(const Configuration& configuration, Parts parts);

  [[nodiscard]] const providers::ProviderSet& set() const { return m_set; }
  // True when somebody sells for real money (or, in a demonstration, the sandbox does).
  [[nodiscard]] bool anySeller() const { return m_sellers > 0; }

 private:
  void addSandbox(const Configuration& configuration, const Parts& parts, Currency currency);
  void addSmsMan(const Configuration& configuration, const Parts& parts);

  std::unique_ptr<net::CurlClient> m_smsManHttp;
  std::unique_ptr<providers::smsman::SmsManProvider> m_smsMan;
  std::vector<std::unique_ptr<providers::sandbox::SandboxProvider>> m_sandboxes;
  providers::ProviderSet m_set;
  int m_sellers{0};
};

}  // namespace trunkline::app
