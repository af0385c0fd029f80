// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/row_copy.h"

#include <QtCore/QStringList>
#include <QtWidgets/QHeaderView>

#include "ui/components/row_view.h"

namespace trunkline::ui {
namespace {

using Rows = models::RowTableModel;

QString cellText(const QModelIndex& cell) {
  QString text = cell.data(Rows::CopyRole).toString();
  for (const QChar part : {u'\t', u'\n', u'\r'}) text.replace(part, u' ');
  const bool isNumber = cell.data(Rows::KindRole).toInt() == static_cast<int>(models::CellKind::Number);
  const bool isFormula = !isNumber && !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
  return isFormula ? u'\'' + text : text;
}

}  // namespace

QString rowsAsText(const RowView& view, const std::vector<int>& rows) {
  const QHeaderView& header = *view.horizontalHeader();
  QStringList lines;
  for (const int row : rows) {
    QStringList cells;
    for (int place = 0; place < header.count(); ++place) {
      const int column = header.logicalIndex(place);
      if (!header.isSectionHidden(column)) cells << cellText(view.model()->index(row, column));
    }
    lines << cells.join(u'\t');
  }
  return lines.join(u'\n');
}

}  // namespace trunkline::ui
