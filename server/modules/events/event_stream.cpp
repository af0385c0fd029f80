// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/event_stream.h"

#include "server/contract/codec/encoder.h"
#include "server/contract/limits.h"

namespace trunkline::events {
namespace {

constexpr std::string_view kHeartbeat = ":\n\n";
constexpr std::string_view kRetry = "retry: 2000\n\n";

std::string eventText(const std::string& id, std::string_view type, std::int64_t createdUs, std::int64_t sequence,
                      std::string_view object) {
  std::string text = "id: " + id + "\nevent: ";
  text += type;
  text += "\ndata: {\"id\":\"" + id + "\",\"type\":\"";
  text += type;
  text += "\",\"created_at\":";
  encode(text, Timestamp{createdUs});
  text += ",\"sequence\":" + std::to_string(sequence) + ",\"data\":{\"object\":";
  text += object;
  return text + "}}\n\n";
}

}  // namespace

EventStream::EventStream(Parts parts) : m_parts(std::move(parts)), m_spokeAt(m_parts.clock.steady()), m_provenAt(m_spokeAt) {}

EventStream::~EventStream() { m_parts.hub->unsubscribe(*m_parts.subscription); }

Task<std::string> EventStream::next() {
  while (!m_ended) {
    std::string text;
    if (!m_greeted) text = co_await greeting();
    auto batch = m_parts.subscription->take();
    if (batch.ended) break;
    const auto now = m_parts.clock.steady();
    if (now - m_provenAt >= limits::kStreamStanding) {
      if (!co_await m_parts.standing->holds()) break;
      m_provenAt = now;
    }
    text += co_await render(std::move(batch));
    if (text.empty() && now - m_spokeAt >= limits::kStreamHeartbeat) text = kHeartbeat;
    if (!text.empty()) {
      m_spokeAt = now;
      co_return text;
    }
    const auto wake = std::min(m_spokeAt + limits::kStreamHeartbeat, m_provenAt + limits::kStreamStanding);
    co_await Signal::wait(m_parts.subscription->signal(), wake);
  }
  co_return std::string();
}

// An id without data is no event, but it is what the reader resumes from.
Task<std::string> EventStream::greeting() {
  m_greeted = true;
  const std::uint64_t start = m_parts.subscription->start();
  std::string text;
  // One object is told of as it is now, however often its reader comes back: that makes up for whatever he missed.
  if (!m_parts.resumed || m_parts.first) text = "id: " + m_parts.hub->idOf(start) + '\n';
  text += kRetry;
  if (!m_parts.first) co_return text;
  const auto object = co_await m_parts.objects.find(m_parts.subscription->filter(), *m_parts.first);
  if (!object || !*object) co_return text;
  const Object& now = **object;
  text += eventText(m_parts.hub->idOf(start), now.type, m_parts.clock.nowUs(), now.version, *now.json);
  m_told = now.version;
  m_ended = now.ended;
  co_return text;
}

std::string EventStream::resync() const {
  const std::string id = m_parts.hub->idOf(m_parts.hub->newest());
  return "id: " + id + "\nevent: resync\ndata: {\"id\":\"" + id + "\",\"type\":\"resync\"}\n\n";
}

Task<std::string> EventStream::render(Subscription::Batch batch) {
  std::string text;
  if (batch.gap) text = resync();
  for (const Entry& entry : batch.entries) {
    const auto told = co_await event(entry);
    if (!told) co_return text + resync();  // rather look at everything than miss this one
    text += *told;
  }
  co_return text;
}

Task<std::optional<std::string>> EventStream::event(Entry entry) {
  if (entry.sequence <= m_told) co_return std::string();
  const auto object = co_await m_parts.objects.find(m_parts.subscription->filter(), entry.object);
  if (!object) co_return std::nullopt;
  if (!*object) co_return std::string();
  const Object& now = **object;
  if (m_parts.subscription->filter().object) m_ended = now.ended && entry.sequence >= now.version;
  co_return eventText(m_parts.hub->idOf(entry.number), *entry.type, entry.createdUs, entry.sequence, *now.json);
}

}  // namespace trunkline::events
