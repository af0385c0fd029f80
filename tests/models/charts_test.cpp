// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks are round in the zone that was chosen, whatever the clock does there; thinning loses no peak; the table says the same.
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "models/charts/chart_table_model.h"
#include "models/charts/ticks.h"

namespace trunkline::models {

class ChartsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void momentsAreRoundWhereThePersonLives();
  void theHourThatTheClockJumpsOverHasNoTick();
  void ticksStayWhereTheyAreWhileTheChartMoves();
  void thereAreNeverMoreTicksThanAskedFor_data();
  void thereAreNeverMoreTicksThanAskedFor();
  void valuesAreRound_data();
  void valuesAreRound();
  void thinningKeepsPeaksAndEdges();
  void theTableSaysTheSame();
};

namespace {

constexpr std::int64_t kHourUs = 3'600'000'000;

Timestamp at(const char* utc) { return {QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toMSecsSinceEpoch() * 1'000}; }

QStringList wordsOf(const std::vector<TimeTick>& ticks) {
  QStringList words;
  for (const TimeTick& tick : ticks) words << tick.words;
  return words;
}

QStringList words(std::initializer_list<const char*> each) {
  QStringList out;
  for (const char* one : each) out << QString::fromLatin1(one);
  return out;
}

}  // namespace

void ChartsTest::momentsAreRoundWhereThePersonLives() {
  // Half an hour off: what is round in UTC is not round in Calcutta.
  const TimeRange range{at("2026-05-01T15:10:00Z"), at("2026-05-01T21:10:00Z")};
  const auto ticks = timeTicks(range, QTimeZone("Asia/Kolkata"), QLocale::c(), 8);
  QCOMPARE(wordsOf(ticks), words({"21:00", "22:00", "23:00", "2 May", "01:00", "02:00"}));
  QCOMPARE(ticks.front().at, at("2026-05-01T15:30:00Z"));
}

void ChartsTest::theHourThatTheClockJumpsOverHasNoTick() {
  const TimeRange range{at("2026-03-28T23:00:00Z"), at("2026-03-29T04:00:00Z")};
  QCOMPARE(wordsOf(timeTicks(range, QTimeZone("Europe/Berlin"), QLocale::c(), 8)),
           words({"29 Mar", "01:00", "03:00", "04:00", "05:00", "06:00"}));
}

void ChartsTest::ticksStayWhereTheyAreWhileTheChartMoves() {
  const TimeRange range{at("2026-05-01T00:00:00Z"), at("2026-06-10T00:00:00Z")};
  const TimeRange moved{{range.from.us + 5 * kHourUs}, {range.to.us + 5 * kHourUs}};
  const auto before = timeTicks(range, QTimeZone::utc(), QLocale::c(), 7);
  const auto after = timeTicks(moved, QTimeZone::utc(), QLocale::c(), 7);
  QVERIFY(before.size() >= 5);
  QVERIFY(std::ranges::find(after, before.at(2)) != after.end());
}

void ChartsTest::thereAreNeverMoreTicksThanAskedFor_data() {
  QTest::addColumn<qint64>("hours");
  for (const qint64 hours : {1, 5, 24, 48, 24 * 7, 24 * 30, 24 * 400, 24 * 3'000}) QTest::addRow("%lld h", hours) << hours;
}

void ChartsTest::thereAreNeverMoreTicksThanAskedFor() {
  QFETCH(qint64, hours);
  const Timestamp from = at("2026-05-01T07:13:21Z");
  for (const int atMost : {2, 5, 12}) {
    const auto ticks = timeTicks({from, {from.us + hours * kHourUs}}, QTimeZone("America/New_York"), QLocale::c(), atMost);
    QVERIFY2(static_cast<int>(ticks.size()) <= atMost, qPrintable(QString::number(ticks.size())));
  }
}

void ChartsTest::valuesAreRound_data() {
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::addColumn<QList<double>>("ticks");
  QTest::addColumn<int>("decimals");
  QTest::newRow("share") << 0.0 << 100.0 << QList<double>{0, 20, 40, 60, 80, 100} << 0;
  QTest::newRow("odd") << 3.1 << 17.2 << QList<double>{0, 5, 10, 15, 20} << 0;
  QTest::newRow("small") << 0.01 << 0.042 << QList<double>{0.01, 0.02, 0.03, 0.04, 0.05} << 2;
  QTest::newRow("below nothing") << -4.0 << 4.0 << QList<double>{-4, -2, 0, 2, 4} << 0;
  QTest::newRow("flat") << 8.0 << 8.0 << QList<double>{4, 6, 8, 10, 12} << 0;
  QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{-1, -0.5, 0, 0.5, 1} << 1;
}

void ChartsTest::valuesAreRound() {
  QFETCH(double, low);
  QFETCH(double, high);
  QFETCH(QList<double>, ticks);
  QFETCH(int, decimals);
  const ValueTicks made = valueTicks(low, high, 6);
  QCOMPARE(made.at.size(), static_cast<std::size_t>(ticks.size()));
  for (qsizetype number = 0; number < ticks.size(); ++number)
    QVERIFY(std::abs(made.at[static_cast<std::size_t>(number)] - ticks[number]) < 1e-9);
  QCOMPARE(made.decimals, decimals);
}

void ChartsTest::thinningKeepsPeaksAndEdges() {
  std::vector<ChartPoint> points;
  for (int minute = 0; minute < 20'000; ++minute)
    points.push_back({{minute * 60'000'000LL}, minute == 7'777 ? 99.0 : minute == 12'345 ? -99.0 : 1.0});
  const auto all = thinned(points, {{0}, points.back().at});
  QVERIFY(all.size() <= kChartPoints);
  QVERIFY(std::ranges::is_sorted(all, {}, [](const ChartPoint& point) { return point.at.us; }));
  QVERIFY(std::ranges::any_of(all, [](const ChartPoint& point) { return point.value == 99.0; }));
  QVERIFY(std::ranges::any_of(all, [](const ChartPoint& point) { return point.value == -99.0; }));
  // A part of it: a point before and one after go on to the edges.
  const auto part = thinned(points, {{points[100].at.us + 1}, {points[110].at.us - 1}});
  QCOMPARE(part.front(), points[100]);
  QCOMPARE(part.back(), points[110]);
  QVERIFY(thinned({}, {{0}, {1}}).empty());
}

void ChartsTest::theTableSaysTheSame() {
  ChartTableModel model({[](Timestamp moment) { return QString::number(moment.us); }, [](double value) { return QString::number(value); }});
  const QAbstractItemModelTester tester(&model);
  model.setSeries({{QStringLiteral("smsman"), 0, {{{1}, 10}, {{2}, 20}}}, {QStringLiteral("fivesim"), 1, {{{2}, 5}}}});
  QCOMPARE(model.rowCount(), 2);
  QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("fivesim"));
  QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("2"));  // the newest first
  QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("5"));
  QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("10"));
  QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("–"));
}

}  // namespace trunkline::models

QTEST_MAIN(trunkline::models::ChartsTest)
#include "charts_test.moc"
