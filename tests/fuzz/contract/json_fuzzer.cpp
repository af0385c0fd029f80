// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder on any bytes: it answers, within its limits, and what it takes survives encoding and decoding.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"
#include "server/contract/codec/problem.h"
#include "server/contract/route.h"
#include "server/contract/wire/orders.h"

namespace {

using trunkline::DecodeMode;

void require(bool condition) {
  if (!condition) std::abort();
}

// A refusal becomes an answer, so that must be JSON too, whatever names the caller sent.
void checkRefusal(const trunkline::Error& error) {
  require(!error.fields.empty() && error.fields.size() <= trunkline::limits::kFieldErrorsMax);
  std::string problem;
  trunkline::problemJson(problem, error, 400, "fuzz");
  require(trunkline::decode<trunkline::Nothing>(problem, DecodeMode::Tolerant).has_value());
}

template <class T>
void check(std::string_view json, DecodeMode mode) {
  const auto value = trunkline::decode<T>(json, mode);
  if (!value) {
    checkRefusal(value.error());
    return;
  }
  std::string once;
  trunkline::encode(once, *value);
  const auto again = trunkline::decode<T>(once, DecodeMode::Strict);
  // Answers may be longer than what a request may be; only requests must come back in every case.
  if (mode == DecodeMode::Tolerant && !again) return;
  require(again.has_value());
  std::string twice;
  trunkline::encode(twice, *again);
  require(once == twice);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string json(data, data + size);
  check<trunkline::PlaceOrderRequest>(json, DecodeMode::Strict);
  check<trunkline::Page<trunkline::Order>>(json, DecodeMode::Tolerant);
  const std::array<trunkline::TextParameter, 1> path{{{"service", json}}};
  const std::array<trunkline::TextParameter, 3> query{{{"country", "DE"}, {"metadata", json}, {"metadata", json}}};
  const auto fromQuery = trunkline::decodeRequest<trunkline::PlaceOrderRequest>(path, query, {}, false);
  if (!fromQuery) checkRefusal(fromQuery.error());
  const auto request = trunkline::decodeRequest<trunkline::PlaceOrderRequest>(path, query, json, true);
  if (!request) checkRefusal(request.error());
  return 0;
}
