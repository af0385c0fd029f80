// SPDX-License-Identifier: GPL-3.0-or-later
// Many orders cancelled at once: asked for, followed, stopped, and told of when nobody looks.
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class JobsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsSelectedIsCancelledAsAJob();
  void manyAreConfirmedByTypingHowMany();
  void eachStepIsShownAndWhatWasRefusedIsSaid();
  void theRestIsLeftUndone();
  void aLostAnswerIsAskedForUnderTheSameKey();
  void anotherCountIsSaidAndTheSelectionStays();
  void aWrongReasonIsAskedForAgain();
  void tooManyAreRefusedWithoutAsking();
  void aJobThatEndsWhileNobodyLooksIsToldOfAndOpened();
  void aServerThatIsAwayIsSaidAndItGoesOn();
  void theWindowComesBackAfterTheSignIn();
  void nothingIsLeftForTheNextPerson();
  void whoeverHasNoJobsIsToldSo();
  void theResultsAreCopied();
  void anOrderIsOpenedFromItsResult();
  void theNewestIsOpenWhenTheListComes();
};

namespace {

constexpr const char* kBulk = "POST /staff/v1/bulk";
constexpr const char* kReason = "The provider is down";
constexpr std::chrono::seconds kUntilGivenUp{20};  // of the tries that a call makes by itself
constexpr std::chrono::seconds kUntilRead{2};

struct JobDesk {
  explicit JobDesk(int orders = 4) {
    for (int more = 4; more < orders; ++more) window.desk.rows.push_back(orderRow(1900 - more, OrderState::waiting));
    window.signIn();
    window.goLive();
  }
  // The first so many orders.
  void select(int count) {
    QVERIFY(window.tabTo("ordersTable"));
    DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
    DeskWindow::key(Qt::Key_Space);
    for (int more = 1; more < count; ++more) {
      DeskWindow::key(Qt::Key_Down);
      DeskWindow::key(Qt::Key_Space);
    }
  }
  void cancel(const QString& reason = QString::fromLatin1(kReason)) {
    window.run("orders.cancelSelected");
    DeskWindow::type(reason);
    confirm();
  }
  static void confirm() { DeskWindow::key(Qt::Key_Return, Qt::ControlModifier); }
  void begin(int count = 3) {
    select(count);
    cancel();
    QVERIFY(window.isShown("jobsDialog"));
  }
  void work(int count, int refused = 0) {
    window.desk.jobs.work(count, refused);
    window.tell(window.desk.jobs.newest());
    window.advance(kUntilRead);
  }
  [[nodiscard]] QString result(int row, int column) const {
    return window.as<QTableView>("jobResults").model()->index(row, column).data().toString();
  }
  [[nodiscard]] QString toast() const {
    const auto& shown = window.console->toasts().shown();
    return shown.empty() ? QString() : shown.back().text;
  }

  DeskWindow window;
};

}  // namespace

void JobsTest::whatIsSelectedIsCancelledAsAJob() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  QVERIFY(!window.console->actions().action(QStringLiteral("orders.cancelSelected")).isEnabled());
  desk.select(2);
  QVERIFY(window.press("ordersCancelSelected"));
  QVERIFY(window.text("reasonConsequence").startsWith(QStringLiteral("2 order")));
  QVERIFY(window.console->window().findChild<QWidget*>(QStringLiteral("reasonCount")) == nullptr);
  DeskWindow::type(QString::fromLatin1(kReason));
  JobDesk::confirm();
  const auto asked = window.asked(kBulk);
  QCOMPARE(asked.size(), 1U);
  QVERIFY(asked[0].body.contains("\"expected_count\":2"));
  QVERIFY(asked[0].body.contains(kReason));
  QVERIFY(!client::headerOf(asked[0].headers, "Idempotency-Key").isEmpty());
  QVERIFY(window.isShown("jobsDialog"));
  QVERIFY(!window.isShown("ordersSelection"));
  QCOMPARE(window.as<QTableView>("jobResults").model()->rowCount(), 2);
}

void JobsTest::manyAreConfirmedByTypingHowMany() {
  JobDesk desk(60);
  DeskWindow& window = desk.window;
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_A, Qt::ControlModifier);
  window.run("orders.cancelSelected");
  QVERIFY(!window.isShown("reasonCountWrong") && window.text("reasonCountHint").contains(QStringLiteral("60")));
  if (DeskWindow::focused() == QStringLiteral("reasonCount")) DeskWindow::key(Qt::Key_Tab);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonText"));
  DeskWindow::type(QString::fromLatin1(kReason));
  QVERIFY(!window.widget("reasonConfirm").isEnabled());
  window.as<QLineEdit>("reasonCount").setText(QStringLiteral("59"));
  QVERIFY(!window.widget("reasonConfirm").isEnabled() && window.isShown("reasonCountWrong"));
  window.as<QLineEdit>("reasonCount").setText(QStringLiteral("60"));
  QVERIFY(window.widget("reasonConfirm").isEnabled());
  JobDesk::confirm();
  QVERIFY(window.asked(kBulk).at(0).body.contains("\"expected_count\":60"));
}

void JobsTest::eachStepIsShownAndWhatWasRefusedIsSaid() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  desk.begin();
  desk.work(2, 1);
  QCOMPARE(window.text("jobProgress"), QStringLiteral("2 of 3 gone through · 1 cancelled · 1 refused · 1 left"));
  QCOMPARE(window.widget("jobBar").accessibleDescription(), window.text("jobProgress"));
  QCOMPARE(window.as<QProgressBar>("jobBar").value(), 2);
  QCOMPARE(desk.result(0, 1), QStringLiteral("Refused"));
  QCOMPARE(desk.result(0, 2), QStringLiteral("The order has ended already."));
  QCOMPARE(desk.result(1, 1), QStringLiteral("Cancelled"));
  QCOMPARE(desk.result(2, 1), QStringLiteral("Waiting"));
  desk.work(1);
  QCOMPARE(window.text("jobState"), QStringLiteral("Ended"));
  QCOMPARE(desk.result(2, 1), QStringLiteral("Cancelled"));
  QVERIFY(!window.isShown("jobCancel"));
  QCOMPARE(desk.toast(), QString());  // he sees it
}

void JobsTest::theRestIsLeftUndone() {
  JobDesk desk;
  desk.begin();
  desk.work(1);
  QVERIFY(desk.window.press("jobCancel"));
  QCOMPARE(desk.window.text("jobState"), QStringLiteral("Stopped"));
  QCOMPARE(desk.result(0, 1), QStringLiteral("Cancelled"));
  QCOMPARE(desk.result(1, 1), QStringLiteral("Left as it was"));
  QVERIFY(!desk.window.isShown("jobCancel"));
}

void JobsTest::aLostAnswerIsAskedForUnderTheSameKey() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  window.desk.loseNext(kBulk, 4);
  desk.select(2);
  desk.cancel();
  window.advance(kUntilGivenUp);
  QVERIFY(window.isShown("bulkBannerRetry"));
  QVERIFY(window.isShown("ordersSelection"));
  window.run("orders.cancelSelected");
  QVERIFY(!window.isShown("reasonDialog"));  // first it has to be known
  QVERIFY(window.text("bulkBannerText").contains(QStringLiteral("not known yet")));
  QVERIFY(window.press("bulkBannerRetry"));
  QVERIFY(window.isShown("jobsDialog"));
  QVERIFY(!window.isShown("bulkBanner"));
  QCOMPARE(window.desk.jobs.jobs.size(), 1U);
  QSet<QByteArray> keys;
  for (const auto& request : window.asked(kBulk)) keys.insert(client::headerOf(request.headers, "Idempotency-Key"));
  QCOMPARE(keys.size(), 1);
}

void JobsTest::anotherCountIsSaidAndTheSelectionStays() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  window.desk.refuseNext(kBulk, refusal(409, "invalid_state", "other", R"(,"expected_count":2,"found_count":1)"));
  desk.select(2);
  desk.cancel();
  QVERIFY(window.text("bulkBannerText").contains(QStringLiteral("were 2 when you were asked, and are 1 now")));
  QVERIFY(!window.isShown("bulkBannerRetry"));
  QVERIFY(window.isShown("ordersSelection"));
  QVERIFY(!window.isShown("jobsDialog"));
  desk.cancel();
  QVERIFY(window.isShown("jobsDialog"));
  QVERIFY(!window.isShown("bulkBanner"));
}

void JobsTest::aWrongReasonIsAskedForAgain() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  window.desk.refuseNext(kBulk, refusal(422, "validation_failed", "see fields",
                                        R"(,"fields":[{"path":"params.reason","code":"length","message":"say more"}])"));
  desk.select(2);
  desk.cancel();
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(window.text("reasonTextWrong"), QStringLiteral("say more"));
}

void JobsTest::tooManyAreRefusedWithoutAsking() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  window.console->actions().action(QStringLiteral("orders.follow")).trigger();
  DeskWindow::settle();
  std::vector<models::RowId> many;
  for (models::RowId id = 1; id <= limits::kBulkItems + 1; ++id) many.push_back(id);
  QVERIFY(window.console->orders().selection().setOnly(many));
  window.run("orders.cancelSelected");
  QVERIFY(!window.isShown("reasonDialog"));
  QVERIFY(window.text("bulkBannerText").contains(QStringLiteral("No more than 1,000 orders")));
}

void JobsTest::aJobThatEndsWhileNobodyLooksIsToldOfAndOpened() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  desk.begin();
  QVERIFY(window.press("jobsClose"));
  QVERIFY(!window.isShown("jobsDialog"));
  desk.work(3, 1);
  QCOMPARE(desk.toast(), QStringLiteral("Orders cancelled: 2 of 3. Refused: 1."));
  const int id = window.console->toasts().shown().back().id;
  QVERIFY(window.press(qPrintable(QStringLiteral("toastOffer_%1").arg(id))));
  QVERIFY(window.isShown("jobsDialog"));
  QCOMPARE(desk.result(0, 1), QStringLiteral("Refused"));
  QVERIFY(window.console->toasts().shown().empty());
}

void JobsTest::aServerThatIsAwayIsSaidAndItGoesOn() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  desk.begin();
  desk.work(1);
  window.breakStream();
  QVERIFY(window.text("jobBannerText").contains(QStringLiteral("goes on there")));
  window.desk.jobs.work(2, 1);
  window.advance(std::chrono::seconds(5));
  window.goLive();
  window.tell(window.desk.jobs.newest());
  window.advance(kUntilRead);
  QVERIFY(!window.isShown("jobBanner"));
  QCOMPARE(window.text("jobState"), QStringLiteral("Ended"));
  QCOMPARE(desk.result(1, 1), QStringLiteral("Refused"));
}

void JobsTest::theWindowComesBackAfterTheSignIn() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  desk.begin();
  window.endSession();
  QVERIFY(!window.isShown("jobsDialog"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("jobsDialog"));
  QCOMPARE(window.as<QTableView>("jobResults").model()->rowCount(), 3);
}

void JobsTest::nothingIsLeftForTheNextPerson() {
  JobDesk desk;
  DeskWindow& window = desk.window;
  desk.begin();
  window.desk.jobs.jobs.clear();  // the next person has none
  window.run("session.signOut");
  QVERIFY(!window.isShown("jobsDialog"));
  window.desk.email = "eve@example.com";
  window.enter(QStringLiteral("eve@example.com"));
  window.run("jobs.show");
  QVERIFY(window.isShown("jobsPlaceholder"));
  QVERIFY(!window.isShown("jobResults"));
}

void JobsTest::whoeverHasNoJobsIsToldSo() {
  JobDesk desk;
  desk.window.run("jobs.show");
  QVERIFY(desk.window.text("jobsPlaceholder").startsWith(QStringLiteral("You have no jobs yet.")));
}

void JobsTest::theResultsAreCopied() {
  JobDesk desk;
  desk.begin(2);
  desk.work(2, 1);
  QVERIFY(desk.window.press("jobCopy"));
  const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
  QCOMPARE(lines.size(), 3);
  QCOMPARE(lines[0], QStringLiteral("Order\tResult\tWhy it was refused"));
  QVERIFY(lines[1].endsWith(QStringLiteral("\tRefused\tThe order has ended already.")));
  QVERIFY(desk.window.tabTo("jobResults"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_C, Qt::ControlModifier);
  QCOMPARE(QGuiApplication::clipboard()->text(), lines[1]);
}

void JobsTest::anOrderIsOpenedFromItsResult() {
  JobDesk desk;
  desk.begin(2);
  QVERIFY(desk.window.tabTo("jobResults"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Down);
  const QString order = desk.result(1, 0);
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(!desk.window.isShown("jobsDialog"));
  QCOMPARE(desk.window.text("orderId"), order);
}

void JobsTest::theNewestIsOpenWhenTheListComes() {
  JobDesk desk;
  desk.begin(2);
  QVERIFY(desk.window.press("jobsClose"));
  desk.window.run("jobs.show");
  QCOMPARE(desk.window.as<QTableView>("jobsTable").currentIndex().row(), 0);
  QCOMPARE(desk.window.text("jobTitle"), QStringLiteral("Cancel of orders: 2"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::JobsTest)
#include "jobs_test.moc"
