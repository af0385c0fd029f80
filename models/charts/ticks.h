// SPDX-License-Identifier: GPL-3.0-or-later
// Where a chart's axes say something: round moments of a zone that a person chose, and round values. Qt's own axis of times follows
// the zone of the process.
#pragma once
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include "models/charts/chart_data.h"

namespace trunkline::models {

struct TimeTick {
  Timestamp at;
  QString words;  // the time of day, or the day where one begins
  friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

// Within the range, at most so many, each at a round local time.
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeRange& range, const QTimeZone& zone, const QLocale& locale, int atMost);

struct ValueTicks {
  std::vector<double> at;  // 1, 2 or 5 times a power of ten apart; the first and the last are the axis' ends
  int decimals{};          // that are needed to tell them apart
};

// Around all values from low to high; low is not above high.
[[nodiscard]] ValueTicks valueTicks(double low, double high, int atMost);

}  // namespace trunkline::models
