// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/event_stream.h"

#include <algorithm>
#include <set>

#include "server/contract/codec/encoder.h"

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

// Who reads of everybody is told of an object's last state only: an earlier one would be the same row once more.
void keepNewest(std::vector<Entry>& entries) {
  std::set<std::pair<std::uint8_t, std::int64_t>> seen;
  std::ranges::reverse(entries);
  std::erase_if(entries, [&seen](const Entry& entry) { return !seen.emplace(entry.topic, entry.object).second; });
  std::ranges::reverse(entries);
}

bool isRendered(const Entry& entry, std::uint8_t mask) {
  return entry.rendering != nullptr && mask < entry.rendering->byMask.size() && !entry.rendering->byMask[mask].empty();
}

}  // namespace

Task<Result<std::vector<std::optional<Object>>>> Objects::findAll(Subscription::Filter reader, std::vector<Ref> objects) {
  std::vector<std::optional<Object>> out;
  out.reserve(objects.size());
  for (const Ref& object : objects) {
    auto found = co_await find(reader, object);
    if (!found) co_return Failure(found.error());
    out.push_back(std::move(*found));
  }
  co_return out;
}

EventStream::EventStream(Parts parts) : m_parts(std::move(parts)), m_spokeAt(m_parts.clock.steady()), m_provenAt(m_spokeAt) {}

EventStream::~EventStream() { m_parts.hub->unsubscribe(*m_parts.subscription); }

Task<std::string> EventStream::next() {
  while (!m_ended) {
    std::string text;
    if (!m_greeted) text = co_await greeting();
    auto batch = m_parts.subscription->take();
    if (batch.ended) break;
    const auto now = m_parts.clock.steady();
    if (now - m_provenAt >= m_parts.provenEvery) {
      m_ended = !co_await m_parts.standing->holds();
      if (m_ended) co_return m_parts.standing->farewell();
      m_provenAt = now;
    }
    text += co_await render(std::move(batch));
    if (text.empty() && now - m_spokeAt >= limits::kStreamHeartbeat) text = kHeartbeat;
    if (!text.empty()) {
      m_spokeAt = now;
      co_return text;
    }
    const auto wake = std::min(m_spokeAt + limits::kStreamHeartbeat, m_provenAt + m_parts.provenEvery);
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
  const auto object = co_await m_parts.objects.find(m_parts.subscription->filter(), {0, *m_parts.first});
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
  if (m_parts.subscription->filter().staff.value() != 0) keepNewest(batch.entries);
  const auto found = co_await missing(&batch.entries);
  if (!found) co_return text + resync();  // rather look at everything than miss these
  const std::uint8_t mask = m_parts.subscription->filter().mask;
  auto next = found->begin();
  for (const Entry& entry : batch.entries) {
    if (isRendered(entry, mask)) {
      const std::int64_t version = entry.rendering->version;
      text += eventText(m_parts.hub->idOf(entry.number), *entry.type, entry.createdUs, version, entry.rendering->byMask[mask]);
    } else if (const std::optional<Object>& now = *next++) {
      text += event(entry, *now);
    }
  }
  co_return text;
}

Task<Result<std::vector<std::optional<Object>>>> EventStream::missing(const std::vector<Entry>* entries) {
  const Subscription::Filter& filter = m_parts.subscription->filter();
  std::vector<Objects::Ref> objects;
  for (const Entry& entry : *entries)
    if (!isRendered(entry, filter.mask)) objects.push_back({entry.topic, entry.object, entry.sequence});
  if (objects.empty()) co_return std::vector<std::optional<Object>>{};
  co_return co_await m_parts.objects.findAll(filter, std::move(objects));
}

std::string EventStream::event(const Entry& entry, const Object& now) {
  const std::int64_t sequence = entry.sequence != 0 ? entry.sequence : now.version;
  if (sequence <= m_told) return {};
  if (m_parts.subscription->filter().object) m_ended = now.ended && sequence >= now.version;
  return eventText(m_parts.hub->idOf(entry.number), *entry.type, entry.createdUs, sequence, *now.json);
}

}  // namespace trunkline::events
