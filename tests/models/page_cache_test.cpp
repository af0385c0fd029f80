// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "models/window/page_cache.h"

namespace trunkline::models {

class PageCacheTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aPageIsFoundByItsPositions();
  void thePageUsedLongestAgoGoes();
  void aShortPageLeavesAGap();
  void aRowStandsAtOnePlace();
  void theFirstPageIsNotFilledUpWithTheSecond();
  void rowsMoveDownAndWaitToBeReadAgain();
  void whatIsBeyondTheEndGoes();
};

namespace {

Slot slot(RowId id, std::int64_t version = 1) { return {{id, version, std::make_shared<const int>(0)}, false}; }

// Ids of a list that begins with 1,000,000 and goes down.
std::vector<Slot> pageFrom(RowId first, std::int64_t count = kPageRows) {
  std::vector<Slot> slots;
  for (std::int64_t at = 0; at < count; ++at) slots.push_back(slot(first - at));
  return slots;
}

RowId idAt(const PageCache& cache, std::int64_t position) {
  const Slot* found = cache.at(position);
  return found != nullptr && found->row ? found->row.id : 0;
}

}  // namespace

void PageCacheTest::aPageIsFoundByItsPositions() {
  PageCache cache;
  QCOMPARE(cache.at(0), nullptr);
  QVERIFY(cache.put(3, pageFrom(5'000)).empty());
  QVERIFY(cache.isRead(3));
  QCOMPARE(idAt(cache, 600), 5'000);
  QCOMPARE(idAt(cache, 799), 4'801);
  QCOMPARE(cache.at(800), nullptr);
  QCOMPARE(cache.positionOf(4'900), std::optional<std::int64_t>(700));
  QVERIFY(!cache.positionOf(4'800));
}

void PageCacheTest::thePageUsedLongestAgoGoes() {
  PageCache cache;
  for (std::int64_t page = 0; page < 20; ++page) cache.put(page, pageFrom(1'000'000 - page * kPageRows));
  cache.touch(0);
  cache.put(20, pageFrom(1'000'000 - 20 * kPageRows));
  QVERIFY(cache.isRead(0));
  QVERIFY(!cache.isRead(1));
  QCOMPARE(cache.at(kPageRows), nullptr);
  QVERIFY(!cache.positionOf(1'000'000 - kPageRows));
  QVERIFY(cache.isRead(20));
}

void PageCacheTest::aShortPageLeavesAGap() {
  PageCache cache;
  cache.put(0, pageFrom(1'000));
  cache.put(0, pageFrom(1'000, 150));
  QCOMPARE(idAt(cache, 149), 851);
  QCOMPARE(idAt(cache, 150), 0);
  QVERIFY(!cache.positionOf(850));
  QVERIFY(cache.isRead(0));
}

void PageCacheTest::aRowStandsAtOnePlace() {
  PageCache cache;
  cache.put(1, pageFrom(800));
  const auto moved = cache.put(2, pageFrom(650));
  QCOMPARE(moved.size(), std::size_t{50});
  QCOMPARE(cache.positionOf(650), std::optional<std::int64_t>(400));
  QCOMPARE(idAt(cache, 350), 0);
  QCOMPARE(idAt(cache, 349), 651);
}

void PageCacheTest::theFirstPageIsNotFilledUpWithTheSecond() {
  PageCache cache;
  cache.put(1, pageFrom(800));
  QVERIFY(cache.put(0, pageFrom(990)).empty());
  QCOMPARE(idAt(cache, 189), 801);
  QCOMPARE(idAt(cache, 190), 0);
  QCOMPARE(cache.positionOf(800), std::optional<std::int64_t>(200));
}

void PageCacheTest::rowsMoveDownAndWaitToBeReadAgain() {
  PageCache cache;
  cache.put(0, pageFrom(1'000));
  cache.shift(3);
  QCOMPARE(idAt(cache, 2), 0);
  QCOMPARE(idAt(cache, 3), 1'000);
  QCOMPARE(idAt(cache, 202), 801);
  QVERIFY(!cache.isRead(0));
  QVERIFY(!cache.isRead(1));
  cache.put(0, pageFrom(1'003));
  QCOMPARE(idAt(cache, 199), 804);
  QCOMPARE(idAt(cache, 200), 803);
  QVERIFY(cache.isRead(0));
  cache.outdateAll();
  QVERIFY(!cache.isRead(0));
  QCOMPARE(idAt(cache, 0), 1'003);
}

void PageCacheTest::whatIsBeyondTheEndGoes() {
  PageCache cache;
  cache.put(0, pageFrom(1'000));
  cache.put(1, pageFrom(800));
  cache.cut(150);
  QCOMPARE(cache.at(200), nullptr);
  QCOMPARE(idAt(cache, 149), 851);
  QCOMPARE(idAt(cache, 150), 0);
  QVERIFY(!cache.positionOf(850));
  cache.cut(0);
  QVERIFY(cache.isEmpty());
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::PageCacheTest)
#include "page_cache_test.moc"
