// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recents.h"

#include <QtSql/QSqlQuery>

namespace trunkline::models {

void Recents::remember(const QString& link) {
  if (m_store.owner().isEmpty()) return;
  m_store.run(QStringLiteral("INSERT INTO recents(owner,link,opened_us) VALUES(?,?,?) "
                             "ON CONFLICT(owner,link) DO UPDATE SET opened_us=excluded.opened_us"),
              {m_store.owner(), link, qlonglong(m_clock.now().us)});
  m_store.run(QStringLiteral("DELETE FROM recents WHERE owner=? AND link IN "
                             "(SELECT link FROM recents WHERE owner=? ORDER BY opened_us DESC, link LIMIT -1 OFFSET ?)"),
              {m_store.owner(), m_store.owner(), kAtMost});
}

QStringList Recents::newestFirst() const {
  QStringList links;
  m_store.read(QStringLiteral("SELECT link FROM recents WHERE owner=? ORDER BY opened_us DESC, link"), {m_store.owner()},
               [&links](const QSqlQuery& row) { links << row.value(0).toString(); });
  return links;
}

}  // namespace trunkline::models
