// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api-client/support/scripted_transport.h"

#include <utility>

namespace trunkline::client::testing {

class ScriptedExchange final : public Exchange {
 public:
  explicit ScriptedExchange(std::shared_ptr<ScriptedTransport::Asked> asked) : m_asked(std::move(asked)) {}
  ScriptedExchange(const ScriptedExchange&) = delete;
  ScriptedExchange& operator=(const ScriptedExchange&) = delete;
  ~ScriptedExchange() override {
    if (!m_asked->isOver) m_asked->wasAborted = true;
    m_asked->isOver = true;
    m_asked->m_done = nullptr;
    m_asked->m_stream = {};
  }

 private:
  std::shared_ptr<ScriptedTransport::Asked> m_asked;
};

std::unique_ptr<Exchange> ScriptedTransport::send(HttpRequest request, std::function<void(HttpOutcome)> done) {
  const auto asked = std::make_shared<Asked>();
  asked->request = std::move(request);
  asked->m_done = std::move(done);
  m_asked.push_back(asked);
  std::optional<HttpOutcome> outcome;
  if (!m_script.empty()) {
    outcome = std::move(m_script.front());
    m_script.pop_front();
  } else if (m_answer) {
    outcome = m_answer(asked->request);
  }
  if (outcome) {
    QMetaObject::invokeMethod(
        &m_loop, [this, index = m_asked.size() - 1, outcome = std::move(*outcome)] { reply(index, outcome); }, Qt::QueuedConnection);
  }
  return std::make_unique<ScriptedExchange>(asked);
}

std::unique_ptr<Exchange> ScriptedTransport::stream(HttpRequest request, StreamHandlers handlers) {
  const auto asked = std::make_shared<Asked>();
  asked->request = std::move(request);
  asked->m_stream = std::move(handlers);
  m_asked.push_back(asked);
  return std::make_unique<ScriptedExchange>(asked);
}

void ScriptedTransport::reply(std::size_t index, HttpOutcome outcome) {
  const std::shared_ptr<Asked> asked = m_asked.at(index);
  if (std::exchange(asked->isOver, true)) return;
  const auto done = std::exchange(asked->m_done, nullptr);
  done(std::move(outcome));
}

void ScriptedTransport::open(std::size_t index, const HttpReply& head) {
  const auto opened = m_asked.at(index)->m_stream.opened;
  if (opened) opened(head);
}

void ScriptedTransport::openEvents(std::size_t index) { open(index, replyOf(200, {}, {{"Content-Type", "text/event-stream"}})); }

void ScriptedTransport::feed(std::size_t index, QByteArrayView bytes) {
  const auto received = m_asked.at(index)->m_stream.received;
  if (received) received(bytes);
}

void ScriptedTransport::end(std::size_t index, ApiError error) {
  const std::shared_ptr<Asked> asked = m_asked.at(index);
  if (std::exchange(asked->isOver, true)) return;
  const auto ended = asked->m_stream.ended;
  ended(std::move(error));
}

HttpReply replyOf(int status, QByteArray body, HttpHeaders headers) { return {status, std::move(headers), std::move(body)}; }

HttpReply problemReply(int status, QByteArrayView code, HttpHeaders headers) {
  const QByteArray body = QByteArray(R"({"type":"urn:x","title":"No","status":)").append(QByteArray::number(status)) + R"(,"code":")" +
                          code.toByteArray() + R"(","detail":"because","request_id":"req-1"})";
  return {status, std::move(headers), body};
}

}  // namespace trunkline::client::testing
