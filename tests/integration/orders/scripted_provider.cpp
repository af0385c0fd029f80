// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/orders/scripted_provider.h"

#include "server/base/clock.h"

namespace trunkline::testing {

Task<providers::BuyOutcome> ScriptedProvider::buy(providers::BuyRequest request) {
  const int n = ++buys;
  if (request.operatorName) co_return providers::Refused{providers::Refusal::BadRequest, "sells no operator by choice"};
  SystemClock clock;
  if (buyDelayMs > 0) co_await clock.sleepFor(std::chrono::milliseconds(buyDelayMs));
  if (const auto answer = onBuy.get()) co_return answer(n);
  co_return boughtNumber(m_traits.name + "-" + std::to_string(n));
}

Task<providers::PollOutcome> ScriptedProvider::poll(std::string ref) {
  ++polls;
  if (const auto answer = onPoll.get()) co_return answer(ref);
  co_return providers::StillWaiting{};
}

Task<providers::CancelOutcome> ScriptedProvider::cancel(std::string ref) {
  ++cancels;
  if (const auto answer = onCancel.get()) co_return answer(ref);
  co_return providers::Cancelled{};
}

Task<providers::FinishOutcome> ScriptedProvider::finish(std::string ref) {
  ++finishes;
  if (const auto answer = onFinish.get()) co_return answer(ref);
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
