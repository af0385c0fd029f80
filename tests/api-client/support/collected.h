// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QObject>
#include <memory>
#include <vector>

#include "api-client/call/call.h"

namespace trunkline::client::testing {

// Everything that a call told one waiter.
template <class T, class E = ApiError>
class Collected {
 public:
  explicit Collected(const Call<T, E>& call) {
    call.onResult(m_context.get(), [all = m_all](const auto& outcome) { all->push_back(outcome); });
  }
  [[nodiscard]] std::size_t count() const { return m_all->size(); }
  [[nodiscard]] const typename Call<T, E>::Outcome& outcome() const { return m_all->at(0); }
  [[nodiscard]] bool isValue() const { return count() == 1 && outcome().has_value(); }
  [[nodiscard]] bool isError() const { return count() == 1 && !outcome().has_value(); }
  [[nodiscard]] const T& value() const { return *outcome().value(); }
  [[nodiscard]] const E& error() const { return outcome().error(); }

 private:
  std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
  std::shared_ptr<std::vector<typename Call<T, E>::Outcome>> m_all = std::make_shared<std::vector<typename Call<T, E>::Outcome>>();
};

// Lets everything happen that is queued, and what that queues; for tests whose time is a FakeScheduler's.
inline void settle() {
  constexpr int kRounds = 20;
  for (int round = 0; round < kRounds; ++round) QCoreApplication::processEvents(QEventLoop::AllEvents);
}

}  // namespace trunkline::client::testing
