// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl's multi interface on an io_context: libcurl says which sockets and which timer it wants, Asio waits for them.
// Everything here runs on one strand, so it holds for an io_context with several threads too.
#pragma once
#include <curl/curl.h>

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/strand.hpp>
#include <chrono>
#include <list>
#include <memory>
#include <unordered_map>

#include "server/net/curl_transfer.h"

namespace trunkline::net {

// Who waits for an answer, without the handler's type.
class HttpWaiter {
 public:
  HttpWaiter() = default;
  virtual ~HttpWaiter() = default;
  HttpWaiter(const HttpWaiter&) = delete;
  HttpWaiter& operator=(const HttpWaiter&) = delete;
  virtual void complete(HttpResult result) = 0;  // posts to the waiter's executor; once
};

class CurlDriver : public std::enable_shared_from_this<CurlDriver> {
 public:
  struct Options {
    TransferOptions transfer;
    std::size_t concurrency{10};
    std::size_t queue{limits::kUpstreamQueue};
  };
  using Strand = boost::asio::strand<IoExecutor>;

  CurlDriver(const IoExecutor& executor, Options options);
  ~CurlDriver();
  CurlDriver(const CurlDriver&) = delete;
  CurlDriver& operator=(const CurlDriver&) = delete;

  // Any thread.
  void submit(HttpRequest request, std::unique_ptr<HttpWaiter> waiter);
  // Ends what runs and what waits. On the strand, or when the io_context no longer runs.
  void close();

 private:
  using Time = std::chrono::steady_clock::time_point;
  using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, Strand>;
  struct Job {
    HttpRequest request;
    Time deadline;
    std::unique_ptr<HttpWaiter> waiter;
  };
  struct Running {
    std::unique_ptr<CurlTransfer> transfer;
    std::unique_ptr<HttpWaiter> waiter;
  };
  struct Socket {
    explicit Socket(const Strand& strand) : descriptor(strand) {}
    boost::asio::posix::basic_stream_descriptor<Strand> descriptor;
    curl_socket_t number{CURL_SOCKET_BAD};
    int wanted{0};  // CURL_POLL_IN | CURL_POLL_OUT
    bool reading{false};
    bool writing{false};
    bool removed{false};
  };

  static int onSocket(CURL* easy, curl_socket_t number, int what, void* self, void* unused);
  static int onTimer(CURLM* multi, long delayMs, void* self);
  void accept(Job job);
  void startNext();
  void start(Job job);
  void drain();
  void watch(const std::shared_ptr<Socket>& socket);
  void waitFor(const std::shared_ptr<Socket>& socket, bool read);
  void ready(const std::shared_ptr<Socket>& socket, bool read, bool failed);
  void act(curl_socket_t number, int events);
  void armQueueTimer();
  void dropLate();

  Options m_options;
  Strand m_strand;
  CURLM* m_multi;
  Timer m_timer;
  Timer m_queueTimer;  // the first deadline among those that wait for a turn
  std::unordered_map<curl_socket_t, std::shared_ptr<Socket>> m_sockets;
  std::unordered_map<CURL*, Running> m_running;
  std::list<Job> m_waiting;
  bool m_closed{false};
};

}  // namespace trunkline::net
