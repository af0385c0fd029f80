// SPDX-License-Identifier: GPL-3.0-or-later
// What the GUI's thread is busy with, in its own processor time: other processes on the machine do not count.
#pragma once
#include <QtCore/QObject>
#include <chrono>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace trunkline::testing {

// Of the calling thread.
[[nodiscard]] std::chrono::nanoseconds threadTime();

// Frames of one widget: from an input to the end of the paint that it causes.
class FrameClock final : public QObject {
  Q_OBJECT
 public:
  // Watches the widget's paints; it outlives the clock.
  explicit FrameClock(QWidget& painted);

  // Does the input and handles events until the widget has been painted; a frame without a paint within a second counts as none.
  void frame(const std::function<void()>& input);
  [[nodiscard]] std::size_t count() const { return m_frames.size(); }
  // Of the frames so far, 0 < share ≤ 1; 0.99 is the p99.
  [[nodiscard]] std::chrono::nanoseconds quantile(double share) const;
  void clear() { m_frames.clear(); }

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  bool m_isPainted{false};
  std::vector<std::chrono::nanoseconds> m_frames;
};

// Says in the log which turns of the event loop kept the GUI's thread for more than that.
class GuiWatchdog final : public QObject {
  Q_OBJECT
 public:
  explicit GuiWatchdog(std::chrono::milliseconds limit = std::chrono::milliseconds(50));
  [[nodiscard]] int overruns() const { return m_overruns; }
  [[nodiscard]] std::chrono::nanoseconds longest() const { return m_longest; }

 private:
  void turn();

  std::chrono::nanoseconds m_limit;
  std::chrono::nanoseconds m_begun;
  std::chrono::nanoseconds m_longest{0};
  int m_overruns{0};
};

}  // namespace trunkline::testing
