// SPDX-License-Identifier: GPL-3.0-or-later
// What the states of an order are called and what they mean for the eye.
#pragma once
#include <QtCore/QString>
#include <string_view>

#include "models/base/view_state.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline::models {

[[nodiscard]] QString stateWords(OrderState state);
[[nodiscard]] Tone toneOf(OrderState state);
[[nodiscard]] bool isCancellable(OrderState state);  // the server decides in the end
[[nodiscard]] bool isPollable(OrderState state);     // whether its provider may still have something to say
[[nodiscard]] QString attemptWords(AttemptStatus status);
[[nodiscard]] QString timelineWords(std::string_view what);  // "attempt.bought" in words; unknown ones as they are
[[nodiscard]] QString transferWords(std::string_view kind);  // "capture" in words; unknown ones as they are

}  // namespace trunkline::models
