// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/curl_driver.h"

#include <algorithm>
#include <boost/asio/post.hpp>

namespace trunkline::net {
namespace {

HttpResult neverSent(std::string error) {
  HttpResult out;
  out.delivery = Delivery::NeverSent;
  out.error = std::move(error);
  return out;
}

std::chrono::milliseconds until(std::chrono::steady_clock::time_point deadline) {
  return std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
}

}  // namespace

CurlDriver::CurlDriver(const IoExecutor& executor, Options options)
    : m_options(std::move(options)), m_strand(executor), m_multi(nullptr), m_timer(m_strand), m_queueTimer(m_strand) {
  curl_global_init(CURL_GLOBAL_DEFAULT);  // counted and thread-safe since libcurl 7.84
  m_multi = curl_multi_init();
  curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlDriver::onSocket);
  curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
  curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlDriver::onTimer);
  curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
  curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, static_cast<long>(m_options.concurrency));
}

CurlDriver::~CurlDriver() {
  close();
  curl_global_cleanup();
}

void CurlDriver::close() {
  if (m_closed) return;
  m_closed = true;
  for (auto& [easy, running] : m_running) {
    curl_multi_remove_handle(m_multi, easy);
    running.waiter->complete(running.transfer->abandoned());
  }
  m_running.clear();
  for (Job& job : m_waiting) job.waiter->complete(neverSent("the client was stopped"));
  m_waiting.clear();
  curl_multi_cleanup(m_multi);  // tells us the sockets that it gives up
  m_sockets.clear();
  m_timer.cancel();
  m_queueTimer.cancel();
}

void CurlDriver::submit(HttpRequest request, std::unique_ptr<HttpWaiter> waiter) {
  const Time deadline = std::chrono::steady_clock::now() + request.deadline;
  Job job{std::move(request), deadline, std::move(waiter)};
  boost::asio::post(m_strand, [self = shared_from_this(), posted = std::move(job)]() mutable { self->accept(std::move(posted)); });
}

void CurlDriver::accept(Job job) {
  if (m_closed) return job.waiter->complete(neverSent("the client was stopped"));
  const Turn turn = job.request.turn;
  if (m_running.size() >= m_options.concurrency && m_waiting.size() >= m_options.queue) {
    if (m_waiting.empty() || m_waiting.back().request.turn <= turn)
      return job.waiter->complete(neverSent("too many requests wait for this upstream"));
    m_waiting.back().waiter->complete(neverSent("made room for a more urgent request"));
    m_waiting.pop_back();
  }
  const auto place = std::find_if(m_waiting.begin(), m_waiting.end(), [turn](const Job& other) { return other.request.turn > turn; });
  m_waiting.insert(place, std::move(job));
  startNext();
}

void CurlDriver::startNext() {
  while (m_running.size() < m_options.concurrency && !m_waiting.empty()) {
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    start(std::move(job));
  }
  armQueueTimer();
}

void CurlDriver::start(Job job) {
  const auto remaining = until(job.deadline);
  if (remaining.count() <= 0) return job.waiter->complete(neverSent("no turn before the deadline"));
  auto transfer = std::make_unique<CurlTransfer>(std::move(job.request), m_options.transfer);
  if (!transfer->prepare(remaining)) return job.waiter->complete(neverSent("the request cannot be made"));
  CURL* const easy = transfer->handle();
  m_running.emplace(easy, Running{std::move(transfer), std::move(job.waiter)});
  if (curl_multi_add_handle(m_multi, easy) == CURLM_OK) return;
  auto failed = m_running.extract(easy);
  failed.mapped().waiter->complete(neverSent("the request cannot be made"));
}

// The queue is not in order of deadlines; it is short, and looked through only while somebody waits.
void CurlDriver::armQueueTimer() {
  if (m_waiting.empty()) {
    m_queueTimer.cancel();
    return;
  }
  const auto first =
      std::min_element(m_waiting.begin(), m_waiting.end(), [](const Job& a, const Job& b) { return a.deadline < b.deadline; })->deadline;
  if (m_queueTimer.expiry() == first) return;
  m_queueTimer.expires_at(first);
  m_queueTimer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
    const auto self = weak.lock();
    if (self && !error) self->dropLate();
  });
}

void CurlDriver::dropLate() {
  if (m_closed) return;
  const Time now = std::chrono::steady_clock::now();
  for (auto job = m_waiting.begin(); job != m_waiting.end();) {
    if (job->deadline > now) {
      ++job;
      continue;
    }
    job->waiter->complete(neverSent("no turn before the deadline"));
    job = m_waiting.erase(job);
  }
  armQueueTimer();
}

int CurlDriver::onSocket(CURL* /*easy*/, curl_socket_t number, int what, void* self, void* /*unused*/) {
  auto* const driver = static_cast<CurlDriver*>(self);
  const auto found = driver->m_sockets.find(number);
  if (what == CURL_POLL_REMOVE) {
    if (found == driver->m_sockets.end()) return 0;
    found->second->removed = true;
    found->second->descriptor.release();  // libcurl closes it
    driver->m_sockets.erase(found);
    return 0;
  }
  std::shared_ptr<Socket> socket = found == driver->m_sockets.end() ? nullptr : found->second;
  if (!socket) {
    socket = std::make_shared<Socket>(driver->m_strand);
    socket->number = number;
    boost::system::error_code error;
    socket->descriptor.assign(number, error);
    if (error) return -1;
    driver->m_sockets.emplace(number, socket);
  }
  socket->wanted = what;
  driver->watch(socket);
  return 0;
}

void CurlDriver::watch(const std::shared_ptr<Socket>& socket) {
  if ((socket->wanted & CURL_POLL_IN) != 0 && !socket->reading) waitFor(socket, true);
  if ((socket->wanted & CURL_POLL_OUT) != 0 && !socket->writing) waitFor(socket, false);
}

void CurlDriver::waitFor(const std::shared_ptr<Socket>& socket, bool read) {
  (read ? socket->reading : socket->writing) = true;
  using Descriptor = boost::asio::posix::descriptor_base;
  socket->descriptor.async_wait(read ? Descriptor::wait_read : Descriptor::wait_write,
                                [weak = weak_from_this(), socket, read](const boost::system::error_code& error) {
                                  if (const auto self = weak.lock()) self->ready(socket, read, static_cast<bool>(error));
                                });
}

void CurlDriver::ready(const std::shared_ptr<Socket>& socket, bool read, bool failed) {
  (read ? socket->reading : socket->writing) = false;
  const int bit = read ? CURL_POLL_IN : CURL_POLL_OUT;
  // libcurl may have changed its mind while this event was on its way.
  if (m_closed || failed || socket->removed || (socket->wanted & bit) == 0) return;
  act(socket->number, read ? CURL_CSELECT_IN : CURL_CSELECT_OUT);
  if (!m_closed && !socket->removed) watch(socket);
}

int CurlDriver::onTimer(CURLM* /*multi*/, long delayMs, void* self) {
  auto* const driver = static_cast<CurlDriver*>(self);
  if (delayMs < 0) {
    driver->m_timer.cancel();
    return 0;
  }
  driver->m_timer.expires_after(std::chrono::milliseconds(delayMs));
  driver->m_timer.async_wait([weak = driver->weak_from_this()](const boost::system::error_code& error) {
    const auto alive = weak.lock();
    if (alive && !error && !alive->m_closed) alive->act(CURL_SOCKET_TIMEOUT, 0);
  });
  return 0;
}

void CurlDriver::act(curl_socket_t number, int events) {
  int running = 0;
  curl_multi_socket_action(m_multi, number, events, &running);
  drain();
}

void CurlDriver::drain() {
  int left = 0;
  while (CURLMsg* const message = curl_multi_info_read(m_multi, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    CURL* const easy = message->easy_handle;
    const CURLcode code = message->data.result;
    curl_multi_remove_handle(m_multi, easy);  // `message` is gone from here on
    auto done = m_running.extract(easy);
    if (done.empty()) continue;
    done.mapped().waiter->complete(done.mapped().transfer->result(code));
  }
  startNext();
}

}  // namespace trunkline::net
