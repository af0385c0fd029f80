// SPDX-License-Identifier: GPL-3.0-or-later
// A toast goes by itself, but never from under the eyes of who reads it.
#include <QtTest/QTest>

#include "models/toasts/toasts.h"
#include "server/contract/console_limits.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::models::testing {

class ToastsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eachGoesInItsTurn();
  void noneGoesWhileSomebodyIsThere();
  void theOldestMakesRoom();
  void anOfferIsTakenOnce();
};

namespace {

QStringList textsOf(const Toasts& toasts) {
  QStringList texts;
  for (const Toasts::Toast& toast : toasts.shown()) texts << toast.text;
  return texts;
}

}  // namespace

void ToastsTest::eachGoesInItsTurn() {
  client::testing::ClientWorld world;
  Toasts toasts(world.scheduler);
  toasts.show(QStringLiteral("a"));
  toasts.show(QStringLiteral("b"));
  world.advance(limits::kToastLife);
  QCOMPARE(textsOf(toasts), QStringList{QStringLiteral("b")});
  world.advance(limits::kToastLife);
  QVERIFY(toasts.shown().empty());
}

void ToastsTest::noneGoesWhileSomebodyIsThere() {
  client::testing::ClientWorld world;
  Toasts toasts(world.scheduler);
  toasts.show(QStringLiteral("a"));
  toasts.setHeld(true);
  toasts.show(QStringLiteral("b"));
  world.advance(10 * limits::kToastLife);
  QCOMPARE(toasts.shown().size(), 2U);
  toasts.setHeld(false);
  world.advance(limits::kToastLife / 2);
  QCOMPARE(toasts.shown().size(), 2U);
  world.advance(limits::kToastLife);
  QCOMPARE(toasts.shown().size(), 1U);
}

void ToastsTest::theOldestMakesRoom() {
  client::testing::ClientWorld world;
  Toasts toasts(world.scheduler);
  for (int number = 1; number <= 5; ++number) toasts.show(QString::number(number));
  QCOMPARE(textsOf(toasts).constFirst(), QStringLiteral("2"));
  QCOMPARE(toasts.shown().size(), Toasts::kAtMost);
  toasts.clear();
  QVERIFY(toasts.shown().empty());
}

void ToastsTest::anOfferIsTakenOnce() {
  client::testing::ClientWorld world;
  Toasts toasts(world.scheduler);
  int taken = 0;
  toasts.show(QStringLiteral("done"), Tone::Good, {QStringLiteral("Show"), [&taken] { ++taken; }});
  const int id = toasts.shown().back().id;
  toasts.takeOffer(id);
  toasts.takeOffer(id);
  QCOMPARE(taken, 1);
  QVERIFY(toasts.shown().empty());
}

}  // namespace trunkline::models::testing

QTEST_GUILESS_MAIN(trunkline::models::testing::ToastsTest)
#include "toasts_test.moc"
