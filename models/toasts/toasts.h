// SPDX-License-Identifier: GPL-3.0-or-later
// What work in the background has to say: each stands for a while and goes by itself, unless somebody reads it.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QString>
#include <functional>
#include <memory>
#include <vector>

#include "api-client/base/scheduler.h"
#include "models/base/view_state.h"

namespace trunkline::models {

class Toasts final : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kAtMost = 4;
  // What can be done about it, for as long as it stands.
  struct Offer {
    QString words;  // empty: nothing
    std::function<void()> carryOut;
  };
  struct Toast {
    int id{0};
    QString text;
    Tone tone{};
    Offer offer;
  };

  // The scheduler outlives it.
  explicit Toasts(client::Scheduler& scheduler) : m_scheduler(scheduler) {}

  void show(const QString& text, Tone tone = Tone::Neutral, Offer offer = {});
  void takeOffer(int id);
  void close(int id);
  // Somebody is at them, by pointer or by focus: none goes until they are left, and then each has its whole time again.
  void setHeld(bool isHeld);
  void clear();
  [[nodiscard]] const std::vector<Toast>& shown() const { return m_shown; }

 Q_SIGNALS:
  void added(const trunkline::models::Toasts::Toast& toast);
  void removed(int id);

 private:
  void wait();
  void closeOldest();

  client::Scheduler& m_scheduler;
  std::vector<Toast> m_shown;  // oldest first
  int m_lastId{0};
  bool m_isHeld{false};
  std::unique_ptr<client::Scheduler::Timer> m_timer;  // of the oldest one
};

}  // namespace trunkline::models
