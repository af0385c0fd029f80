// SPDX-License-Identifier: GPL-3.0-or-later
// A moment as people type it, in the zone of their settings.
#pragma once
#include <QtCore/QString>
#include <optional>

#include "models/format/formats.h"

namespace trunkline::models {

enum class Span { Ahead, Back };  // where "7d" leads from now

// A day (its beginning), a day and a time, a time of today, how long from now (30m, 12h, 7d, 2w), or a timestamp with its zone.
// None: none of these, or a time that the zone's clocks leave out.
[[nodiscard]] std::optional<Timestamp> readMoment(const QString& typed, Span span, const Formats& formats);

// As readMoment() reads it back, whatever the zone.
[[nodiscard]] QString momentText(Timestamp moment);

// What may be typed, in a sentence.
[[nodiscard]] QString momentRule(Span span, const Formats& formats);

}  // namespace trunkline::models
