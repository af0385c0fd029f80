// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <numeric>

#include "models/window/id_selection.h"

namespace trunkline::models {

using Ids = std::vector<RowId>;

class IdSelectionTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void idsAreTakenInAndOut();
  void aWholeListIsCountedAndRowsAreTakenOutOfIt();
  void aListThatIsCountedFurtherOrOpenedAnewStaysSelected();
  void tooManyAreRefusedAndNothingChanges();
  void onlyAChangeIsTold();
};

void IdSelectionTest::idsAreTakenInAndOut() {
  IdSelection selection;
  QVERIFY(selection.isEmpty());
  QVERIFY(selection.toggle(5) && selection.select({7, 6, 5}) && selection.toggle(6));
  QCOMPARE(selection.ids(), (Ids{7, 5}));
  QVERIFY(selection.contains(7) && !selection.contains(6));
  selection.deselect({7, 100});
  QCOMPARE(selection.ids(), Ids{5});
  QVERIFY(selection.setOnly({1, 2}));
  QCOMPARE(selection.ids(), (Ids{2, 1}));
  selection.clear();
  QCOMPARE(selection.count(), 0);
}

void IdSelectionTest::aWholeListIsCountedAndRowsAreTakenOutOfIt() {
  IdSelection selection;
  QVERIFY(selection.toggle(5));
  selection.selectWhole({"view-1", 12'345, true});
  QCOMPARE(selection.count(), 12'345);
  QVERIFY(selection.contains(5) && selection.contains(99'999));
  QVERIFY(selection.toggle(5));
  selection.deselect({6, 7});
  QVERIFY(!selection.contains(5) && !selection.contains(7) && selection.contains(8));
  QCOMPARE(selection.count(), 12'342);
  QCOMPARE(selection.ids(), (Ids{7, 6, 5}));
  QVERIFY(selection.select({7}));
  QCOMPARE(selection.count(), 12'343);
  QVERIFY(selection.setOnly({8}));
  QVERIFY(!selection.whole());
  QCOMPARE(selection.count(), 1);
}

void IdSelectionTest::aListThatIsCountedFurtherOrOpenedAnewStaysSelected() {
  IdSelection selection;
  selection.renewWhole({"view-1", 100, true});
  QVERIFY(selection.isEmpty());
  selection.selectWhole({"view-1", 100, false});
  QVERIFY(!selection.isExact());
  QVERIFY(selection.toggle(5));
  selection.renewWhole({"view-2", 250, true});
  QVERIFY(selection.isExact());
  QCOMPARE(selection.whole()->view, std::string("view-2"));
  QCOMPARE(selection.count(), 249);
  QVERIFY(!selection.contains(5));
}

void IdSelectionTest::tooManyAreRefusedAndNothingChanges() {
  IdSelection selection;
  Ids many(IdSelection::kIdsMax);
  std::iota(many.begin(), many.end(), 1);
  QVERIFY(selection.select(many));
  const QSignalSpy changes(&selection, &IdSelection::changed);
  QVERIFY(!selection.toggle(1'000'000));
  QVERIFY(!selection.select({1'000'000}));
  QCOMPARE(selection.count(), static_cast<std::int64_t>(IdSelection::kIdsMax));
  QCOMPARE(changes.count(), 0);
  QVERIFY(selection.toggle(1) && selection.toggle(1'000'000));
}

void IdSelectionTest::onlyAChangeIsTold() {
  IdSelection selection;
  const QSignalSpy changes(&selection, &IdSelection::changed);
  QVERIFY(selection.select({1, 2, 3}) && selection.select({2}));
  selection.deselect({9});
  QCOMPARE(changes.count(), 1);
  selection.clear();
  selection.clear();
  QCOMPARE(changes.count(), 2);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::IdSelectionTest)
#include "id_selection_test.moc"
