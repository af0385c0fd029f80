// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "api-client/base/randomness.h"
#include "api-client/base/scheduler.h"

namespace trunkline::client::testing {

// Time that stands still until it is told to move; what falls due meanwhile runs in its order.
class FakeScheduler final : public Scheduler {
 public:
  [[nodiscard]] Steady steady() const override { return Steady(m_now); }

  [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> action) override {
    const Key key{m_now + delay, ++m_count};
    m_due->emplace(key, std::move(action));
    return std::make_unique<FakeTimer>(m_due, key);
  }

  void advance(Milliseconds by) {
    const Milliseconds end = m_now + by;
    while (!m_due->empty() && m_due->begin()->first.first <= end) {
      const auto next = m_due->extract(m_due->begin());
      m_now = next.key().first;
      next.mapped()();
    }
    m_now = end;
  }

  [[nodiscard]] std::size_t waiting() const { return m_due->size(); }
  // Until the next action; only while one waits.
  [[nodiscard]] Milliseconds untilNext() const { return m_due->begin()->first.first - m_now; }

 private:
  using Key = std::pair<Milliseconds, int>;
  using Due = std::map<Key, std::function<void()>>;

  class FakeTimer final : public Timer {
   public:
    FakeTimer(const std::shared_ptr<Due>& due, Key key) : m_due(due), m_key(key) {}
    FakeTimer(const FakeTimer&) = delete;
    FakeTimer& operator=(const FakeTimer&) = delete;
    ~FakeTimer() override { m_due->erase(m_key); }

   private:
    std::shared_ptr<Due> m_due;
    Key m_key;
  };

  Milliseconds m_now{0};
  int m_count{0};
  std::shared_ptr<Due> m_due = std::make_shared<Due>();
};

// The same numbers at every start; with `fixed`, always that one.
class FakeRandomness final : public Randomness {
 public:
  [[nodiscard]] std::uint64_t next() override {
    if (fixed) return *fixed;
    m_state += 0x9E3779B97F4A7C15U;  // splitmix64
    std::uint64_t bits = m_state;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
  }
  std::optional<std::uint64_t> fixed;

 private:
  std::uint64_t m_state{1};
};

}  // namespace trunkline::client::testing
