// SPDX-License-Identifier: GPL-3.0-or-later
// The time of day as an interface, so that ages and days can be tested.
#pragma once
#include "server/contract/fields.h"

namespace trunkline::models {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Timestamp now() const override;
};

}  // namespace trunkline::models
