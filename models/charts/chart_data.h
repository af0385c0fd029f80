// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart over time shows, without how it is drawn.
#pragma once
#include <QtCore/QString>
#include <cstddef>
#include <vector>

#include "server/contract/fields.h"

namespace trunkline::models {

struct ChartPoint {
  Timestamp at;
  double value{};
  friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

struct ChartSeries {
  QString name;
  int colour{};                    // which of the theme's colours for series; the same provider has always the same
  std::vector<ChartPoint> points;  // by time
};

// A line across: what is still right.
struct ChartThreshold {
  QString name;
  double value{};
};

// Something that happened, drawn as a line down.
struct ChartMark {
  Timestamp at;
  QString words;
};

struct ChartData {
  QString title;
  QString unit;  // of all series: "%", "s", "USD"
  std::vector<ChartSeries> series;
  std::vector<ChartThreshold> thresholds;
  std::vector<ChartMark> marks;
};

struct TimeRange {
  Timestamp from;
  Timestamp to;
  [[nodiscard]] std::int64_t lengthUs() const { return to.us - from.us; }
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

inline constexpr std::size_t kChartPoints = 800;  // of one series on the screen; more cost time and show nothing

// What of the points a chart of that range draws, with one on either side so that lines go on to the edge: of each slice of time the
// lowest and the highest value, so that no peak is lost.
[[nodiscard]] std::vector<ChartPoint> thinned(const std::vector<ChartPoint>& points, const TimeRange& range,
                                              std::size_t atMost = kChartPoints);

}  // namespace trunkline::models
