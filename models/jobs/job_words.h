// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs in words.
#pragma once
#include <QtCore/QString>

#include "models/base/view_state.h"
#include "server/contract/wire/staff_jobs.h"

namespace trunkline::models {

class Formats;

[[nodiscard]] QString jobTitle(const Job& job, const Formats& formats);  // "Cancel of 300 orders"
[[nodiscard]] QString jobStateWords(JobState state);
[[nodiscard]] Tone jobTone(const Job& job);
// How far it is, for the eye and for a screen reader: "120 of 300 orders gone through, 4 refused, 180 left".
[[nodiscard]] QString progressWords(const Job& job, const Formats& formats);
// What has become of it, when nobody looks.
[[nodiscard]] QString endWords(const Job& job, const Formats& formats);
[[nodiscard]] QString resultWords(const JobItem& item, bool isJobOver);
[[nodiscard]] QString refusalWords(const JobItem& item);  // empty: it was not refused

}  // namespace trunkline::models
