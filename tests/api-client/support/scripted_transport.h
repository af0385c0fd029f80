// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "api-client/transport/transport.h"

namespace trunkline::client::testing {

// A transport without a network. What was asked is kept; requests are answered from the script in their order, by answerBy()
// when the script is empty, both from the event loop as the real one does, and wait for reply() when there is neither.
class ScriptedTransport final : public Transport {
 public:
  struct Asked {
    HttpRequest request;
    bool isOver{false};
    bool wasAborted{false};
    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerOf(request.headers, name); }

   private:
    friend class ScriptedTransport;
    friend class ScriptedExchange;
    std::function<void(HttpOutcome)> m_done;
    StreamHandlers m_stream;
  };

  [[nodiscard]] std::unique_ptr<Exchange> send(HttpRequest request, std::function<void(HttpOutcome)> done) override;
  [[nodiscard]] std::unique_ptr<Exchange> stream(HttpRequest request, StreamHandlers handlers) override;

  void script(HttpOutcome outcome) { m_script.push_back(std::move(outcome)); }
  // What requests get that find the script empty; none: they wait for reply(). Streams wait as ever.
  void answerBy(std::function<std::optional<HttpOutcome>(const HttpRequest& request)> answer) { m_answer = std::move(answer); }
  // At once, for a request that waits. Counted from the first request on.
  void reply(std::size_t index, HttpOutcome outcome);

  void open(std::size_t index, const HttpReply& head);
  void openEvents(std::size_t index);
  void feed(std::size_t index, QByteArrayView bytes);
  void end(std::size_t index, ApiError error);

  [[nodiscard]] std::size_t count() const { return m_asked.size(); }
  [[nodiscard]] const Asked& asked(std::size_t index) const { return *m_asked.at(index); }

 private:
  std::vector<std::shared_ptr<Asked>> m_asked;
  std::deque<HttpOutcome> m_script;
  std::function<std::optional<HttpOutcome>(const HttpRequest& request)> m_answer;
  QObject m_loop;
};

[[nodiscard]] HttpReply replyOf(int status, QByteArray body = {}, HttpHeaders headers = {});
[[nodiscard]] HttpReply problemReply(int status, QByteArrayView code, HttpHeaders headers = {});

}  // namespace trunkline::client::testing
