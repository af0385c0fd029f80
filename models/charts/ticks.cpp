// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/ticks.h"

#include <QtCore/QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace trunkline::models {
namespace {

constexpr std::int64_t kUsPerMs = 1'000;
constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr int kMinutesPerDay = 1'440;
// Within a day; each divides it, so that midnight is always among them.
constexpr std::array kStepsMinutes{1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720};
constexpr std::array kStepsDays{1, 2, 7, 14, 30, 60, 90, 180, 365};
constexpr int kTicksMax = 200;

// Minutes between two ticks.
int stepFor(const TimeRange& range, int atMost) {
  const std::int64_t least = range.lengthUs() / kMinuteUs / std::max(atMost - 1, 1);
  for (const int minutes : kStepsMinutes)
    if (minutes >= least) return minutes;
  for (const int days : kStepsDays)
    if (std::int64_t{days} * kMinutesPerDay >= least) return days * kMinutesPerDay;
  return static_cast<int>(std::min<std::int64_t>(least / kMinutesPerDay + 1, kMinutesPerDay)) * kMinutesPerDay;
}

QString wordsOf(const QDateTime& local, const QLocale& locale) {
  if (local.time() == QTime(0, 0)) return locale.toString(local.date(), QStringLiteral("d MMM"));
  return local.toString(QStringLiteral("HH:mm"));
}

}  // namespace

std::vector<TimeTick> timeTicks(const TimeRange& range, const QTimeZone& zone, const QLocale& locale, int atMost) {
  std::vector<TimeTick> ticks;
  if (range.lengthUs() <= 0) return ticks;
  const int step = stepFor(range, atMost);
  const int stepDays = std::max(step / kMinutesPerDay, 1);
  QDate day = QDateTime::fromMSecsSinceEpoch(range.from.us / kUsPerMs, zone).date();
  // From a fixed day on, so that the ticks stay where they are while the chart is moved.
  day = day.addDays(-(day.toJulianDay() % stepDays));
  while (ticks.size() < kTicksMax) {
    for (int minute = 0; minute < kMinutesPerDay; minute += step) {
      const QTime time = QTime(0, 0).addSecs(minute * 60);
      const QDateTime local = QDateTime::fromMSecsSinceEpoch(QDateTime(day, time, zone).toMSecsSinceEpoch(), zone);
      if (local.time() != time) continue;  // the clock jumps over it that day
      const Timestamp at{local.toMSecsSinceEpoch() * kUsPerMs};
      if (at.us > range.to.us) return ticks;
      if (at.us >= range.from.us) ticks.push_back({at, wordsOf(local, locale)});
    }
    day = day.addDays(stepDays);
  }
  return ticks;
}

ValueTicks valueTicks(double low, double high, int atMost) {
  if (high - low < std::numeric_limits<double>::epsilon() * std::max({1.0, std::abs(low), std::abs(high)})) {
    const double room = low == 0.0 ? 1.0 : std::abs(low) / 2;  // a flat line is drawn in the middle
    low -= room;
    high += room;
  }
  const double rough = (high - low) / std::max(atMost - 1, 1);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * (1 - 1e-9)) {
      step = factor * power;
      break;
    }
  }
  ValueTicks ticks;
  ticks.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  const auto first = std::llround(std::floor(low / step + 1e-9));
  const auto last = std::llround(std::ceil(high / step - 1e-9));
  for (auto number = first; number <= last; ++number) ticks.at.push_back(static_cast<double>(number) * step);
  return ticks;
}

}  // namespace trunkline::models
