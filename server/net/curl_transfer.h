// SPDX-License-Identifier: GPL-3.0-or-later
// One request as libcurl sees it, and what its end means.
#pragma once
#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "server/net/http_client.h"

namespace trunkline::net {

struct TransferOptions {
  std::string caFile;  // PEM; empty = the system's
  std::string proxy;   // empty = none: the environment's proxies are not followed
  std::string userAgent{"trunkline"};
  std::chrono::milliseconds connectDeadline{limits::kUpstreamConnect};
};

class CurlTransfer {
 public:
  CurlTransfer(HttpRequest request, const TransferOptions& options);
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;

  // False when the URL or a header cannot be used: nothing is sent then.
  [[nodiscard]] bool prepare(std::chrono::milliseconds remaining);
  [[nodiscard]] CURL* handle() const { return m_easy.get(); }
  [[nodiscard]] HttpResult result(CURLcode code);
  // What an end before the answer means.
  [[nodiscard]] HttpResult abandoned() const;

 private:
  struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  };
  struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };
  static std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* self);
  static int onReady(void* self, char* remoteIp, char* localIp, int remotePort, int localPort);
  bool addHeader(const std::string& line);

  HttpRequest m_request;
  const TransferOptions& m_options;
  std::unique_ptr<curl_slist, FreeList> m_headers;
  std::string m_body;
  int m_sendings{0};  // how often libcurl was about to send the request
  bool m_tooBig{false};
  std::unique_ptr<CURL, FreeEasy> m_easy;  // last: it points to the members above
};

}  // namespace trunkline::net
