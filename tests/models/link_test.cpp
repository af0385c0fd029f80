// SPDX-License-Identifier: GPL-3.0-or-later
// A place as text and back; what is pasted is a link, an id, or nothing of ours.
#include <QtTest/QTest>

#include "models/navigation/link.h"

namespace trunkline::models::testing {

class LinkTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aLinkGoesRound_data();
  void aLinkGoesRound();
  void whatIsNoLinkIsRefused_data();
  void whatIsNoLinkIsRefused();
  void anIdIsALinkToItsRecord();
};

void LinkTest::aLinkGoesRound_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("record");
  QTest::addColumn<QString>("list");
  const QString list = QStringLiteral("trunkline://orders?state=waiting&provider=a%26b");
  QTest::newRow("a page") << "trunkline://orders" << "" << "trunkline://orders";
  QTest::newRow("a filter") << list << "" << list;
  QTest::newRow("a record") << "trunkline://orders/ord_000000001Y6" << "ord_000000001Y6" << "trunkline://orders";
  QTest::newRow("both") << "trunkline://orders/ord_000000001Y6?state=waiting&provider=a%26b" << "ord_000000001Y6" << list;
}

void LinkTest::aLinkGoesRound() {
  QFETCH(QString, text);
  QFETCH(QString, record);
  QFETCH(QString, list);
  const auto link = Link::parse(text);
  QVERIFY(link.has_value());
  QCOMPARE(link->page, QStringLiteral("orders"));
  QCOMPARE(link->record, record);
  QCOMPARE(link->listText(), list);
  QCOMPARE(link->text(), text);
}

void LinkTest::whatIsNoLinkIsRefused_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("nothing") << "";
  QTest::newRow("another scheme") << "https://orders/ord_000000001Y6";
  QTest::newRow("no page") << "trunkline:///ord_000000001Y6";
  QTest::newRow("a port") << "trunkline://orders:80";
  QTest::newRow("a person") << "trunkline://a:b@orders";
  QTest::newRow("a part") << "trunkline://orders#x";
  QTest::newRow("a record of a record") << "trunkline://orders/ord_000000001Y6/x";
  QTest::newRow("too long") << QStringLiteral("trunkline://orders?provider=") + QString(2'000, QLatin1Char('x'));
  QTest::newRow("an id without a page") << "msg_000000001Y6";
  QTest::newRow("words") << "order 5";
}

void LinkTest::whatIsNoLinkIsRefused() {
  QFETCH(QString, text);
  QVERIFY(!linkOfPasted(text).has_value());
}

void LinkTest::anIdIsALinkToItsRecord() {
  const auto order = linkOfPasted(QStringLiteral(" ord_000000001y6\n"));
  QVERIFY(order.has_value());
  QCOMPARE(order->text(), QStringLiteral("trunkline://orders/ord_000000001Y6"));
  const auto user = linkOfPasted(QStringLiteral("usr_000000001Y6"));
  QVERIFY(user.has_value());
  QCOMPARE(user->page, QStringLiteral("users"));
}

}  // namespace trunkline::models::testing

QTEST_GUILESS_MAIN(trunkline::models::testing::LinkTest)
#include "link_test.moc"
