// SPDX-License-Identifier: GPL-3.0-or-later
// The way back and forward through where somebody has been.
#include <QtTest/QTest>

#include "models/navigation/history.h"

namespace trunkline::models::testing {

class HistoryTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void backAndForwardGoTheSameWay();
  void aNewPlaceEndsTheWayForward();
  void theSamePlaceCountsOnce();
  void onlyTheLastHundredAreKept();
  void whatWasClearedIsGone();
};

namespace {

Link place(int number) { return {QStringLiteral("orders"), QString::number(number), {}}; }

}  // namespace

void HistoryTest::backAndForwardGoTheSameWay() {
  History history;
  QVERIFY(!history.back() && !history.forward());
  for (int number : {1, 2, 3}) history.visit(place(number));
  QCOMPARE(*history.back(), place(2));
  QCOMPARE(*history.back(), place(1));
  QVERIFY(!history.mayGoBack() && !history.back());
  QCOMPARE(*history.forward(), place(2));
  QCOMPARE(*history.forward(), place(3));
  QVERIFY(!history.mayGoForward() && !history.forward());
}

void HistoryTest::aNewPlaceEndsTheWayForward() {
  History history;
  for (int number : {1, 2, 3}) history.visit(place(number));
  (void)history.back();
  history.visit(place(4));
  QVERIFY(!history.mayGoForward());
  QCOMPARE(*history.back(), place(2));
}

void HistoryTest::theSamePlaceCountsOnce() {
  History history;
  history.visit(place(1));
  history.visit(place(1));
  QCOMPARE(history.size(), 1U);
}

void HistoryTest::onlyTheLastHundredAreKept() {
  History history;
  for (int number = 1; number <= 150; ++number) history.visit(place(number));
  QCOMPARE(history.size(), History::kAtMost);
  std::optional<Link> first;
  while (const auto link = history.back()) first = link;
  QCOMPARE(*first, place(51));
}

void HistoryTest::whatWasClearedIsGone() {
  History history;
  history.visit(place(1));
  history.visit(place(2));
  history.clear();
  QVERIFY(!history.mayGoBack());
  history.visit(place(3));
  QVERIFY(!history.mayGoBack());
}

}  // namespace trunkline::models::testing

QTEST_GUILESS_MAIN(trunkline::models::testing::HistoryTest)
#include "history_test.moc"
