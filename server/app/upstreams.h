// SPDX-License-Identifier: GPL-3.0-or-later
// Which providers are switched on, made from the configuration.
#pragma once
#include <memory>
#include <vector>

#include "server/app/configuration.h"
#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/modules/catalog/catalog_names.h"
#include "server/net/curl_client.h"
#include "server/providers/provider_set.h"

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
  void addTextVerified(const Configuration& configuration, const Parts& parts);
  // Each upstream has connections and turns of its own: one that hangs takes none of another's.
  net::HttpClient& httpOf(const UpstreamSettings& upstream, const Parts& parts);
  void add(std::unique_ptr<providers::Provider> provider);

  std::vector<std::unique_ptr<net::CurlClient>> m_http;
  std::vector<std::unique_ptr<providers::Provider>> m_providers;
  providers::ProviderSet m_set;
  int m_sellers{0};
};

}  // namespace trunkline::app
