// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "api-client/base/scheduler.h"
#include "models/navigation/link.h"
#include "models/store/recents.h"

namespace trunkline::models {

// Which records somebody has looked at: those that were open for a moment, not each that was passed with the arrow keys.
class RecentPlaces final {
 public:
  static constexpr client::Milliseconds kLooked{2'000};

  // Both outlive it.
  RecentPlaces(Recents& recents, client::Scheduler& scheduler) : m_recents(recents), m_scheduler(scheduler) {}

  void visit(const Link& link);
  void leave() { m_looking.reset(); }  // somebody else comes
  [[nodiscard]] QStringList newestFirst() const { return m_recents.newestFirst(); }

 private:
  Recents& m_recents;
  client::Scheduler& m_scheduler;
  std::unique_ptr<client::Scheduler::Timer> m_looking;
};

}  // namespace trunkline::models
