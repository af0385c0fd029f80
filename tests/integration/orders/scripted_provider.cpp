// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/orders/scripted_provider.h"

#include "server/base/clock.h"

namespace trunkline::testing {

Task<providers::BuyOutcome> ScriptedProvider::buy(providers::BuyRequest) {
  const int n = ++buys;
  SystemClock clock;
  if (buyDelayMs > 0) co_await clock.sleepFor(std::chrono::milliseconds(buyDelayMs));
  if (onBuy) co_return onBuy(n);
  co_return boughtNumber(m_traits.name + "-" + std::to_string(n));
}

Task<providers::PollOutcome> ScriptedProvider::poll(std::string ref) {
  ++polls;
  if (onPoll) co_return onPoll(ref);
  co_return providers::StillWaiting{};
}

Task<providers::CancelOutcome> ScriptedProvider::cancel(std::string ref) {
  ++cancels;
  if (onCancel) co_return onCancel(ref);
  co_return providers::Cancelled{};
}

Task<providers::FinishOutcome> ScriptedProvider::finish(std::string) {
  ++finishes;
  co_return providers::Finished{};
}

providers::Bought boughtNumber(const std::string& ref) {
  providers::Bought bought;
  bought.ref = ref;
  bought.phone = "1415555" + std::to_string(1000 + std::hash<std::string>{}(ref) % 9000);
  return bought;
}

providers::Arrived codeArrived(const std::string& code) {
  providers::Arrived arrived;
  arrived.messages.push_back({std::nullopt, "Your code is " + code, code, std::nullopt});
  return arrived;
}

}  // namespace trunkline::testing
