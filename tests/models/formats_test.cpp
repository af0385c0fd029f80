// SPDX-License-Identifier: GPL-3.0-or-later
// How money is read and shown where the decimals stand behind a comma.
#include <QtTest/QTest>

#include "tests/models/support/orders_world.h"

namespace trunkline::models {

class FormatsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anAmountIsReadAsItIsWritten_data();
  void anAmountIsReadAsItIsWritten();
  void whatIsShownIsReadBack();

 private:
  testing::StillClock m_clock;
};

void FormatsTest::anAmountIsReadAsItIsWritten_data() {
  QTest::addColumn<QLocale>("locale");
  QTest::addColumn<QString>("typed");
  QTest::addColumn<qint64>("micros");  // -1: refused
  const QLocale english(QLocale::English, QLocale::UnitedStates);
  const QLocale german(QLocale::German, QLocale::Germany);
  QTest::newRow("point") << english << QStringLiteral(" 1.25 ") << qint64{1'250'000};
  QTest::newRow("comma") << german << QStringLiteral("1,25") << qint64{1'250'000};
  QTest::newRow("a thousand is not one") << german << QStringLiteral("1.234") << qint64{-1};
  QTest::newRow("a thousand with decimals") << german << QStringLiteral("1.234,00") << qint64{-1};
  QTest::newRow("a comma is no decimal") << english << QStringLiteral("1,25") << qint64{-1};
  QTest::newRow("words") << english << QStringLiteral("all") << qint64{-1};
}

void FormatsTest::anAmountIsReadAsItIsWritten() {
  QFETCH(const QLocale, locale);
  QFETCH(const QString, typed);
  QFETCH(const qint64, micros);
  const Formats formats(locale, QTimeZone::utc(), m_clock);
  const auto read = formats.readAmount(typed, {});
  QCOMPARE(read ? read->micros() : -1, micros);
}

void FormatsTest::whatIsShownIsReadBack() {
  const Formats formats(QLocale(QLocale::German, QLocale::Germany), QTimeZone::utc(), m_clock);
  const Money money(1'234'560'000, {});
  QCOMPARE(formats.amount(money), QStringLiteral("1234,56"));
  QCOMPARE(formats.readAmount(formats.amount(money), {})->micros(), money.micros());
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::FormatsTest)
#include "formats_test.moc"
