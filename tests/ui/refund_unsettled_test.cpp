// SPDX-License-Identifier: GPL-3.0-or-later
// A refund whose answer is late or lost: the money moves once, and the person is told what became of it.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class RefundUnsettledTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whileNobodyKnowsHowItEndedOnlyRetryIsOffered();
  void allThatWasLeftMayBeRetriedToo();
  void theAnswerItselfIsShown();
  void theAnswerOfARetryNeverShowsTheOrderAsItWas();
  void aLateAnswerFindsItsOrderAmongOthers();
  void theFirstAnswerSaysNothingAboutTheSecondOrder();
  void whatFailedElsewhereIsToldAndRetriedThere();
  void aRefusalElsewhereIsToldOnce();
  void whatCanNoLongerBeGivenBackIsSaid();
  void anAmountThatIsTooMuchByNowIsAskedForAgain();
};

namespace {

constexpr const char* kRefund = "POST /staff/v1/orders/ord_";
constexpr const char* kRead = "GET /staff/v1/orders/ord_";
constexpr const char* kReason = "No message ever came";
constexpr std::chrono::seconds kUntilGivenUp{20};  // of the tries that a call makes by itself

struct PaidOrders {
  // The first three orders were paid for; the first of them is open.
  PaidOrders() {
    for (OrderRow& row : window.desk.rows) row.state = OrderState::completed;
    window.signIn();
    window.goLive();
    open(0);
  }
  void open(int row) {
    QVERIFY(window.tabTo("ordersTable"));
    DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
    for (int down = 0; down < row; ++down) DeskWindow::key(Qt::Key_Down);
    QCOMPARE(window.text("orderId"), id(row));
  }
  void refund(const QString& amount) {
    QVERIFY(window.press("orderRefund"));
    window.as<QLineEdit>("reasonAmount").selectAll();
    DeskWindow::type(amount);
    confirm();
  }
  static void confirm() {
    DeskWindow::key(Qt::Key_Tab);
    DeskWindow::type(QString::fromLatin1(kReason));
    DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  }
  [[nodiscard]] QString id(int row) const { return QString::fromStdString(window.desk.rows.at(static_cast<std::size_t>(row)).id.text()); }
  [[nodiscard]] std::int64_t refunded(int row) const { return window.desk.rows.at(static_cast<std::size_t>(row)).refunded.micros(); }
  [[nodiscard]] bool isRefundEnabled() const { return window.widget("orderRefund").isEnabled(); }

  DeskWindow window;
};

}  // namespace

void RefundUnsettledTest::whileNobodyKnowsHowItEndedOnlyRetryIsOffered() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.desk.loseNext(kRefund, 4);
  orders.refund(QStringLiteral("1.00"));
  window.advance(kUntilGivenUp);
  QVERIFY(window.isShown("orderRefundBanner"));
  QVERIFY(!orders.isRefundEnabled());
  QVERIFY(window.widget("orderRefund").toolTip().contains(QStringLiteral("Retry")));
  QCOMPARE(window.widget("orderRefund").accessibleDescription(), window.widget("orderRefund").toolTip());
  QVERIFY(window.press("orderRefundBannerRetry"));
  QCOMPARE(orders.refunded(0), 1'000'000);
  QVERIFY(!window.isShown("orderRefundBanner"));
  QVERIFY(orders.isRefundEnabled());
  QVERIFY(window.widget("orderRefund").toolTip().isEmpty());
}

void RefundUnsettledTest::allThatWasLeftMayBeRetriedToo() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.desk.loseNext(kRefund, 4);
  orders.refund(QStringLiteral("5.20"));
  const std::size_t read = window.asked(kRead).size();
  window.advance(kUntilGivenUp);
  QCOMPARE(window.asked(kRead).size(), read + 1);  // what is on the screen may be of before
  QVERIFY(window.isShown("orderRefundBannerRetry"));
  QVERIFY(window.press("orderRefundBannerRetry"));
  QVERIFY(!window.isShown("orderRefundBanner"));
  QVERIFY(!window.isShown("orderRefund"));
  QCOMPARE(orders.refunded(0), 5'200'000);
}

void RefundUnsettledTest::theAnswerItselfIsShown() {
  PaidOrders orders;
  const std::size_t read = orders.window.asked(kRead).size();
  orders.refund(QStringLiteral("5.20"));
  QVERIFY(!orders.window.isShown("orderRefund"));
  QCOMPARE(orders.window.asked(kRead).size(), read);
}

void RefundUnsettledTest::theAnswerOfARetryNeverShowsTheOrderAsItWas() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.desk.loseNext(kRefund, 4);
  orders.refund(QStringLiteral("1.00"));
  window.advance(kUntilGivenUp);
  OrderRow& row = window.desk.rows[0];
  row.refunded = Money(2'000'000, {});  // somebody else gives back more in between
  ++row.version;
  window.tell({row});
  QVERIFY(window.press("orderRefundBannerRetry"));
  QVERIFY(!window.isShown("orderRefundBanner"));
  QVERIFY(window.press("orderRefund"));
  QCOMPARE(window.text("reasonAmount"), QStringLiteral("3.20"));
}

void RefundUnsettledTest::aLateAnswerFindsItsOrderAmongOthers() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.hold(kRefund);
  orders.refund(QStringLiteral("5.20"));
  orders.open(1);
  QVERIFY(orders.isRefundEnabled());
  orders.open(0);
  QVERIFY(!orders.isRefundEnabled());  // it is still on its way
  window.release();
  QCOMPARE(window.asked(kRefund).size(), std::size_t{1});
  QCOMPARE(orders.refunded(0), 5'200'000);
  QVERIFY(!window.isShown("orderRefund"));
}

void RefundUnsettledTest::theFirstAnswerSaysNothingAboutTheSecondOrder() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.hold(kRefund);
  orders.refund(QStringLiteral("1.00"));
  orders.open(1);
  window.release();
  window.hold(kRefund);
  orders.refund(QStringLiteral("2.00"));
  QVERIFY(!orders.isRefundEnabled());
  orders.open(0);
  QVERIFY(orders.isRefundEnabled());
  orders.open(1);
  QVERIFY(!orders.isRefundEnabled());
  window.release();
  QVERIFY(orders.isRefundEnabled());
  QCOMPARE(orders.refunded(0), 1'000'000);
  QCOMPARE(orders.refunded(1), 2'000'000);
}

void RefundUnsettledTest::whatFailedElsewhereIsToldAndRetriedThere() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.desk.loseNext(kRefund, 4);
  orders.refund(QStringLiteral("1.00"));
  orders.open(1);
  QVERIFY(!window.isShown("orderRefundElsewhere"));
  window.advance(kUntilGivenUp);
  QVERIFY(window.isShown("orderRefundElsewhere"));
  QVERIFY(window.text("orderRefundElsewhereText").contains(orders.id(0)));
  QVERIFY(!window.isShown("orderRefundBanner"));
  QVERIFY(orders.isRefundEnabled());
  orders.open(0);
  QVERIFY(!window.isShown("orderRefundElsewhere"));
  QVERIFY(window.isShown("orderRefundBannerRetry"));
  orders.open(2);
  QVERIFY(window.press("orderRefundElsewhereRetry"));
  QVERIFY(!window.isShown("orderRefundElsewhere"));
  QCOMPARE(orders.refunded(0), 1'000'000);
  QCOMPARE(window.text("orderId"), orders.id(2));
}

void RefundUnsettledTest::aRefusalElsewhereIsToldOnce() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  window.desk.refuseNext(kRefund, refusal(403, "approval_required", "more than is left today"));
  window.hold(kRefund);
  orders.refund(QStringLiteral("1.00"));
  orders.open(1);
  window.release();
  QVERIFY(window.text("orderRefundElsewhereText").contains(QStringLiteral("req-403")));
  QVERIFY(!window.isShown("orderRefundElsewhereRetry"));
  orders.open(2);
  QVERIFY(!window.isShown("orderRefundElsewhere"));
}

void RefundUnsettledTest::whatCanNoLongerBeGivenBackIsSaid() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  QVERIFY(window.press("orderRefund"));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kReason));
  window.desk.rows[0].refunded = window.desk.rows[0].price;  // by somebody else
  ++window.desk.rows[0].version;
  window.tell({window.desk.rows[0]});
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.asked(kRefund).empty());
  QVERIFY(window.text("orderRefundBannerText").contains(QStringLiteral("Nothing was sent")));
  QVERIFY(!window.isShown("orderRefundBannerRetry"));
  QVERIFY(!orders.isRefundEnabled());
}

void RefundUnsettledTest::anAmountThatIsTooMuchByNowIsAskedForAgain() {
  PaidOrders orders;
  DeskWindow& window = orders.window;
  QVERIFY(window.press("orderRefund"));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kReason));
  window.desk.rows[0].refunded = Money(1'200'000, {});
  ++window.desk.rows[0].version;
  window.tell({window.desk.rows[0]});
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.asked(kRefund).empty());
  QVERIFY(window.isShown("reasonDialog"));
  QVERIFY(window.text("reasonAmountWrong").contains(QStringLiteral("4.00")));
  window.as<QLineEdit>("reasonAmount").selectAll();
  DeskWindow::type(QStringLiteral("4.00"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  const auto refunds = window.asked(kRefund);
  QCOMPARE(refunds.size(), std::size_t{1});
  QCOMPARE(client::headerOf(refunds[0].headers, "X-Reason"), QByteArray(kReason).toPercentEncoding());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::RefundUnsettledTest)
#include "refund_unsettled_test.moc"
