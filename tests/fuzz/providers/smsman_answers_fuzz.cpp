// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte picks the HTTP status. What must hold for any answer at all: no crash, no purchase without a usable
// reference and number, no cancellation and no code out of an answer that a broken server gave.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/providers/answers/json_fields.h"
#include "server/providers/smsman/answers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace trunkline::providers;
  if (size == 0) return 0;
  constexpr int kStatuses[] = {200, 400, 502, 302};
  const smsman::Answer answer{kStatuses[data[0] % 4], {reinterpret_cast<const char*>(data + 1), size - 1}};
  const bool good = answer.status == 200;
  const auto bought = smsman::parseBuy(answer, {"5", "1"});
  if (const auto* number = std::get_if<Bought>(&bought)) {
    if (!good || !answers::isIdentifier(number->ref) || number->phone.size() < 7 || number->phone.size() > 15) std::abort();
  }
  const auto polled = smsman::parsePoll(answer, "1");
  if (const auto* arrived = std::get_if<Arrived>(&polled)) {
    if (!good || arrived->messages.size() != 1 || arrived->messages.front().text.empty()) std::abort();
  }
  if (std::holds_alternative<Cancelled>(smsman::parseCancel(answer, "1")) && !good) std::abort();
  if (std::holds_alternative<Finished>(smsman::parseFinish(answer, "1")) && !good) std::abort();
  const auto balance = smsman::parseBalance(answer, trunkline::Currency{});
  if (balance && balance->micros() < 0) std::abort();
  return 0;
}
