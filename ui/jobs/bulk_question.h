// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/dialogs.h"

namespace trunkline::models {
class Formats;
}

namespace trunkline::ui {

// Whether so many orders are to be cancelled. Of more than BulkCancel::kTypedAbove the person types how many: a hand that is used to
// confirming stops there. The formats outlive the question.
[[nodiscard]] ReasonQuestion bulkCancelQuestion(std::int64_t count, const models::Formats& formats);

}  // namespace trunkline::ui
