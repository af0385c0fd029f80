// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/drafts.h"

#include <QtSql/QSqlQuery>

namespace trunkline::models {
bool Drafts::save(const QString& name, const QByteArray& content) {
  if (m_store.owner().isEmpty() || content.size() > kBytesMax) return false;
  const qlonglong now = m_clock.now().us;
  if (!m_store.run(QStringLiteral("INSERT INTO drafts(owner,name,content,changed_us) VALUES(?,?,?,?) "
                                  "ON CONFLICT(owner,name) DO UPDATE SET content=excluded.content,changed_us=excluded.changed_us"),
                   {m_store.owner(), name, content, now}))
    return false;
  m_store.run(QStringLiteral("DELETE FROM drafts WHERE owner=? AND name IN "
                             "(SELECT name FROM drafts WHERE owner=? ORDER BY changed_us DESC, name LIMIT -1 OFFSET ?)"),
              {m_store.owner(), m_store.owner(), kAtMost});
  return true;
}

std::optional<Drafts::Draft> Drafts::find(const QString& name) const {
  std::optional<Draft> found;
  m_store.read(QStringLiteral("SELECT content,changed_us FROM drafts WHERE owner=? AND name=?"), {m_store.owner(), name},
               [&found](const QSqlQuery& row) { found = Draft{row.value(0).toByteArray(), {row.value(1).toLongLong()}}; });
  return found;
}

void Drafts::drop(const QString& name) {
  m_store.run(QStringLiteral("DELETE FROM drafts WHERE owner=? AND name=?"), {m_store.owner(), name});
}

}  // namespace trunkline::models
