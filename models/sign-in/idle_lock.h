// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>

#include "api-client/base/scheduler.h"

namespace trunkline::models {

// Whoever has not touched the console for limits::kIdleLock has gone. What the console does by itself is no touch.
class IdleLock final : public QObject {
  Q_OBJECT
 public:
  // The scheduler outlives it.
  explicit IdleLock(client::Scheduler& scheduler) : m_scheduler(scheduler) {}
  void start();
  void stop();
  void touch();

 Q_SIGNALS:
  void idle();  // once; then it is stopped

 private:
  void wait(client::Milliseconds rest);
  void look();

  client::Scheduler& m_scheduler;
  client::Scheduler::Steady m_touched;
  std::unique_ptr<client::Scheduler::Timer> m_timer;  // none: it is stopped
};

}  // namespace trunkline::models
