// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/lines_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace trunkline::models {

void LinesModel::setLines(std::vector<Line> lines) {
  const std::size_t common = std::min(lines.size(), m_lines.size());
  if (m_lines.size() > common) {
    beginRemoveRows({}, static_cast<int>(common), static_cast<int>(m_lines.size()) - 1);
    m_lines.resize(common);
    endRemoveRows();
  }
  std::move(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(common), m_lines.begin());
  if (common > 0) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(common) - 1, columnCount() - 1));
  if (lines.size() > common) {
    beginInsertRows({}, static_cast<int>(common), static_cast<int>(lines.size()) - 1);
    std::move(lines.begin() + static_cast<std::ptrdiff_t>(common), lines.end(), std::back_inserter(m_lines));
    endInsertRows();
  }
}

int LinesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int LinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_titles.size()); }

QVariant LinesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const Line& line = m_lines[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return line.cells.value(index.column());
  if (role == Qt::ToolTipRole) return line.toolTip;
  if (role == Qt::AccessibleTextRole)
    return QString(m_titles.value(index.column()) + QStringLiteral(": ") + line.cells.value(index.column()));
  return {};
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  return role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}

}  // namespace trunkline::models
