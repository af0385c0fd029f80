// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before something is done to a customer, and the wish that the answer is.
#pragma once
#include "models/users/user_actions_model.h"
#include "ui/dialogs/dialogs.h"

namespace trunkline::ui {

// Begins with what was asked before, where that did not work, and what the server said about it.
[[nodiscard]] ReasonQuestion userQuestion(models::UserActionsModel::Action action, const models::UserDetailModel& user,
                                          const models::UserActionsModel& actions, const models::Formats& formats);
[[nodiscard]] models::UserActionsModel::Wish wishOf(models::UserActionsModel::Action action, const ReasonAnswer& answer,
                                                    const models::Formats& formats);

}  // namespace trunkline::ui
