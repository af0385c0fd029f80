// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/active_lists.h"

namespace trunkline::jobs {
namespace {

constexpr std::chrono::milliseconds kTurn{50};

}  // namespace

Task<std::shared_ptr<const ActiveList>> ActiveLists::read(providers::Provider* provider, std::int64_t notBeforeUs) {
  while (m_entries[provider].isBeingRead) co_await m_clock.sleepFor(kTurn);
  Entry& entry = m_entries[provider];  // stays where it is: a map moves no elements
  if (entry.latest && entry.latest->askedUs >= notBeforeUs) co_return entry.latest;
  entry.isBeingRead = true;
  auto list = std::make_shared<ActiveList>();
  list->askedUs = m_clock.nowUs();
  auto numbers = co_await provider->active();
  entry.isBeingRead = false;
  if (!numbers) co_return nullptr;
  list->numbers = std::move(*numbers);
  entry.latest = std::move(list);
  co_return entry.latest;
}

}  // namespace trunkline::jobs
