// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QUuid>
#include <QtSql/QSqlQuery>
#include <array>
#include <utility>

namespace trunkline::models {
namespace {

struct StoreWords {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

// One step a version; a step that was published is never changed.
constexpr std::array kSteps{
    "CREATE TABLE drafts(owner BLOB NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL, changed_us INTEGER NOT NULL,"
    " PRIMARY KEY(owner, name)) WITHOUT ROWID;"
    "CREATE TABLE recents(owner BLOB NOT NULL, link TEXT NOT NULL, opened_us INTEGER NOT NULL, PRIMARY KEY(owner, link)) WITHOUT ROWID"};
constexpr int kVersion = static_cast<int>(kSteps.size());
constexpr QLatin1String kBrokenSuffix(".broken");

}  // namespace

Store::Store(const QString& file)
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection)) {
  if (open(file) && isSound()) {
    if (!migrate()) beInMemory(StoreWords::tr("It was written by a newer console, or this one may not write it: %1").arg(file));
    return;
  }
  close();
  // Set aside rather than deleted: somebody may still get the drafts out of it.
  QFile::remove(file + kBrokenSuffix);
  if (!QFile::exists(file) || !QFile::rename(file, file + kBrokenSuffix) || !open(file) || !migrate()) {
    beInMemory(StoreWords::tr("It cannot be opened: %1").arg(file));
  } else {
    m_state = State::Anew;
    m_problem = StoreWords::tr("The file was damaged. It lies beside the new one as %1").arg(file + kBrokenSuffix);
  }
}

Store::~Store() {
  close();
  m_database = {};  // the connection is removed only when nobody holds it
  QSqlDatabase::removeDatabase(m_connection);
}

void Store::setOwner(const QString& server, const QString& account) {
  const QByteArray owner = server.toUtf8() + '\n' + account.toUtf8();
  m_owner = QCryptographicHash::hash(owner, QCryptographicHash::Sha256);
}

bool Store::open(const QString& file) {
  m_database.setDatabaseName(file);
  if (!m_database.open()) return false;
  QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  return run(QStringLiteral("PRAGMA journal_mode=WAL"), {}) && run(QStringLiteral("PRAGMA synchronous=NORMAL"), {});
}

void Store::close() { m_database.close(); }

bool Store::isSound() {
  QString found;
  return read(QStringLiteral("PRAGMA quick_check(1)"), {}, [&found](const QSqlQuery& row) { found = row.value(0).toString(); }) &&
         found == QStringLiteral("ok");
}

bool Store::migrate() {
  int version = 0;
  if (!read(QStringLiteral("PRAGMA user_version"), {}, [&version](const QSqlQuery& row) { version = row.value(0).toInt(); })) return false;
  if (version > kVersion) return false;
  if (version == kVersion) return true;
  if (!m_database.transaction()) return false;
  bool isDone = true;
  for (int step = version; isDone && step < kVersion; ++step) {
    const QStringList statements = QString::fromLatin1(kSteps.at(static_cast<std::size_t>(step))).split(QLatin1Char(';'));
    for (const QString& statement : statements) isDone = isDone && run(statement, {});
  }
  isDone = isDone && run(QStringLiteral("PRAGMA user_version=%1").arg(kVersion), {}) && m_database.commit();
  if (!isDone) m_database.rollback();
  return isDone;
}

void Store::beInMemory(const QString& why) {
  close();
  m_state = State::Memory;
  m_problem = why;
  if (!open(QStringLiteral(":memory:")) || !migrate()) qFatal("no memory for the local store");
}

bool Store::run(const QString& sql, const QVariantList& parameters) {
  return read(sql, parameters, [](const QSqlQuery& /*row*/) {});
}

bool Store::read(const QString& sql, const QVariantList& parameters, const std::function<void(const QSqlQuery& row)>& onRow) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.prepare(sql)) return false;
  for (const QVariant& value : parameters) query.addBindValue(value);
  if (!query.exec()) return false;
  while (query.next()) onRow(query);
  return true;
}

}  // namespace trunkline::models
