// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>
#include <optional>
#include <string>

#include "api-client/client/request_run.h"
#include "api-client/live/sse_parser.h"

namespace trunkline::client {

// The server's events, kept flowing: a connection that ends or falls silent is made again after a growing pause, with the id
// of the last whole event, so that nothing is lost or doubled. Where the server cannot tell what was missed, resyncNeeded()
// says that everything has to be read again.
class EventStream final : public QObject {
  Q_OBJECT
 public:
  enum class State {
    Stopped,
    Connecting,
    Live,
    Waiting,  // for the next try; lastError() says why
  };

  // `target`: path and query of the stream.
  EventStream(ClientParts parts, std::string target);

  void start();
  void stop();
  // The user asked, or the network is back: the pause ends now.
  void retryNow();

  [[nodiscard]] State state() const { return m_state; }
  // This connection goes on where an earlier one was cut off; otherwise what happened before it is not told.
  [[nodiscard]] bool isResumed() const { return m_isResumed; }
  [[nodiscard]] const std::optional<ApiError>& lastError() const { return m_lastError; }

 Q_SIGNALS:
  void stateChanged(trunkline::client::EventStream::State state);
  void eventArrived(const trunkline::client::ServerEvent& event);
  void resyncNeeded();
  void heard();  // a sign of life, be it only a heartbeat

 private:
  void connectNow();
  void opened(const HttpReply& head);
  void received(QByteArrayView bytes);
  void ended(ApiError error);
  void renewToken(const ApiError& refused);
  void tryLater(ApiError error);
  void giveUp(ApiError error);
  void watchSilence();
  void enter(State state);
  void note(LogLevel level, std::string_view event, const ApiError& error) const;

  ClientParts m_parts;
  std::string m_target;
  SseParser m_parser;
  State m_state{State::Stopped};
  std::optional<ApiError> m_lastError;
  std::unique_ptr<Exchange> m_exchange;
  std::unique_ptr<Scheduler::Timer> m_timer;  // the pause between tries, or the watchdog
  std::unique_ptr<QObject> m_renewalContext;  // while a renewal of the token is waited for
  Milliseconds m_retryBase;
  std::string m_token;
  QByteArray m_lastId;  // of the last event that was passed on
  int m_failures{0};
  bool m_renewed{false};
  bool m_isResumed{false};
};

}  // namespace trunkline::client
