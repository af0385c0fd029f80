// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around the pages: ways back, panes, what kind of server this is, toasts, and what is there again at the next start.
#include <QtGui/QClipboard>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class FrameTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void backAndForwardGoThroughFiltersAndRecords();
  void theMouseHasItsOwnWayBack();
  void somebodyElseHasNoWayBack();
  void f6GoesThroughThePanes();
  void theServersKindIsSaidInWords_data();
  void theServersKindIsSaidInWords();
  void aCopiedLinkSaysWhatIsShown();
  void aToastStaysUnderTheFocus();
  void theWindowStandsWhereItStood();
  void offlineIsSaidAndTriedAtOnce();
};

namespace {

QString orderId(std::int64_t id) { return QString::fromStdString(OrderId(id).text()); }

bool isChecked(const DeskWindow& window, const char* name) { return window.as<QAbstractButton>(name).isChecked(); }

// Waiting orders, the newest of them, then the older one.
void walk(DeskWindow& window) {
  window.signIn();
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_waiting"));
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QCOMPARE(window.text("orderId"), orderId(5000));
  DeskWindow::key(Qt::Key_Down);
  QCOMPARE(window.text("orderId"), orderId(2000));
}

}  // namespace

void FrameTest::backAndForwardGoThroughFiltersAndRecords() {
  DeskWindow window;
  walk(window);
  DeskWindow::key(Qt::Key_Left, Qt::AltModifier);
  QCOMPARE(window.text("orderId"), orderId(5000));
  QVERIFY(isChecked(window, "ordersFilter_waiting"));
  while (window.as<QPushButton>("historyBack").isEnabled()) DeskWindow::key(Qt::Key_Left, Qt::AltModifier);
  QVERIFY(isChecked(window, "ordersFilter_all"));
  QVERIFY(!window.isShown("orderId"));
  while (window.as<QPushButton>("historyForward").isEnabled()) DeskWindow::key(Qt::Key_Right, Qt::AltModifier);
  QVERIFY(isChecked(window, "ordersFilter_waiting"));
  QCOMPARE(window.text("orderId"), orderId(2000));
}

void FrameTest::theMouseHasItsOwnWayBack() {
  DeskWindow window;
  walk(window);
  QTest::mouseClick(window.as<QTableView>("ordersTable").viewport(), Qt::BackButton);
  DeskWindow::settle();
  QCOMPARE(window.text("orderId"), orderId(5000));
  QTest::mouseClick(&window.widget("rail"), Qt::ForwardButton);
  DeskWindow::settle();
  QCOMPARE(window.text("orderId"), orderId(2000));
}

void FrameTest::somebodyElseHasNoWayBack() {
  DeskWindow window;
  walk(window);
  window.run("session.signOut");
  window.desk.email = "bob@example.com";
  window.as<QLineEdit>("signInEmail").clear();
  window.as<QLineEdit>("signInEmail").setFocus();
  DeskWindow::enter(QStringLiteral("bob@example.com"));
  QVERIFY(window.isShown("desk"));
  while (window.as<QPushButton>("historyBack").isEnabled()) {
    DeskWindow::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!isChecked(window, "ordersFilter_waiting"));
  }
}

void FrameTest::f6GoesThroughThePanes() {
  DeskWindow window;
  walk(window);
  QStringList visited;
  for (int step = 0; step < 4; ++step) {
    DeskWindow::key(Qt::Key_F6);
    visited << DeskWindow::focused();
  }
  QCOMPARE(visited.size(), QSet<QString>(visited.begin(), visited.end()).size());
  QVERIFY(visited.contains(QStringLiteral("railOrders")));
  QCOMPARE(visited.constLast(), QStringLiteral("ordersTable"));
  DeskWindow::key(Qt::Key_F6, Qt::ShiftModifier);
  QCOMPARE(DeskWindow::focused(), visited.at(2));
}

void FrameTest::theServersKindIsSaidInWords_data() {
  QTest::addColumn<QByteArray>("environment");
  QTest::addColumn<QString>("word");
  QTest::newRow("production") << QByteArray("production") << "Production";
  QTest::newRow("sandbox") << QByteArray("development") << "Sandbox";
}

void FrameTest::theServersKindIsSaidInWords() {
  QFETCH(QByteArray, environment);
  QFETCH(QString, word);
  DeskWindow window;
  window.desk.environment = environment.toStdString();
  window.signIn();
  QVERIFY(window.isShown("environmentBar"));
  QVERIFY(window.text("environment").contains(word));
}

void FrameTest::aCopiedLinkSaysWhatIsShown() {
  DeskWindow window;
  walk(window);
  DeskWindow::key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("trunkline://orders/%1?state=waiting").arg(orderId(2000)));
}

void FrameTest::aToastStaysUnderTheFocus() {
  DeskWindow window;
  window.signIn();
  window.console->toasts().show(QStringLiteral("Done"));
  QVERIFY(window.isShown("toastText_1"));
  QVERIFY(window.tabTo("toastCopy_1"));
  window.advance(std::chrono::seconds(30));
  QVERIFY(window.isShown("toastText_1"));
  DeskWindow::key(Qt::Key_Space);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Done"));
  QVERIFY(window.tabTo("ordersTable"));
  window.advance(std::chrono::seconds(10));
  QVERIFY(!window.isShown("toastText_1"));
}

void FrameTest::theWindowStandsWhereItStood() {
  DeskWindow window;
  window.signIn();
  const QSize size(1000, 620);
  window.console->window().resize(size);
  DeskWindow::settle();
  window.console->window().close();
  window.console.reset();
  window.size = {};
  window.open();
  QCOMPARE(window.console->window().size(), size);
  QCOMPARE(window.settings->page(), QStringLiteral("orders"));
}

void FrameTest::offlineIsSaidAndTriedAtOnce() {
  DeskWindow window;
  window.signIn();
  window.goLive();
  QVERIFY(!window.isShown("offlineBanner"));
  for (int tries = 0; tries < 6 && !window.isShown("offlineBanner"); ++tries) {
    window.breakStream();
    window.advance(std::chrono::seconds(5));
  }
  QVERIFY(window.isShown("offlineBanner"));
  const std::size_t before = window.asked("GET /staff/v1/events").size();
  window.breakStream();
  QVERIFY(window.press("offlineBannerRetry"));
  QVERIFY(window.asked("GET /staff/v1/events").size() > before);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::FrameTest)
#include "frame_test.moc"
