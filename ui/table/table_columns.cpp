// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/table_columns.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHeaderView>
#include <algorithm>
#include <utility>

#include "models/settings/settings.h"
#include "models/window/row_table_model.h"
#include "ui/table/data_table.h"

namespace trunkline::ui {
namespace {

// In the settings: "id:138 state:96 -user:132", a hidden one with a sign before it.
constexpr QChar kHidden = u'-';
constexpr QChar kWidth = u':';

}  // namespace

TableColumns::TableColumns(DataTable& view, models::Settings& settings, std::vector<int> widths)
    : QObject(&view), m_view(view), m_settings(settings), m_widths(std::move(widths)) {
  header().setSectionsMovable(true);
  header().setMinimumSectionSize(kNarrowestPx);
  restore();
  connect(&header(), &QHeaderView::sectionResized, this, &TableColumns::takeWidth);
  connect(&header(), &QHeaderView::sectionMoved, this, &TableColumns::tell);
}

QHeaderView& TableColumns::header() const { return *m_view.horizontalHeader(); }

int TableColumns::count() const { return static_cast<int>(m_widths.size()); }

int TableColumns::columnOf(const QString& name) const {
  for (int column = 0; column < count(); ++column)
    if (m_view.rows().words().name(column) == name) return column;
  return -1;
}

std::vector<int> TableColumns::order() const {
  std::vector<int> columns;
  for (int place = 0; place < count(); ++place) columns.push_back(header().logicalIndex(place));
  return columns;
}

QString TableColumns::title(int column) const { return m_view.rows().headerData(column, Qt::Horizontal).toString(); }

bool TableColumns::isShown(int column) const { return !header().isSectionHidden(column); }

bool TableColumns::setShown(int column, bool isShown) {
  if (isShown == TableColumns::isShown(column)) return true;
  if (!isShown && header().hiddenSectionCount() >= count() - 1) return false;
  header().setSectionHidden(column, !isShown);
  tell();
  return true;
}

bool TableColumns::move(int column, int by) {
  const int from = header().visualIndex(column);
  const int to = from + by;
  if (to < 0 || to >= count()) return false;
  header().moveSection(from, to);
  return true;
}

QStringList TableColumns::names() const {
  QStringList names;
  for (const int column : order())
    if (isShown(column)) names << m_view.rows().words().name(column);
  return names;
}

// The others stand behind them, hidden.
void TableColumns::place(const QStringList& names) {
  const QScopedValueRollback placing(m_isPlacing, true);
  int place = 0;
  std::vector<bool> isNamed(m_widths.size(), false);
  for (const QString& name : names) {
    const int column = columnOf(name);
    if (column < 0 || isNamed[static_cast<std::size_t>(column)]) continue;
    isNamed[static_cast<std::size_t>(column)] = true;
    header().moveSection(header().visualIndex(column), place++);
  }
  if (place == 0) return;  // of another table altogether
  for (int column = 0; column < count(); ++column) header().setSectionHidden(column, !isNamed[static_cast<std::size_t>(column)]);
}

void TableColumns::setNames(const QStringList& names) {
  place(names);
  tell();
}

void TableColumns::reset() {
  {
    const QScopedValueRollback placing(m_isPlacing, true);
    for (int column = 0; column < count(); ++column) {
      header().setSectionHidden(column, false);
      header().moveSection(header().visualIndex(column), column);
      header().resizeSection(column, m_widths[static_cast<std::size_t>(column)]);
    }
  }
  m_settings.setColumns(m_view.objectName(), {});
  Q_EMIT changed();
}

void TableColumns::restore() {
  const QScopedValueRollback placing(m_isPlacing, true);
  for (int column = 0; column < count(); ++column) header().resizeSection(column, m_widths[static_cast<std::size_t>(column)]);
  const QString kept = m_settings.columns(m_view.objectName());
  QStringList shown;
  QStringList known;
  const QStringList parts = kept.split(u' ', Qt::SkipEmptyParts);
  for (const QString& part : parts) {
    const bool isHidden = part.startsWith(kHidden);
    const QString name = part.section(kWidth, 0, 0).mid(isHidden ? 1 : 0);
    const int column = columnOf(name);
    if (column < 0) continue;
    known << name;
    if (!isHidden) shown << name;
    header().resizeSection(column, std::clamp(part.section(kWidth, 1).toInt(), kNarrowestPx, kWidestPx));
  }
  if (shown.isEmpty()) return;
  // One that came with a newer console is shown, at the end.
  for (int column = 0; column < count(); ++column)
    if (const QString name = m_view.rows().words().name(column); !known.contains(name)) shown << name;
  place(shown);
}

// That of the last one follows the window.
void TableColumns::takeWidth(int column) {
  int last = count() - 1;
  while (last > 0 && header().isSectionHidden(header().logicalIndex(last))) --last;
  if (header().visualIndex(column) != last) save();
}

void TableColumns::save() {
  if (m_isPlacing) return;
  QStringList parts;
  for (const int column : order()) {
    // A hidden section has no width; it comes back as the table had it.
    const int width = isShown(column) ? header().sectionSize(column) : m_widths[static_cast<std::size_t>(column)];
    const QString part = m_view.rows().words().name(column) + kWidth + QString::number(width);
    parts << (isShown(column) ? part : kHidden + part);
  }
  m_settings.setColumns(m_view.objectName(), parts.join(u' '));
}

void TableColumns::tell() {
  if (m_isPlacing) return;
  save();
  Q_EMIT changed();
}

}  // namespace trunkline::ui
