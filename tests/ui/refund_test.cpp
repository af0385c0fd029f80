// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class RefundTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thereIsAButtonOnlyWhereThereIsSomethingToGiveBack();
  void allThatIsLeftIsOfferedAndGivenBack();
  void anAmountIsWrittenAsTheLocaleDoes();
  void anAmountThatCannotBeIsNotSent();
  void aRetryKeepsItsKeyAndANewIntentionHasANewOne();
  void aboveTheCapTheServersWordsAreShown();
  void aRefusedAmountIsAskedForAgainAtItsField();
};

namespace {

constexpr const char* kRefund = "POST /staff/v1/orders/ord_";

// The second order is completed: it was paid for.
void openPaid(DeskWindow& window) {
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Down);
}

void askRefund(DeskWindow& window) {
  QVERIFY(window.press("orderRefund"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonAmount"));
}

void confirm(const QString& reason) {
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(reason);
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

QByteArray keyOf(const client::HttpRequest& request) { return client::headerOf(request.headers, "Idempotency-Key"); }

}  // namespace

void RefundTest::thereIsAButtonOnlyWhereThereIsSomethingToGiveBack() {
  DeskWindow window;
  openPaid(window);
  QVERIFY(window.isShown("orderRefund"));
  DeskWindow::key(Qt::Key_Down);
  QVERIFY(!window.isShown("orderRefund"));  // expired: its money was never taken
  DeskWindow other;
  other.desk.role = Role::auditor;
  openPaid(other);
  QVERIFY(other.isShown("orderId"));
  QVERIFY(!other.isShown("orderRefund"));
}

void RefundTest::allThatIsLeftIsOfferedAndGivenBack() {
  DeskWindow window;
  window.desk.rows[1].refunded = Money(1'200'000, {});
  openPaid(window);
  askRefund(window);
  QCOMPARE(window.text("reasonAmount"), QStringLiteral("4.00"));
  QCOMPARE(window.text("reasonAmountHint"),
           QStringLiteral("4.60 of 5.00 USD left today").replace(QStringLiteral(" USD"), QChar(QChar::Nbsp) + QStringLiteral("USD")));
  confirm(QStringLiteral("No message ever came"));
  const auto refunds = window.asked(kRefund);
  QCOMPARE(refunds.size(), std::size_t{1});
  QVERIFY2(refunds[0].body.contains(R"("amount":"4.00")"), refunds[0].body.constData());
  QCOMPARE(client::headerOf(refunds[0].headers, "X-Reason"), QByteArray("No%20message%20ever%20came"));
  QVERIFY(!keyOf(refunds[0]).isEmpty());
  QVERIFY(!window.isShown("orderRefund"));  // nothing is left
  const auto asked = window.asked("GET /staff/v1/me");
  QCOMPARE(asked.back().url.path(), QStringLiteral("/staff/v1/me"));  // the cap is read anew
  QCOMPARE(asked.size(), std::size_t{3});                             // with /meta and /me of the sign-in
}

void RefundTest::anAmountIsWrittenAsTheLocaleDoes() {
  DeskWindow window;
  window.settings->setLocale(QLocale(QLocale::German, QLocale::Germany));
  openPaid(window);
  askRefund(window);
  QCOMPARE(window.text("reasonAmount"), QStringLiteral("5,20"));
  window.as<QLineEdit>("reasonAmount").selectAll();
  DeskWindow::type(QStringLiteral("1,5"));
  QVERIFY(!window.isShown("reasonAmountWrong"));
  confirm(QStringLiteral("No message ever came"));
  const QByteArray body = window.asked(kRefund).at(0).body;
  QVERIFY2(body.contains(R"("amount":"1.50")"), body.constData());
}

void RefundTest::anAmountThatCannotBeIsNotSent() {
  DeskWindow window;
  openPaid(window);
  askRefund(window);
  for (const auto* amount : {"", "abc", "0", "5.2001", "-1"}) {
    window.as<QLineEdit>("reasonAmount").selectAll();
    DeskWindow::key(Qt::Key_Delete);
    DeskWindow::type(QString::fromLatin1(amount));
    QVERIFY2(window.isShown("reasonAmountWrong"), amount);
    QVERIFY(!window.widget("reasonConfirm").isEnabled());
  }
  confirm(QStringLiteral("No message ever came"));
  QVERIFY(window.isShown("reasonDialog"));
  QVERIFY(window.asked(kRefund).empty());
}

void RefundTest::aRetryKeepsItsKeyAndANewIntentionHasANewOne() {
  DeskWindow window;
  openPaid(window);
  for (int tries = 0; tries < 4; ++tries)
    window.desk.refuseNext(kRefund, tl::unexpected(client::ApiError::make(client::ErrorKind::Network, "gone")));
  askRefund(window);
  confirm(QStringLiteral("No message ever came"));
  window.advance(std::chrono::seconds(20));
  QVERIFY(window.isShown("orderRefundBanner"));
  window.desk.refuseNext(kRefund, refusal(403, "forbidden", "not you"));
  QVERIFY(window.press("orderRefundBannerRetry"));
  const auto first = window.asked(kRefund);
  QCOMPARE(first.size(), std::size_t{5});
  for (const auto& request : first) QCOMPARE(keyOf(request), keyOf(first[0]));
  QVERIFY(window.press("orderRefundBannerRetry"));  // that was an answer: the person decides anew
  QVERIFY(window.isShown("reasonDialog"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  const auto all = window.asked(kRefund);
  QCOMPARE(all.size(), std::size_t{6});
  QVERIFY(keyOf(all[5]) != keyOf(all[0]));
  QVERIFY(!window.isShown("orderRefundBanner"));
}

void RefundTest::aboveTheCapTheServersWordsAreShown() {
  DeskWindow window;
  openPaid(window);
  window.desk.refuseNext(kRefund, refusal(403, "approval_required", "5.20 is more than the 4.60 that you may still give back today"));
  askRefund(window);
  confirm(QStringLiteral("No message ever came"));
  const QString words = window.text("orderRefundBannerText");
  QVERIFY2(words.contains(QStringLiteral("more than the 4.60")), qUtf8Printable(words));
  QVERIFY(words.contains(QStringLiteral("req-403")));
}

void RefundTest::aRefusedAmountIsAskedForAgainAtItsField() {
  DeskWindow window;
  openPaid(window);
  window.desk.refuseNext(kRefund, refusal(422, "validation_failed", "see fields",
                                          R"(,"fields":[{"path":"amount","code":"out_of_range","message":"only 1.00 is left"}])"));
  askRefund(window);
  confirm(QStringLiteral("No message ever came"));
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(window.text("reasonAmountWrong"), QStringLiteral("only 1.00 is left"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonAmount"));
  QCOMPARE(window.text("reasonAmount"), QStringLiteral("5.20"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::RefundTest)
#include "refund_test.moc"
