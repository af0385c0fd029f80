// SPDX-License-Identifier: GPL-3.0-or-later
// An upstream's answer apart from the transport, and what every adapter says of one that it cannot believe.
#pragma once
#include <string>
#include <string_view>

#include "server/providers/provider.h"

namespace trunkline::providers::answers {

struct Answer {
  int status{};  // HTTP
  std::string_view body;
};

[[nodiscard]] inline bool succeeded(const Answer& answer) { return answer.status >= 200 && answer.status < 300; }
// A broken server is believed nothing, whatever it says.
[[nodiscard]] inline bool broken(const Answer& answer) { return answer.status >= 500; }

[[nodiscard]] inline Unknown unknown(const Answer& answer, std::string_view why) {
  return {"status " + std::to_string(answer.status) + ", " + std::string(why)};
}

}  // namespace trunkline::providers::answers
