// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/row_table_model.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {

int RowTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_words->columns(); }

QVariant RowTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const Slot* slot = slotAt(index.row());
  if (slot == nullptr) miss(index.row());
  if (slot == nullptr || !slot->row) return emptyData(index.row(), slot, role);
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return m_words->text(slot->row, column);
    case Qt::AccessibleTextRole:
      return spokenText(*slot, column);
    case Qt::ToolTipRole:
      if (slot->isGone) return tr("Changed since: it no longer matches the filter. Refresh to remove it.");
      break;
    case Qt::TextAlignmentRole:
      return m_words->kind(column) == CellKind::Number ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ToneRole:
      return static_cast<int>(m_words->tone(slot->row, column));
    case IdRole:
      return m_words->idText(slot->row.id);
    case GoneRole:
      return slot->isGone;
    case PlaceholderRole:
      return false;
    default:
      break;
  }
  return m_words->data(slot->row, column, role);
}

Cell RowTableModel::cell(int row, int column) const {
  Cell cell;
  cell.kind = m_words->kind(column);
  const Slot* slot = slotAt(row);
  if (slot == nullptr) {
    miss(row);
    cell.isPlaceholder = true;
    return cell;
  }
  cell.isGone = slot->isGone || !slot->row;
  if (!slot->row) return cell;
  cell.id = slot->row.id;
  cell.text = m_words->text(slot->row, column);
  if (cell.kind == CellKind::Tag) cell.tone = m_words->tone(slot->row, column);
  return cell;
}

QString RowTableModel::tabSeparated(const std::vector<RowId>& ids, const std::vector<int>& columns) const {
  // A sign that would begin another cell stands for itself nowhere in these rows.
  const auto plain = [](QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
  };
  // What a spreadsheet would take for a formula is marked as text; numbers stay numbers.
  const auto safe = [](const QString& text, bool isNumber) {
    const bool isFormula = !isNumber && !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
    return isFormula ? QString(QLatin1Char('\'') + text) : text;
  };
  QStringList lines;
  QStringList titles;
  for (const int column : columns) titles << plain(m_words->title(column));
  lines << titles.join(QLatin1Char('\t'));
  for (const RowId id : ids) {
    const int row = rowOf(id);
    if (row < 0) continue;
    QStringList cells;
    for (const int column : columns)
      cells << safe(plain(index(row, column).data(CopyRole).toString()), m_words->kind(column) == CellKind::Number);
    lines << cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

QVariant RowTableModel::emptyData(int row, const Slot* slot, int role) const {
  const bool isPlaceholder = slot == nullptr;
  if (role == PlaceholderRole) return isPlaceholder;
  if (role == GoneRole) return !isPlaceholder;
  if (role == Qt::AccessibleTextRole)
    return isPlaceholder ? tr("Row %L1, being read").arg(row + 1) : tr("Row %L1 has left the list").arg(row + 1);
  if (role == Qt::ToolTipRole && !isPlaceholder) return tr("What stood here no longer matches the filter.");
  return {};
}

// Dimming is nothing to who does not see it.
QString RowTableModel::spokenText(const Slot& slot, int column) const {
  const QString text = m_words->title(column) + QStringLiteral(": ") + m_words->text(slot.row, column);
  return slot.isGone ? tr("%1 (no longer matches the filter)").arg(text) : text;
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= m_words->columns()) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue((m_words->kind(section) == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  // The arrow is nothing to who does not see it.
  if (role == Qt::AccessibleTextRole && section == m_words->ageColumn())
    return (m_isNewestFirst ? tr("%1, newest first") : tr("%1, oldest first")).arg(m_words->title(section));
  return role == Qt::DisplayRole ? QVariant(m_words->title(section)) : QVariant();
}

void RowTableModel::noteOrder(bool isNewestFirst) {
  if (std::exchange(m_isNewestFirst, isNewestFirst) == isNewestFirst || m_words->ageColumn() < 0) return;
  Q_EMIT headerDataChanged(Qt::Horizontal, m_words->ageColumn(), m_words->ageColumn());
}

std::vector<RowId> RowTableModel::idsBetween(int first, int last) const {
  std::vector<RowId> ids;
  const auto [from, to] = std::minmax(first, last);
  for (int row = std::max(from, 0); row <= std::min(to, rowCount() - 1); ++row)
    if (const Slot* slot = slotAt(row); slot != nullptr && slot->row) ids.push_back(slot->row.id);
  return ids;
}

void RowTableModel::emitChanged(std::vector<std::int64_t> rows) {
  std::ranges::sort(rows);
  for (std::size_t at = 0; at < rows.size();) {
    std::size_t end = at + 1;
    while (end < rows.size() && rows[end] <= rows[end - 1] + 1) ++end;
    Q_EMIT dataChanged(index(static_cast<int>(rows[at]), 0), index(static_cast<int>(rows[end - 1]), columnCount() - 1));
    at = end;
  }
}

void RowTableModel::emitAged(int first, int last) {
  const int column = m_words->ageColumn();
  if (column >= 0 && first <= last) Q_EMIT dataChanged(index(first, column), index(last, column), {Qt::DisplayRole});
}

}  // namespace trunkline::models
