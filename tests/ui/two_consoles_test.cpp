// SPDX-License-Identifier: GPL-3.0-or-later
// One account at two consoles, with the server's own processes: what one of them does to the sessions, and what the other keeps.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "models/sign-in/sign_in_model.h"
#include "tests/models/support/real_desk.h"
#include "tests/support/qt/authenticator.h"
#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

using models::testing::kSoonMs;
using models::testing::Seat;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class TwoConsolesTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void signingOutEverywhereEndsTheOtherWhichKeepsWhatWasTyped();
  void aLockedConsoleLeavesTheOtherAloneAndComesBackAsItWas();
  void anotherPersonFindsNothingOfTheOneBefore();
};

namespace {

const QString kReason = QStringLiteral("The customer never got the code");

// A member of staff with an authenticator; each recovery code signs in once.
struct Account {
  QString email;
  QStringList codes;
  [[nodiscard]] bool make(RealServer& server) {
    const auto staff = server.addStaff(QStringLiteral("admin"));
    email = staff.email;
    Seat seat;
    models::SignInModel signIn(seat.connection);
    using Step = models::SignInModel::Step;
    const auto reaches = [&signIn](Step step) {
      return QTest::qWaitFor([&] { return signIn.step() == step && signIn.state() == models::SignInModel::State::Idle; }, kSoonMs);
    };
    signIn.signIn(server.url().toString(), email, RealServer::staffPassword());
    if (!reaches(Step::OneTimeSecret)) return false;
    signIn.sendOneTimeSecret(staff.oneTimeSecret);
    if (!reaches(Step::Enrol)) return false;
    signIn.sendCode(trunkline::testing::authenticatorCode(signIn.authenticatorSecret()));
    if (!reaches(Step::Recovery)) return false;
    codes = signIn.recoveryCodes();
    return codes.size() >= 8;
  }
};

// A console over real sockets.
struct Station : Seat {
  explicit Station(const QUrl& server) : settings(folder.filePath(QStringLiteral("console.ini"))) {
    theme.applyTo(*qApp);
    settings.setZone(QTimeZone::utc());
    console = std::make_unique<app::Console>(app::Options{server.toString(), {}, {}},
                                             app::Outside{transport, scheduler, randomness, secrets, clock, settings, nullptr, {}}, theme);
    console->start();
  }
  template <class T = QWidget>
  [[nodiscard]] T* find(const char* name) const {
    return console->window().findChild<T*>(QString::fromLatin1(name));
  }
  [[nodiscard]] bool shows(const char* name) const {
    return QTest::qWaitFor([&] { return find(name) != nullptr && find(name)->isVisible(); }, kSoonMs);
  }
  [[nodiscard]] bool fill(const char* field, const QString& text) const {
    if (!shows(field)) return false;
    find<QLineEdit>(field)->setText(text);
    return true;
  }
  [[nodiscard]] bool signIn(Account& account) {
    if (!shows("signInEmail") || !fill("signInEmail", account.email) || !fill("signInPassword", RealServer::staffPassword())) return false;
    find<QAbstractButton>("signInSubmit")->click();
    if (!fill("signInCode", account.codes.takeFirst())) return false;
    find<QAbstractButton>("signInSubmit")->click();
    return shows("ordersTable");
  }
  // The newest order, and a reason for giving its money back that is not sent.
  [[nodiscard]] bool typeARefund() const {
    auto* table = find<QTableView>("ordersTable");
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, kSoonMs)) return false;
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return find("orderRefund")->isVisible() && find("orderRefund")->isEnabled(); }, kSoonMs)) return false;
    find<QAbstractButton>("orderRefund")->click();
    if (!shows("reasonText")) return false;
    find<QPlainTextEdit>("reasonText")->setPlainText(kReason);
    return true;
  }
  void run(const char* action) const { console->actions().action(QString::fromLatin1(action)).trigger(); }

  QTemporaryDir folder;
  models::Settings settings;
  Theme theme;
  std::unique_ptr<app::Console> console;
};

struct World {
  RealServer server{RealServer::Kind::Business};
  std::unique_ptr<RealCustomer> customer;
  Account account;
  [[nodiscard]] bool start() {
    if (!server.start() || !account.make(server)) return false;
    customer = std::make_unique<RealCustomer>(server);
    return customer->signIn() && customer->place().has_value();
  }
};

}  // namespace

void TwoConsolesTest::signingOutEverywhereEndsTheOtherWhichKeepsWhatWasTyped() {
  World world;
  QVERIFY2(world.start(), qPrintable(world.server.why()));
  Station one(world.server.url());
  Station other(world.server.url());
  QVERIFY2(one.signIn(world.account) && other.signIn(world.account), qPrintable(world.server.why()));
  QVERIFY(one.typeARefund());
  const QString order = one.find<QLabel>("orderId")->text();

  other.run("session.signOutEverywhere");
  QVERIFY(other.shows("signInPage"));
  QVERIFY(one.shows("signInPage"));
  QVERIFY(one.find("desk")->isVisible());  // what was read stays in sight, and nothing of it can be used
  QVERIFY(!one.find("desk")->isEnabled() && !one.find("reasonDialog")->isVisible());
  QVERIFY(!other.find("desk")->isVisible());

  QVERIFY(one.signIn(world.account));
  QVERIFY(one.shows("reasonText"));
  QCOMPARE(one.find<QPlainTextEdit>("reasonText")->toPlainText(), kReason);
  QCOMPARE(one.find<QLabel>("orderId")->text(), order);
  one.find<QAbstractButton>("reasonConfirm")->click();
  QVERIFY(QTest::qWaitFor([&] { return !one.find("orderRefund")->isVisible(); }, kSoonMs));
}

void TwoConsolesTest::aLockedConsoleLeavesTheOtherAloneAndComesBackAsItWas() {
  World world;
  QVERIFY2(world.start(), qPrintable(world.server.why()));
  Station one(world.server.url());
  Station other(world.server.url());
  QVERIFY2(one.signIn(world.account) && other.signIn(world.account), qPrintable(world.server.why()));
  QVERIFY(one.typeARefund());
  one.run("session.lock");
  QVERIFY(one.shows("signInPage"));
  QVERIFY(!one.find("desk")->isVisible() && !one.find("reasonDialog")->isVisible());
  other.run("orders.refresh");
  QTest::qWait(500);
  QVERIFY(other.find("ordersTable")->isVisible() && !other.find("signInPage")->isVisible());
  QVERIFY(one.signIn(world.account));
  QVERIFY(one.shows("reasonText"));
  QCOMPARE(one.find<QPlainTextEdit>("reasonText")->toPlainText(), kReason);
}

void TwoConsolesTest::anotherPersonFindsNothingOfTheOneBefore() {
  World world;
  QVERIFY2(world.start(), qPrintable(world.server.why()));
  Account second;
  QVERIFY2(second.make(world.server), qPrintable(world.server.why()));
  Station one(world.server.url());
  QVERIFY2(one.signIn(world.account), qPrintable(world.server.why()));
  QVERIFY(one.typeARefund());
  one.run("session.lock");
  QVERIFY(one.shows("signInPage"));
  QVERIFY(one.signIn(second));
  QVERIFY(QTest::qWaitFor([&] { return one.find("reasonDialog") == nullptr; }, kSoonMs));
  QVERIFY(!one.find("orderRefund")->isVisible());  // no order is open
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::TwoConsolesTest)
#include "two_consoles_test.moc"
