// SPDX-License-Identifier: GPL-3.0-or-later
// A provider below the Provider interface whose every answer the test decides; counts what it was asked.
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <mutex>

#include "server/base/settings.h"
#include "server/providers/provider.h"

namespace trunkline::testing {

// Tests replace an answer while the engine's threads ask for it.
template <class Signature>
class Answering {
 public:
  Answering& operator=(std::function<Signature> answer) {
    const std::scoped_lock lock(m_mutex);
    m_answer = std::move(answer);
    return *this;
  }
  [[nodiscard]] std::function<Signature> get() const {
    const std::scoped_lock lock(m_mutex);
    return m_answer;
  }

 private:
  mutable std::mutex m_mutex;
  std::function<Signature> m_answer;
};

class ScriptedProvider final : public providers::Provider {
 public:
  ScriptedProvider(providers::ProviderNumber number, std::string name) {
    m_traits.number = number;
    m_traits.name = std::move(name);
  }
  void setTimes(const OrderTimes& times) {
    m_traits.numberLifetime = times.numberLifetime;
    m_traits.cancelMin = times.cancelMin;
  }

  Answering<providers::BuyOutcome(int n)> onBuy;  // n = 1, 2, … over the provider's life
  Answering<providers::PollOutcome(const std::string& ref)> onPoll;
  Answering<providers::CancelOutcome(const std::string& ref)> onCancel;
  Answering<providers::FinishOutcome(const std::string& ref)> onFinish;

  std::atomic<int> buys{0};
  std::atomic<int> polls{0};
  std::atomic<int> cancels{0};
  std::atomic<int> finishes{0};
  std::atomic<int> buyDelayMs{0};
  std::atomic<bool> quiet{false};  // it is known without asking that nothing has come

  [[nodiscard]] const providers::Traits& traits() const override { return m_traits; }
  Task<providers::BuyOutcome> buy(providers::BuyRequest) override;
  Task<providers::PollOutcome> poll(std::string ref) override;
  [[nodiscard]] bool knownQuiet(std::string_view) override { return quiet; }
  Task<providers::CancelOutcome> cancel(std::string ref) override;
  Task<providers::FinishOutcome> finish(std::string ref) override;
  Task<Result<Money>> balance() override { co_return Money(1'000'000, {}); }
  Task<Result<providers::Catalogue>> catalogue() override { co_return providers::Catalogue{}; }
  Task<Result<std::vector<providers::ActiveNumber>>> active() override { co_return std::vector<providers::ActiveNumber>{}; }

 private:
  providers::Traits m_traits;
};

// A number that nobody else has.
[[nodiscard]] providers::Bought boughtNumber(const std::string& ref);
[[nodiscard]] providers::Arrived codeArrived(const std::string& code);

}  // namespace trunkline::testing
