// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/live_feed.h"

#include <utility>

#include "server/contract/codec/decoder.h"
#include "server/contract/console_limits.h"
#include "server/contract/routes/staff_events.h"

namespace trunkline::models {
namespace {

std::string liveTarget() { return std::string(StaffEventsRoute::kPath) + "?topics=" + std::string(kAllTopics); }

std::string_view textOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

}  // namespace

void LiveFeed::listen(const client::ClientParts& parts) {
  stop();
  m_stream = std::make_unique<client::EventStream>(parts, liveTarget());
  connect(m_stream.get(), &client::EventStream::stateChanged, this, &LiveFeed::follow);
  connect(m_stream.get(), &client::EventStream::eventArrived, this, &LiveFeed::take);
  connect(m_stream.get(), &client::EventStream::resyncNeeded, this, &LiveFeed::missed);
  connect(m_stream.get(), &client::EventStream::heard, this, &LiveFeed::heard);
  m_stream->start();
}

void LiveFeed::stop() {
  m_stream.reset();
  m_failures = 0;
  m_isSessionDone = false;
  enter(State::Off);
}

void LiveFeed::retryNow() {
  if (m_stream) m_stream->retryNow();
}

void LiveFeed::follow(client::EventStream::State state) {
  using Stream = client::EventStream::State;
  switch (state) {
    case Stream::Live:
      m_failures = 0;
      enter(State::Live);
      // What changed between the first reading and now was told to nobody.
      if (!m_stream->isResumed()) Q_EMIT missed();
      return;
    case Stream::Waiting:
      if (std::exchange(m_isSessionDone, false)) return m_stream->retryNow();
      return enter(++m_failures < limits::kLiveTriesQuiet ? State::Reconnecting : State::Offline);
    case Stream::Connecting:
      if (m_state == State::Off) enter(State::Connecting);
      return;
    case Stream::Stopped:
      return enter(State::Off);
  }
}

void LiveFeed::take(const client::ServerEvent& event) {
  if (event.type == "order") {
    const auto told = decode<OrderRowEvent>(textOf(event.data), DecodeMode::Tolerant);
    if (told) return Q_EMIT orderChanged(told->data.object);
    Q_EMIT missed();  // a change all the same
  } else if (event.type == "user") {
    const auto told = decode<UserRowEvent>(textOf(event.data), DecodeMode::Tolerant);
    if (told) return Q_EMIT userChanged(told->data.object);
    Q_EMIT missed();
  } else if (event.type == "job") {
    const auto told = decode<JobEvent>(textOf(event.data), DecodeMode::Tolerant);
    if (told) return Q_EMIT jobChanged(told->data.object);
    Q_EMIT missed();
  } else if (event.type == "session") {
    const auto told = decode<SessionEvent>(textOf(event.data), DecodeMode::Tolerant);
    m_isSessionDone = true;
    if (told && told->data.object.state == SessionChange::changed) Q_EMIT roleChanged();
  }
}

void LiveFeed::enter(State state) {
  if (m_state == state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

QString liveWords(LiveFeed::State state) {
  switch (state) {
    case LiveFeed::State::Off:
      return LiveFeed::tr("Not live");
    case LiveFeed::State::Connecting:
      return LiveFeed::tr("Connecting…");
    case LiveFeed::State::Live:
      return LiveFeed::tr("Live");
    case LiveFeed::State::Reconnecting:
      return LiveFeed::tr("Reconnecting…");
    case LiveFeed::State::Offline:
      return LiveFeed::tr("Offline");
  }
  return {};
}

}  // namespace trunkline::models
