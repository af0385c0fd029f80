// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/base/scheduler.h"

#include <QtCore/QTimer>
#include <utility>

namespace trunkline::client {
namespace {

class QtTimer final : public Scheduler::Timer {
 public:
  QtTimer(Milliseconds delay, std::function<void()> action) {
    m_timer.setSingleShot(true);
    // A copy runs: the action may destroy this timer and with it the original.
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [own = std::move(action)] {
      const auto running = own;
      running();
    });
    m_timer.start(delay);
  }

 private:
  QTimer m_timer;
};

}  // namespace

std::unique_ptr<Scheduler::Timer> QtScheduler::after(Milliseconds delay, std::function<void()> action) {
  return std::make_unique<QtTimer>(delay, std::move(action));
}

}  // namespace trunkline::client
