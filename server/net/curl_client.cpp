// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/curl_client.h"

#include <boost/asio/append.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

namespace trunkline::net {
namespace {

template <class Handler>
class HandlerWaiter final : public HttpWaiter {
 public:
  explicit HandlerWaiter(Handler handler)
      : m_guard(boost::asio::make_work_guard(boost::asio::get_associated_executor(handler))), m_handler(std::move(handler)) {}
  void complete(HttpResult result) override {
    boost::asio::post(m_guard.get_executor(), boost::asio::append(std::move(m_handler), std::move(result)));
    m_guard.reset();
  }

 private:
  boost::asio::executor_work_guard<boost::asio::associated_executor_t<Handler>> m_guard;
  Handler m_handler;
};

struct Submission {
  CurlDriver* driver;
  template <class Handler>
  void operator()(Handler&& handler, HttpRequest request) const {
    driver->submit(std::move(request), std::make_unique<HandlerWaiter<std::decay_t<Handler>>>(std::forward<Handler>(handler)));
  }
};

}  // namespace

CurlClient::CurlClient(boost::asio::io_context& context, Options options)
    : m_driver(std::make_shared<CurlDriver>(context.get_executor(), std::move(options))) {}

CurlClient::~CurlClient() { m_driver->close(); }

Task<HttpResult> CurlClient::send(HttpRequest request) {
  return boost::asio::async_initiate<const boost::asio::use_awaitable_t<IoExecutor>, void(HttpResult)>(Submission{m_driver.get()}, kUseTask,
                                                                                                       std::move(request));
}

}  // namespace trunkline::net
