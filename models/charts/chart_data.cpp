// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_data.h"

#include <algorithm>
#include <iterator>

namespace trunkline::models {
namespace {

using Points = std::vector<ChartPoint>;

bool isEarlier(const ChartPoint& point, std::int64_t us) { return point.at.us < us; }

}  // namespace

Points thinned(const Points& points, const TimeRange& range, std::size_t atMost) {
  auto first = std::lower_bound(points.begin(), points.end(), range.from.us, isEarlier);
  auto last = std::lower_bound(first, points.end(), range.to.us, isEarlier);
  if (first != points.begin()) --first;
  if (last != points.end()) ++last;
  const auto count = static_cast<std::size_t>(std::distance(first, last));
  if (count <= atMost || atMost < 2) return {first, last};
  Points out;
  out.reserve(atMost);
  const std::size_t slices = atMost / 2;
  for (std::size_t slice = 0; slice < slices; ++slice) {
    const auto begin = first + static_cast<std::ptrdiff_t>(slice * count / slices);
    const auto end = first + static_cast<std::ptrdiff_t>((slice + 1) * count / slices);
    auto [low, high] =
        std::minmax_element(begin, end, [](const ChartPoint& one, const ChartPoint& other) { return one.value < other.value; });
    if (high < low) std::swap(low, high);
    out.push_back(*low);
    if (high != low) out.push_back(*high);
  }
  return out;
}

}  // namespace trunkline::models
