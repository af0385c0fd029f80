// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/frame_clock.h"

#include <time.h>

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <algorithm>
#include <cmath>
#include <utility>

namespace trunkline::testing {
namespace {

constexpr std::chrono::seconds kPaintWithin{1};

}  // namespace

std::chrono::nanoseconds threadTime() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

FrameClock::FrameClock(QWidget& painted) { painted.installEventFilter(this); }

void FrameClock::frame(const std::function<void()>& input) {
  m_isPainted = false;
  const auto begun = threadTime();
  input();
  bool isLate = false;
  QTimer late;
  late.setSingleShot(true);
  connect(&late, &QTimer::timeout, this, [&isLate] { isLate = true; });
  late.start(kPaintWithin);
  // Waiting for what comes next takes no processor time; asking again and again would.
  while (!m_isPainted && !isLate) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
  if (m_isPainted) m_frames.push_back(threadTime() - begun);
}

std::chrono::nanoseconds FrameClock::quantile(double share) const {
  if (m_frames.empty()) return {};
  auto sorted = m_frames;
  std::ranges::sort(sorted);
  const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::clamp<std::size_t>(at, 1, sorted.size()) - 1];
}

// The paint itself happens after the filter; processEvents() returns only when it is over.
bool FrameClock::eventFilter(QObject* /*object*/, QEvent* event) {
  if (event->type() == QEvent::Paint) m_isPainted = true;
  return false;
}

GuiWatchdog::GuiWatchdog(std::chrono::milliseconds limit) : m_limit(limit), m_begun(threadTime()) {
  const auto* loop = QAbstractEventDispatcher::instance();
  // On both: one dispatcher handles events before it blocks, another while it does as it says. Waiting takes no processor time.
  connect(loop, &QAbstractEventDispatcher::awake, this, &GuiWatchdog::turn);
  connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &GuiWatchdog::turn);
}

void GuiWatchdog::turn() {
  const auto now = threadTime();
  const auto taken = now - std::exchange(m_begun, now);
  m_longest = std::max(m_longest, taken);
  if (taken <= m_limit) return;
  ++m_overruns;
  qInfo("the GUI's thread was busy for %lld ms",
        static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count()));
}

}  // namespace trunkline::testing
