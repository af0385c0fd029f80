// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"

#include <chrono>

namespace trunkline::models {

Timestamp SystemClock::now() const {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count()};
}

}  // namespace trunkline::models
