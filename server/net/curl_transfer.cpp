// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/curl_transfer.h"

#include <algorithm>

namespace trunkline::net {
namespace {

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

constexpr long kMaxIdleS = 30;  // an idle connection older than this is closed rather than used

}  // namespace

CurlTransfer::CurlTransfer(HttpRequest request, const TransferOptions& options)
    : m_request(std::move(request)), m_options(options), m_easy(curl_easy_init()) {}

bool CurlTransfer::addHeader(const std::string& line) {
  curl_slist* const grown = curl_slist_append(m_headers.get(), line.c_str());
  if (grown == nullptr) return false;
  if (grown != m_headers.get()) m_headers.reset(grown);  // the list grows at its end: only the first call makes a new one
  return true;
}

bool CurlTransfer::prepare(std::chrono::milliseconds remaining) {
  CURL* const easy = m_easy.get();
  if (easy == nullptr || hasControl(m_request.url)) return false;
  bool good = true;
  const auto set = [&good, easy](CURLoption option, auto value) { good = good && curl_easy_setopt(easy, option, value) == CURLE_OK; };
  set(CURLOPT_URL, m_request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_SSL_VERIFYPEER, 1L);
  set(CURLOPT_SSL_VERIFYHOST, 2L);
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_PROXY, m_options.proxy.c_str());  // the empty text switches the environment's proxies off
  set(CURLOPT_USERAGENT, m_options.userAgent.c_str());
  if (!m_options.caFile.empty()) set(CURLOPT_CAINFO, m_options.caFile.c_str());
  const long leftMs = std::max<long>(1, static_cast<long>(remaining.count()));
  set(CURLOPT_TIMEOUT_MS, leftMs);
  set(CURLOPT_CONNECTTIMEOUT_MS, std::min(leftMs, static_cast<long>(m_options.connectDeadline.count())));
  set(CURLOPT_MAXAGE_CONN, kMaxIdleS);
  set(CURLOPT_FRESH_CONNECT, m_request.repeatable ? 0L : 1L);
  set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_request.maxBytes));
  set(CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
  set(CURLOPT_WRITEDATA, this);
  set(CURLOPT_PREREQFUNCTION, &CurlTransfer::onReady);
  set(CURLOPT_PREREQDATA, this);
  set(CURLOPT_PRIVATE, this);
  if (m_request.method == HttpMethod::Post) {
    set(CURLOPT_POST, 1L);
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    set(CURLOPT_POSTFIELDS, m_request.body.data());
  }
  good = good && addHeader("Expect:");  // no waiting for a 100
  for (const auto& [name, value] : m_request.headers) {
    std::string line = name;
    line.append(": ").append(value);
    good = good && !hasControl(line) && addHeader(line);
  }
  set(CURLOPT_HTTPHEADER, m_headers.get());
  return good;
}

std::size_t CurlTransfer::onBody(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto* const transfer = static_cast<CurlTransfer*>(self);
  const std::size_t length = size * count;
  if (length > transfer->m_request.maxBytes - transfer->m_body.size()) {
    transfer->m_tooBig = true;
    return CURL_WRITEFUNC_ERROR;
  }
  transfer->m_body.append(bytes, length);
  return length;
}

// Called when a connection stands and the request is about to be sent; by libcurl's own repetition a second time.
int CurlTransfer::onReady(void* self, char* /*remoteIp*/, char* /*localIp*/, int /*remotePort*/, int /*localPort*/) {
  auto* const transfer = static_cast<CurlTransfer*>(self);
  if (transfer->m_sendings > 0 && !transfer->m_request.repeatable) return CURL_PREREQFUNC_ABORT;
  ++transfer->m_sendings;
  return CURL_PREREQFUNC_OK;
}

HttpResult CurlTransfer::abandoned() const {
  HttpResult out;
  out.delivery = m_sendings == 0 ? Delivery::NeverSent : Delivery::Unknown;
  out.error = "the client was stopped";
  return out;
}

HttpResult CurlTransfer::result(CURLcode code) {
  HttpResult out;
  if (code == CURLE_OK) {
    long status = 0;
    if (curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status >= 100) {
      out.delivery = Delivery::Answered;
      out.status = static_cast<int>(status);
      out.body = std::move(m_body);
      return out;
    }
    out.error = "no HTTP status";
  } else {
    // libcurl's fixed text of the code, never its error buffer: that one may quote the URL.
    out.error = m_tooBig ? "the answer is too big" : curl_easy_strerror(code);
  }
  out.delivery = m_sendings == 0 ? Delivery::NeverSent : Delivery::Unknown;
  return out;
}

}  // namespace trunkline::net
