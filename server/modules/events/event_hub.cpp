// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/event_hub.h"

#include <algorithm>
#include <charconv>

namespace trunkline::events {
namespace {

// Readers come back by themselves: they are told not to hammer.
Failure refused(ErrorCode code, std::string message) {
  Error error{code, std::move(message), {}, {}, {}};
  error.members.emplace_back("retry_after", "30");
  return Failure(std::move(error));
}

}  // namespace

Subscription::Batch Subscription::take() {
  m_signal->reset();
  const std::scoped_lock lock(m_mutex);
  Batch taken = std::move(m_batch);
  m_batch = {};
  m_batch.ended = taken.ended;
  return taken;
}

void Subscription::put(const Entry& entry) {
  {
    const std::scoped_lock lock(m_mutex);
    if (m_batch.gap) return;  // he will look at everything anyway
    if (m_batch.entries.size() < m_queued) {
      m_batch.entries.push_back(entry);
    } else {
      m_batch.entries.clear();
      m_batch.gap = true;
    }
  }
  m_signal->wake();
}

void Subscription::lose() {
  {
    const std::scoped_lock lock(m_mutex);
    m_batch.entries.clear();
    m_batch.gap = true;
  }
  m_signal->wake();
}

void Subscription::end() {
  {
    const std::scoped_lock lock(m_mutex);
    m_batch.ended = true;
  }
  m_signal->wake();
}

std::string EventHub::idOf(std::uint64_t number) const { return std::to_string(m_epoch) + '-' + std::to_string(number); }

std::uint64_t EventHub::newest() const {
  const std::scoped_lock lock(m_mutex);
  return m_newest;
}

std::size_t EventHub::readers() const {
  const std::scoped_lock lock(m_mutex);
  return m_count;
}

std::optional<std::uint64_t> EventHub::numberOf(std::string_view eventId) const {
  const std::string prefix = std::to_string(m_epoch) + '-';
  if (!eventId.starts_with(prefix)) return std::nullopt;
  eventId.remove_prefix(prefix.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(eventId.data(), eventId.data() + eventId.size(), number);
  if (error != std::errc{} || end != eventId.data() + eventId.size()) return std::nullopt;
  return number;
}

void EventHub::publish(const Happening& happening) {
  const std::scoped_lock lock(m_mutex);
  auto type = m_types.find(happening.type);
  if (type == m_types.end()) type = m_types.emplace(happening.type).first;
  const Entry entry{++m_newest,         happening.user,      &*type,          happening.object,
                    happening.sequence, happening.createdUs, happening.topic, happening.rendering};
  m_remembered.push_back(entry);
  m_remembered.back().rendering.reset();
  if (m_remembered.size() > m_limits.remembered) m_remembered.pop_front();
  const auto found = m_readers.find(happening.user.value());
  if (found == m_readers.end()) return;
  for (const auto& reader : found->second)
    if (reader->wants(entry)) reader->put(entry);
}

void EventHub::lose() {
  const std::scoped_lock lock(m_mutex);
  ++m_newest;  // whoever was up to date is not any more
  m_remembered.clear();
  for (const auto& [user, readers] : m_readers)
    for (const auto& reader : readers) reader->lose();
}

std::uint32_t EventHub::masks(std::uint8_t topic) const {
  const std::scoped_lock lock(m_mutex);
  std::uint32_t found = 0;
  for (const auto& [user, readers] : m_readers)
    for (const auto& reader : readers)
      if (((reader->m_filter.topics >> topic) & 1U) != 0) found |= 1U << reader->m_filter.mask;
  return found;
}

// What he missed, when all of it is still remembered.
void EventHub::replay(Subscription& subscription, std::string_view lastEventId) {
  if (lastEventId.empty()) return;
  const auto last = numberOf(lastEventId);
  const std::uint64_t oldest = m_remembered.empty() ? m_newest + 1 : m_remembered.front().number;
  if (!last || *last > m_newest || *last + 1 < oldest) return subscription.lose();
  for (auto entry = m_remembered.begin() + static_cast<std::ptrdiff_t>(*last + 1 - oldest); entry != m_remembered.end(); ++entry)
    if (subscription.wants(*entry)) subscription.put(*entry);
}

Result<std::shared_ptr<Subscription>> EventHub::subscribe(const IoExecutor& executor, Subscription::Filter filter,
                                                          std::string_view lastEventId) {
  auto subscription = std::make_shared<Subscription>(executor, filter, m_limits.queued);
  const std::scoped_lock lock(m_mutex);
  if (m_closed) {
    subscription->end();
    return subscription;
  }
  auto& mine = m_readers[filter.user.value()];
  const auto his = std::ranges::count_if(mine, [&filter](const auto& reader) { return reader->m_filter.staff == filter.staff; });
  if (static_cast<std::size_t>(his) >= m_limits.readersPerUser)
    return refused(ErrorCode::RateLimited, "At most " + std::to_string(m_limits.readersPerUser) + " event streams may be open at once");
  if (m_count >= m_limits.readers) {
    if (mine.empty()) m_readers.erase(filter.user.value());
    return refused(ErrorCode::Overloaded, "Too many event streams are open, try again later");
  }
  subscription->m_start = m_newest;
  replay(*subscription, lastEventId);
  mine.push_back(subscription);
  ++m_count;
  return subscription;
}

void EventHub::unsubscribe(const Subscription& subscription) {
  const std::scoped_lock lock(m_mutex);
  const auto found = m_readers.find(subscription.m_filter.user.value());
  if (found == m_readers.end()) return;
  m_count -= std::erase_if(found->second, [&](const auto& reader) { return reader.get() == &subscription; });
  if (found->second.empty()) m_readers.erase(found);
}

void EventHub::close() {
  const std::scoped_lock lock(m_mutex);
  m_closed = true;
  for (const auto& [user, readers] : m_readers)
    for (const auto& reader : readers) reader->end();
}

}  // namespace trunkline::events
