// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/shortcut_table.h"

#include <QtGui/QAction>

#include "ui/actions/action_words.h"

namespace trunkline::ui {

ShortcutTable::ShortcutTable(const ActionRegistry& actions, QObject* parent) : QAbstractTableModel(parent), m_actions(actions) {
  connect(&actions, &ActionRegistry::changed, this, &ShortcutTable::showKeys);
  fill();
}

void ShortcutTable::setFilter(const QString& typed) {
  m_filter = typed.trimmed();
  beginResetModel();
  fill();
  endResetModel();
}

const ActionRegistry::Entry* ShortcutTable::entryAt(int row) const {
  return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ShortcutTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ShortcutTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant ShortcutTable::data(const QModelIndex& index, int role) const {
  const ActionRegistry::Entry* entry = entryAt(index.row());
  if (entry == nullptr) return {};
  if (role == Qt::DisplayRole) return textOf(*entry, index.column());
  if (role != Qt::AccessibleTextRole) return {};
  const QString text = textOf(*entry, index.column());
  return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text.isEmpty() ? tr("none") : text);
}

QVariant ShortcutTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case ActionColumn:
      return tr("Action");
    case PlaceColumn:
      return tr("Where");
    default:
      return tr("Keys");
  }
}

// What the role hides is not listed.
void ShortcutTable::fill() {
  m_rows.clear();
  for (const auto& entry : m_actions.all()) {
    const QString line =
        textOf(*entry, ActionColumn) + QLatin1Char(' ') + textOf(*entry, PlaceColumn) + QLatin1Char(' ') + textOf(*entry, KeysColumn);
    if (entry->action->isVisible() && line.contains(m_filter, Qt::CaseInsensitive)) m_rows.push_back(entry.get());
  }
}

void ShortcutTable::showKeys() {
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, KeysColumn), index(rowCount() - 1, KeysColumn));
}

QString ShortcutTable::textOf(const ActionRegistry::Entry& entry, int column) const {
  if (column == ActionColumn) return withoutMnemonic(entry.spec.text);
  if (column == KeysColumn) return shortcutWords(entry.action->shortcut());
  if (entry.spec.context.isEmpty()) return tr("Everywhere");
  const auto* page = m_actions.find(QStringLiteral("page.") + entry.spec.context.section(QLatin1Char('.'), 0, 0));
  return page == nullptr ? entry.spec.context : withoutMnemonic(page->spec.text);
}

}  // namespace trunkline::ui
