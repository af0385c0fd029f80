// SPDX-License-Identifier: GPL-3.0-or-later
// A moment as people type it, in the zone of their settings and not of the machine.
#include <QtTest/QTest>

#include "models/format/moment_text.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

class MomentTextTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isReadInTheZoneOfTheSettings_data();
  void isReadInTheZoneOfTheSettings();
  void aSpanLeadsBackWhereThatIsMeant();
  void whatIsWrittenIsReadBackInAnyZone();

 private:
  testing::StillClock m_clock;
  [[nodiscard]] Formats berlin() const { return {QLocale::c(), QTimeZone("Europe/Berlin"), m_clock}; }
};

// Empty: refused. The clock stands at the time of testing::StillClock.
void MomentTextTest::isReadInTheZoneOfTheSettings_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("moment");
  const auto row = [](const char* typed, const char* moment) {
    QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(moment);
  };
  row("2026-01-31", "2026-01-30T23:00:00.000Z");
  row(" 2026-7-1   18:05 ", "2026-07-01T16:05:00.000Z");
  row("2026-01-31 18:00:30", "2026-01-31T17:00:30.000Z");
  row("2026-01-31T18:00:00Z", "2026-01-31T18:00:00.000Z");
  row("2026-03-29 02:30", "");  // the clocks leave it out
  row("2026-02-30", "");
  row("2026-01-31 24:00", "");
  row("31.01.2026", "");
  row("7", "");
  row("-7d", "");
  row("", "");
}

void MomentTextTest::isReadInTheZoneOfTheSettings() {
  QFETCH(const QString, typed);
  QFETCH(const QString, moment);
  const auto read = readMoment(typed, Span::Ahead, berlin());
  QCOMPARE(read ? momentText(*read) : QString(), moment);
}

void MomentTextTest::aSpanLeadsBackWhereThatIsMeant() {
  const std::int64_t now = m_clock.now().us;
  const std::int64_t week = std::int64_t{7} * 24 * 3'600 * 1'000'000;
  QCOMPARE(readMoment(QStringLiteral("7d"), Span::Ahead, berlin())->us, now + week);
  QCOMPARE(readMoment(QStringLiteral("1 w"), Span::Back, berlin())->us, now - week);
  QCOMPARE(readMoment(QStringLiteral("90m"), Span::Back, berlin())->us, now - std::int64_t{90} * 60 * 1'000'000);
}

void MomentTextTest::whatIsWrittenIsReadBackInAnyZone() {
  const Timestamp moment{1'767'225'600'000'000};
  QCOMPARE(readMoment(momentText(moment), Span::Ahead, berlin())->us, moment.us);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::MomentTextTest)
#include "moment_text_test.moc"
