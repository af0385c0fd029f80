// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/timer_wheel.h"

#include <algorithm>

namespace trunkline::jobs {

void TimerWheel::advance(Steady now, std::vector<std::int64_t>& due) {
  const std::int64_t target = (now - m_start) / kTick;
  // After a long pause one round visits every slot; more rounds would find nothing new.
  const std::int64_t first = std::max(m_current + 1, target - static_cast<std::int64_t>(kSlots) + 1);
  m_current = std::max(m_current, target);
  for (std::int64_t tick = first; tick <= target; ++tick) {
    auto& slot = m_slots[static_cast<std::size_t>(tick) % kSlots];
    const auto later = std::partition(slot.begin(), slot.end(), [&](const Entry& entry) { return entry.tick > target; });
    for (auto entry = later; entry != slot.end(); ++entry) due.push_back(entry->key);
    slot.erase(later, slot.end());
  }
}

}  // namespace trunkline::jobs
