// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds: here at once, at the server after a pause, and never for a line that is no longer there.
#include <QtTest/QTest>

#include "models/palette/palette_model.h"
#include "server/contract/console_limits.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models::testing {

class PaletteTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void commandsAreFoundByTheirWords();
  void theFirstLetterSaysWhatIsLookedFor();
  void theServerIsAskedOnceWhoTypesHasStopped();
  void anOlderAnswerNeverComesBack();
  void aPastedIdOpensItsRecord();
  void savedViewsAreReadOnceAnOpening();
  void aFailureIsSaidAndTriedAgain();
  void nothingIsAskedAfterItWasClosed();
};

namespace {

using client::testing::replyOf;
using State = PaletteModel::State;
using Kind = PaletteEntry::Kind;

const QString kSearch = QStringLiteral("/staff/v1/search");
const QString kViews = QStringLiteral("/staff/v1/saved-views");

struct World : SignedInWorld {
  World() {
    model.open({{QStringLiteral("orders.refresh"), QStringLiteral("Refresh the orders"), QStringLiteral("F5")},
                {QStringLiteral("session.signOut"), QStringLiteral("Sign out"), {}}});
    client::testing::settle();
  }
  void type(const QString& text, client::Milliseconds pause = limits::kPalettePause) {
    model.setText(text);
    outside.advance(pause);
  }
  void answer(const QString& what, const QByteArray& json) {
    outside.transport.reply(newest(what), replyOf(200, json));
    client::testing::settle();
  }
  void answerViews() { answer(kViews, jsonOf(SavedViewList{})); }
  [[nodiscard]] QStringList texts() const {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) texts << model.entryAt(row)->text;
    return texts;
  }

  PaletteModel model{connection};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QByteArray foundOrder(std::int64_t id) {
  SearchAnswer answer;
  answer.orders.push_back({OrderMatch::id, order(id)});
  UserRow user;
  user.id = UserId(7);
  user.email = "a…@example.com";
  user.balance = Money(0, {});
  user.held = Money(0, {});
  answer.users.push_back({UserMatch::email, user});
  return jsonOf(answer);
}

QString idText(std::int64_t id) { return QString::fromStdString(OrderId(id).text()); }

}  // namespace

void PaletteTest::commandsAreFoundByTheirWords() {
  World world;
  QCOMPARE(world.model.rowCount(), 2);
  world.type(QStringLiteral(">ORDERS re"));
  QCOMPARE(world.texts(), QStringList{QStringLiteral("Refresh the orders")});
  QCOMPARE(world.model.entryAt(0)->target, QStringLiteral("orders.refresh"));
  QCOMPARE(world.model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Refresh the orders, F5"));
  QCOMPARE(world.count(kSearch), 0U);  // commands are known here
}

void PaletteTest::theFirstLetterSaysWhatIsLookedFor() {
  World world;
  world.answerViews();
  world.type(QStringLiteral("#ab"));
  world.answer(kSearch, foundOrder(5));
  QCOMPARE(world.texts(), QStringList{idText(5)});
  QCOMPARE(world.model.entryAt(0)->target, QStringLiteral("trunkline://orders/") + idText(5));
  world.type(QStringLiteral("@ab"));
  world.answer(kSearch, foundOrder(5));
  QCOMPARE(world.texts(), QStringList{QString::fromUtf8("a…@example.com")});
  QVERIFY(world.model.entryAt(0)->target.startsWith(QStringLiteral("trunkline://users/usr_")));
  world.type(QStringLiteral("ab"));
  world.answer(kSearch, foundOrder(5));
  QCOMPARE(world.model.rowCount(), 2);
  QCOMPARE(world.model.state(), State::Ready);
}

void PaletteTest::theServerIsAskedOnceWhoTypesHasStopped() {
  World world;
  world.answerViews();
  for (const char* typed : {"#a", "#ab", "#abc"}) world.type(QString::fromLatin1(typed), limits::kPalettePause / 3);
  QCOMPARE(world.count(kSearch), 0U);
  QCOMPARE(world.model.state(), State::Searching);
  world.outside.advance(limits::kPalettePause);
  QCOMPARE(world.count(kSearch), 1U);
  QVERIFY(world.asked(world.newest(kSearch)).request.url.query().contains(QStringLiteral("q=abc")));
}

void PaletteTest::anOlderAnswerNeverComesBack() {
  World world;
  world.answerViews();
  world.type(QStringLiteral("#ab"));
  const std::size_t older = world.newest(kSearch);
  world.type(QStringLiteral("#abc"));
  QVERIFY(world.asked(older).wasAborted);
  world.answer(kSearch, jsonOf(SearchAnswer{}));
  QCOMPARE(world.model.state(), State::NoneFound);
  QCOMPARE(world.model.rowCount(), 0);
}

void PaletteTest::aPastedIdOpensItsRecord() {
  World world;
  world.type(idText(5).toLower());
  QCOMPARE(world.model.entryAt(0)->kind, Kind::Place);
  QCOMPARE(world.model.entryAt(0)->target, QStringLiteral("trunkline://orders/") + idText(5));
  world.type(QStringLiteral("trunkline://orders?state=waiting"));
  QCOMPARE(world.model.entryAt(0)->target, QStringLiteral("trunkline://orders?state=waiting"));
}

void PaletteTest::savedViewsAreReadOnceAnOpening() {
  World world;
  world.type(QStringLiteral("/"));
  QCOMPARE(world.model.state(), State::Searching);
  SavedView view;
  view.id = SavedViewId(1);
  view.name = "Stuck ones";
  view.order_filter.emplace();
  view.order_filter->state = OrderState::closing;
  world.answer(kViews, jsonOf(SavedViewList{{view}}));
  QCOMPARE(world.texts(), QStringList{QStringLiteral("Stuck ones")});
  QCOMPARE(world.model.entryAt(0)->target, QStringLiteral("trunkline://orders?state=closing"));
  world.type(QStringLiteral("/stuck"));
  world.type(QStringLiteral("/none"));
  QCOMPARE(world.model.state(), State::NoneFound);
  QCOMPARE(world.count(kViews), 1U);
}

void PaletteTest::aFailureIsSaidAndTriedAgain() {
  World world;
  world.answerViews();
  world.type(QStringLiteral("#ab"));
  world.outside.transport.reply(world.newest(kSearch), client::testing::problemReply(403, "forbidden"));
  client::testing::settle();
  QCOMPARE(world.model.state(), State::Failed);
  QVERIFY(!world.model.notice().isEmpty());
  world.model.retry();
  client::testing::settle();
  QCOMPARE(world.model.state(), State::Searching);
  world.answer(kSearch, foundOrder(5));
  QCOMPARE(world.model.state(), State::Ready);
}

void PaletteTest::nothingIsAskedAfterItWasClosed() {
  World world;
  world.model.setText(QStringLiteral("#ab"));
  world.model.close();
  world.outside.advance(limits::kPalettePause);
  QCOMPARE(world.count(kSearch), 0U);
  QVERIFY(world.asked(world.newest(kViews)).wasAborted);
}

}  // namespace trunkline::models::testing

QTEST_GUILESS_MAIN(trunkline::models::testing::PaletteTest)
#include "palette_test.moc"
