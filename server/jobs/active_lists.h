// SPDX-License-Identifier: GPL-3.0-or-later
// What providers say of their numbers that are not over, shared by all orders that want to know at the same time.
#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "server/base/clock.h"
#include "server/providers/provider.h"

namespace trunkline::jobs {

struct ActiveList {
  std::int64_t askedUs{};  // UTC: what was bought before is in it
  std::vector<providers::ActiveNumber> numbers;
};

// Of one thread.
class ActiveLists {
 public:
  explicit ActiveLists(Clock& clock) : m_clock(clock) {}

  // A list that was asked for at that time or later; null when it cannot be read.
  Task<std::shared_ptr<const ActiveList>> read(providers::Provider* provider, std::int64_t notBeforeUs);

 private:
  struct Entry {
    std::shared_ptr<const ActiveList> latest;
    bool isBeingRead{false};
  };
  Clock& m_clock;
  std::unordered_map<providers::Provider*, Entry> m_entries;
};

}  // namespace trunkline::jobs
