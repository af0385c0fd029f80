// SPDX-License-Identifier: GPL-3.0-or-later
// One upstream's HTTP client: its own connections, its own limit of requests under way, its own bounded queue.
#pragma once
#include <boost/asio/io_context.hpp>
#include <memory>

#include "server/net/curl_driver.h"

namespace trunkline::net {

// Lives on one io_context; `send` may be called from coroutines of any other and resumes there. Ends when that io_context
// no longer runs and before the contexts whose coroutines wait in it are destroyed.
class CurlClient final : public HttpClient {
 public:
  using Options = CurlDriver::Options;
  CurlClient(boost::asio::io_context& context, Options options);
  ~CurlClient() override;
  CurlClient(const CurlClient&) = delete;
  CurlClient& operator=(const CurlClient&) = delete;

  Task<HttpResult> send(HttpRequest request) override;

 private:
  std::shared_ptr<CurlDriver> m_driver;  // shared with what is posted to the io_context and not yet run
};

}  // namespace trunkline::net
