// SPDX-License-Identifier: GPL-3.0-or-later
// What the standing of a customer is called and what it means for the eye.
#pragma once
#include <QtCore/QString>

#include "models/base/view_state.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline::models {

[[nodiscard]] QString userStateWords(UserState state);
[[nodiscard]] Tone toneOf(UserState state);
[[nodiscard]] QString banScopeWords(BanScope scope);

}  // namespace trunkline::models
