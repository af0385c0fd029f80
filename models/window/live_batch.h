// SPDX-License-Identifier: GPL-3.0-or-later
// Events of a moment, merged by id and version, told in one pass. Without events no timer runs.
#pragma once
#include <functional>
#include <map>
#include <memory>

#include "api-client/base/scheduler.h"
#include "models/window/row.h"

namespace trunkline::models {

// Newest first.
using RowMap = std::map<RowId, Row, std::greater<>>;

inline constexpr std::size_t kCollectedMax = 2'000;  // more at once is cheaper read than merged

// The newer of two states of one row; of the same version the one that was told later.
void keepNewer(RowMap& rows, const Row& row);

class LiveBatch {
 public:
  struct Handlers {
    std::function<void(const RowMap& rows)> show;
    std::function<void()> tooMany;  // what was collected is forgotten: read it
  };
  // The scheduler outlives it.
  LiveBatch(client::Scheduler& scheduler, Handlers handlers) : m_scheduler(scheduler), m_handlers(std::move(handlers)) {}

  void add(const Row& row);
  void clear();

 private:
  client::Scheduler& m_scheduler;
  Handlers m_handlers;
  RowMap m_rows;
  std::unique_ptr<client::Scheduler::Timer> m_end;  // runs from the first event on
};

}  // namespace trunkline::models
