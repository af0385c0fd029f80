// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells by itself: orders, customers and jobs that changed, and what becomes of the session. Nothing is asked for.
#pragma once
#include <QtCore/QObject>
#include <memory>

#include "api-client/live/event_stream.h"
#include "server/contract/wire/staff_events.h"

namespace trunkline::models {

class LiveFeed final : public QObject {
  Q_OBJECT
 public:
  enum class State {
    Off,         // nobody is signed in, or the server does not want to be listened to
    Connecting,  // for the first time
    Live,
    Reconnecting,  // it was interrupted a moment ago
    Offline,       // the server cannot be reached; it is tried again
  };

  // Begins anew. What the parts refer to outlives the listening.
  void listen(const client::ClientParts& parts);
  void stop();
  // The user asked: the pause before the next try ends now.
  void retryNow();

  [[nodiscard]] State state() const { return m_state; }

 Q_SIGNALS:
  void stateChanged();
  void orderChanged(const trunkline::OrderRow& row);
  void userChanged(const trunkline::UserRow& row);
  void jobChanged(const trunkline::Job& job);  // the person's own; without its results
  // Changes may have been missed, or listening has only now begun: what is on the screen has to be read again.
  void missed();
  void roleChanged();  // of the person who listens
  void heard();        // a sign of life of the server

 private:
  void follow(client::EventStream::State state);
  void take(const client::ServerEvent& event);
  void enter(State state);

  std::unique_ptr<client::EventStream> m_stream;
  State m_state{State::Off};
  int m_failures{0};            // in a row
  bool m_isSessionDone{false};  // the server ends the stream for it: coming back tells at once what has become of it
};

// In a word or two, for the status line.
[[nodiscard]] QString liveWords(LiveFeed::State state);

}  // namespace trunkline::models
