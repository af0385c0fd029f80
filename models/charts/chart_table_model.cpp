// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_table_model.h"

#include <algorithm>

namespace trunkline::models {

// Another chart, not the next state of this one: a reset is what happens.
void ChartTableModel::setSeries(std::vector<ChartSeries> series) {
  beginResetModel();
  m_series = std::move(series);
  m_moments.clear();
  for (const ChartSeries& one : m_series)
    for (const ChartPoint& point : one.points) m_moments.push_back(point.at);
  std::ranges::sort(m_moments, std::greater{}, &Timestamp::us);
  m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
  endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_moments.size()); }

int ChartTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_series.size()) + 1; }

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole) return int(index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter;
  if (role != Qt::DisplayRole) return {};
  const Timestamp moment = m_moments[static_cast<std::size_t>(index.row())];
  if (index.column() == 0) return m_words.time(moment);
  const auto& points = m_series[static_cast<std::size_t>(index.column()) - 1].points;
  const auto found = std::ranges::lower_bound(points, moment.us, {}, [](const ChartPoint& point) { return point.at.us; });
  if (found == points.end() || found->at != moment) return QStringLiteral("–");
  return m_words.value(found->value);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
  return section == 0 ? tr("Time") : m_series[static_cast<std::size_t>(section) - 1].name;
}

}  // namespace trunkline::models
