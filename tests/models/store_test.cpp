// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept on this computer: it comes back, belongs to one person, is bounded, and a broken or newer file stops nobody's work.
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include "models/store/drafts.h"
#include "models/store/recents.h"

namespace trunkline::models {

class StoreTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aDraftComesBackAfterACrash();
  void nobodySeesWhatIsAnothers();
  void itIsBounded();
  void nothingPersonalStandsInTheFile();
  void onlyItsOwnerReadsTheFile();
  void aBrokenFileIsSetAsideAndSaid();
  void aNewerFileIsLeftAsItIs();
  void withoutAFolderItWorksInMemory();
  void whatWasOpenedLastIsFirst();
};

namespace {

const QString kServer = QStringLiteral("https://desk.example.com");
const QString kAda = QStringLiteral("ada@example.com");
const QString kBob = QStringLiteral("bob@example.com");

class TickingClock final : public Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return {m_us += 1'000'000}; }

 private:
  mutable std::int64_t m_us{1'767'225'600'000'000};
};

struct World {
  QTemporaryDir folder;
  TickingClock clock;
  [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("console.sqlite")); }
};

QByteArray contentOf(const QString& file) {
  QFile opened(file);
  return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

}  // namespace

void StoreTest::aDraftComesBackAfterACrash() {
  World world;
  // The first store is not closed: what a killed program leaves is what the second one finds.
  Store first(world.file());
  first.setOwner(kServer, kAda);
  Drafts drafts(first, world.clock);
  QVERIFY(drafts.save(QStringLiteral("pricing/1"), "old"));
  QVERIFY(drafts.save(QStringLiteral("pricing/1"), "0.05"));
  Store second(world.file());
  QCOMPARE(second.state(), Store::State::Kept);
  second.setOwner(kServer, kAda);
  Drafts again(second, world.clock);
  QCOMPARE(again.find(QStringLiteral("pricing/1"))->content, QByteArray("0.05"));
  again.drop(QStringLiteral("pricing/1"));
  QVERIFY(!again.find(QStringLiteral("pricing/1")));
}

void StoreTest::nobodySeesWhatIsAnothers() {
  World world;
  Store store(world.file());
  Drafts drafts(store, world.clock);
  QVERIFY(!drafts.save(QStringLiteral("note"), "nobody's"));
  store.setOwner(kServer, kAda);
  QVERIFY(drafts.save(QStringLiteral("note"), "ada's"));
  store.setOwner(kServer, kBob);
  QVERIFY(!drafts.find(QStringLiteral("note")));
  store.setOwner(QStringLiteral("https://other.example.com"), kAda);
  QVERIFY(!drafts.find(QStringLiteral("note")));
  store.clearOwner();
  QVERIFY(!drafts.find(QStringLiteral("note")));
  store.setOwner(kServer, kAda);
  QCOMPARE(drafts.find(QStringLiteral("note"))->content, QByteArray("ada's"));
}

void StoreTest::itIsBounded() {
  World world;
  Store store(world.file());
  store.setOwner(kServer, kAda);
  Drafts drafts(store, world.clock);
  QVERIFY(!drafts.save(QStringLiteral("large"), QByteArray(Drafts::kBytesMax + 1, 'x')));
  for (int number = 0; number <= Drafts::kAtMost; ++number) QVERIFY(drafts.save(QString::number(number), "x"));
  QVERIFY(!drafts.find(QStringLiteral("0")));
  QVERIFY(drafts.find(QStringLiteral("1")));
  Recents recents(store, world.clock);
  for (int number = 0; number <= Recents::kAtMost; ++number) recents.remember(QString::number(number));
  QCOMPARE(recents.newestFirst().size(), Recents::kAtMost);
}

void StoreTest::nothingPersonalStandsInTheFile() {
  World world;
  {
    Store store(world.file());
    store.setOwner(kServer, kAda);
    Recents(store, world.clock).remember(QStringLiteral("trunkline://orders/ord_000000001Y6"));
  }
  const QByteArray content = contentOf(world.file()) + contentOf(world.file() + QStringLiteral("-wal"));
  QVERIFY(content.contains("ord_000000001Y6"));
  QVERIFY(!content.contains("example.com"));
}

void StoreTest::onlyItsOwnerReadsTheFile() {
  World world;
  const Store store(world.file());
  QCOMPARE(QFile::permissions(world.file()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void StoreTest::aBrokenFileIsSetAsideAndSaid() {
  World world;
  QFile file(world.file());
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("this is no database, though it is long enough to be taken for one by its size alone");
  file.close();
  Store store(world.file());
  QCOMPARE(store.state(), Store::State::Anew);
  QVERIFY2(store.problem().contains(QStringLiteral("console.sqlite.broken")), qUtf8Printable(store.problem()));
  QVERIFY(contentOf(world.file() + QStringLiteral(".broken")).startsWith("this is no database"));
  store.setOwner(kServer, kAda);
  QVERIFY(Drafts(store, world.clock).save(QStringLiteral("note"), "new"));
}

void StoreTest::aNewerFileIsLeftAsItIs() {
  World world;
  {
    QVERIFY(Store(world.file()).run(QStringLiteral("PRAGMA user_version=999"), {}));
  }
  Store store(world.file());
  QCOMPARE(store.state(), Store::State::Memory);
  QVERIFY(!store.problem().isEmpty());
  store.setOwner(kServer, kAda);
  QVERIFY(Drafts(store, world.clock).save(QStringLiteral("note"), "kept for now"));
  QVERIFY(!contentOf(world.file()).contains("kept for now"));
}

void StoreTest::withoutAFolderItWorksInMemory() {
  World world;
  Store store(world.folder.filePath(QStringLiteral("missing/console.sqlite")));
  QCOMPARE(store.state(), Store::State::Memory);
  store.setOwner(kServer, kAda);
  Drafts drafts(store, world.clock);
  QVERIFY(drafts.save(QStringLiteral("note"), "x"));
  QCOMPARE(drafts.find(QStringLiteral("note"))->content, QByteArray("x"));
}

void StoreTest::whatWasOpenedLastIsFirst() {
  World world;
  Store store(world.file());
  store.setOwner(kServer, kAda);
  Recents recents(store, world.clock);
  for (const char* link : {"a", "b", "c", "a"}) recents.remember(QLatin1String(link));
  QCOMPARE(recents.newestFirst(), QStringList({QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
}

}  // namespace trunkline::models

QTEST_MAIN(trunkline::models::StoreTest)
#include "store_test.moc"
