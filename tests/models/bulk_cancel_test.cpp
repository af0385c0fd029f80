// SPDX-License-Identifier: GPL-3.0-or-later
// Which orders are sent when those that are selected are cancelled, and what is said when they cannot be.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/jobs/bulk_cancel.h"
#include "models/orders/order_list.h"
#include "models/window/list_browser.h"
#include "models/window/wire_filter.h"
#include "server/contract/console_limits.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::problemReply;
using client::testing::replyOf;
using client::testing::settle;

class BulkCancelTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void idsAreSentAsTheyWereWhenThePersonWasAsked();
  void aWholeListIsSentByItsView();
  void aWholeListLessSomeIsSentByTheOthers();
  void whatWasNotReadCannotBeNamed();
  void noneTooManyAndUncountedAreRefusedHere();
  void whoeverMayNotIsToldSo();
  void aLimitOfTheServerMayBeRetried();
  void aClosedListIsReadAnewAndStaysSelected();
  void theSessionsEndKeepsTheIntention();
  void nothingIsLeftForTheNextPerson();
};

namespace {

const QString kBulk = QStringLiteral("/staff/v1/bulk");
const QString kReason = QStringLiteral("the provider is down");
constexpr int kOrders = 4;

struct BulkWorld : testing::SignedInWorld {
  BulkWorld() {
    outside.transport.answerBy([this](const client::HttpRequest& request) { return answer(request); });
    server.refreshAccount();
    list.open();
    list.setFollowing(false);
    list.setSort(ListSort::newest);
    list.refresh();
    outside.advance(std::chrono::seconds(1));
  }
  std::optional<client::HttpOutcome> answer(const client::HttpRequest& request) {
    const QString path = request.url.path();
    if (path == kBulk) {
      if (toBulk) return *toBulk;
      Job job;
      job.id = JobId(1);
      job.version = 1;
      job.created_at = {testing::kNowUs};
      return replyOf(202, testing::jsonOf(job));
    }
    if (path == QStringLiteral("/staff/v1/me")) {
      StaffMe me;
      me.id = StaffId(1);
      me.role = role;
      me.session.id = SessionId(1);
      return replyOf(200, testing::jsonOf(me));
    }
    if (path == QStringLiteral("/staff/v1/orders/views"))
      return replyOf(201, testing::jsonOf(ListViewInfo{"view-" + std::to_string(++views), {1}, total, true, 200, {2}}));
    if (path != QStringLiteral("/staff/v1/orders")) return std::nullopt;
    OrderRowPage page;
    for (std::int64_t id = kOrders; id > 0; --id) page.items.push_back(testing::order(id));
    page.as_of = {testing::kNowUs};
    page.total = total;
    page.exact = isExact;
    return replyOf(200, testing::jsonOf(page));
  }
  [[nodiscard]] QByteArray sent() const { return asked(newest(kBulk)).request.body; }
  [[nodiscard]] QByteArray keyOf(std::size_t at) const { return asked(at).header("Idempotency-Key"); }
  void start() {
    const auto choice = bulk.choice();
    QVERIFY2(choice.has_value(), choice ? "" : qPrintable(choice.error()));
    bulk.start(*choice, kReason);
    outside.advance(limits::kRetryAfterMax);
  }
  [[nodiscard]] QString why() {
    const auto choice = bulk.choice();
    return choice ? QString() : choice.error();
  }

  std::optional<client::HttpReply> toBulk;
  Role role{Role::admin};
  std::int64_t total{kOrders};
  bool isExact{true};
  int views{0};
  ServerModel server{connection};
  OrdersModel follow{connection, formats};
  ListBrowser list{connection,
                   {std::make_shared<const OrderCells>(formats), orderFilterForm(),
                    [](const QJsonObject& filter, ListSort sort) {
                      auto wire = filterOf<OrderFilter>(filter);
                      return wire ? orderQuery(std::move(*wire), sort) : nullptr;
                    },
                    &follow}};
  BulkCancel bulk{connection, server, list, formats};
};

}  // namespace

void BulkCancelTest::idsAreSentAsTheyWereWhenThePersonWasAsked() {
  BulkWorld world;
  const QSignalSpy started(&world.bulk, &BulkCancel::started);
  (void)world.list.selection().setOnly({4, 2});
  const auto asked = world.bulk.choice();
  QVERIFY(asked && asked->count == 2);
  (void)world.list.selection().toggle(1);
  world.bulk.start(*asked, kReason);
  settle();
  QVERIFY(world.sent().contains("\"expected_count\":2"));
  QVERIFY(world.sent().contains(QByteArray::fromStdString(OrderId(4).text())));
  QVERIFY(!world.sent().contains(QByteArray::fromStdString(OrderId(1).text())));
  QCOMPARE(started.count(), 1);
  QCOMPARE(world.list.selection().ids(), std::vector<RowId>{1});  // selected since then
}

void BulkCancelTest::aWholeListIsSentByItsView() {
  BulkWorld world;
  world.list.selectAll();
  world.start();
  QVERIFY2(world.sent().contains("\"view\":\"view-"), world.sent().constData());
  QVERIFY(world.sent().contains("\"expected_count\":4"));
  QVERIFY(world.list.selection().isEmpty());
}

void BulkCancelTest::aWholeListLessSomeIsSentByTheOthers() {
  BulkWorld world;
  world.list.selectAll();
  world.list.selection().deselect({3});
  world.start();
  QVERIFY(!world.sent().contains("\"view\":\""));
  QVERIFY(world.sent().contains("\"expected_count\":3"));
  QVERIFY(world.sent().contains(QByteArray::fromStdString(OrderId(4).text())));
  QVERIFY(!world.sent().contains(QByteArray::fromStdString(OrderId(3).text())));
}

void BulkCancelTest::whatWasNotReadCannotBeNamed() {
  BulkWorld world;
  world.total = 300;
  world.list.refresh();
  world.outside.advance(std::chrono::seconds(1));
  world.list.selectAll();
  QCOMPARE(world.why(), QString());
  world.list.selection().deselect({3});
  QVERIFY2(world.why().startsWith(QStringLiteral("You took orders out")), qPrintable(world.why()));
}

void BulkCancelTest::noneTooManyAndUncountedAreRefusedHere() {
  BulkWorld world;
  QCOMPARE(world.why(), QStringLiteral("No orders are selected."));
  world.list.selection().selectWhole({"view-1", limits::kBulkItems, true});
  QCOMPARE(world.why(), QString());
  world.list.selection().selectWhole({"view-1", limits::kBulkItems + 1, true});
  QVERIFY(world.why().startsWith(QStringLiteral("No more than 1,000")));
  world.list.selection().selectWhole({"view-1", 10, false});
  QVERIFY(world.why().contains(QStringLiteral("being counted")));
}

void BulkCancelTest::whoeverMayNotIsToldSo() {
  BulkWorld world;
  world.role = Role::auditor;
  world.server.refreshAccount();
  settle();
  (void)world.list.selection().setOnly({4});
  QCOMPARE(world.why(), QStringLiteral("Your role may not cancel orders."));
}

void BulkCancelTest::aLimitOfTheServerMayBeRetried() {
  BulkWorld world;
  (void)world.list.selection().setOnly({4});
  world.toBulk = problemReply(429, "rate_limited", {{"Retry-After", "60"}});
  world.start();
  QVERIFY(world.bulk.mayRetry());
  QVERIFY(world.why().startsWith(QStringLiteral("It is not known yet")));
  const QByteArray key = world.keyOf(world.newest(kBulk));
  world.toBulk.reset();
  const QSignalSpy started(&world.bulk, &BulkCancel::started);
  world.bulk.retry();
  settle();
  QCOMPARE(started.count(), 1);
  QCOMPARE(world.keyOf(world.newest(kBulk)), key);
  QVERIFY(world.bulk.notice().isEmpty());
}

void BulkCancelTest::aClosedListIsReadAnewAndStaysSelected() {
  BulkWorld world;
  world.list.selectAll();
  world.toBulk = problemReply(410, "view_expired");
  const std::string before = world.list.selection().whole()->view;
  world.start();
  QVERIFY(!world.bulk.mayRetry());
  QVERIFY(world.bulk.notice().text.contains(QStringLiteral("read anew and still selected")));
  QVERIFY(world.list.selection().whole());
  QVERIFY(world.list.selection().whole()->view != before);
  world.toBulk.reset();
  world.start();
  QVERIFY(world.bulk.notice().isEmpty());
}

void BulkCancelTest::theSessionsEndKeepsTheIntention() {
  BulkWorld world;
  (void)world.list.selection().setOnly({4});
  world.toBulk = problemReply(500, "internal");
  world.start();
  QVERIFY(world.bulk.mayRetry());
  world.connection.lock();
  QVERIFY(world.bulk.mayRetry());
  QCOMPARE(world.bulk.lastReason(), kReason);
}

void BulkCancelTest::nothingIsLeftForTheNextPerson() {
  BulkWorld world;
  (void)world.list.selection().setOnly({4});
  world.toBulk = problemReply(500, "internal");
  world.start();
  world.connection.signOut();
  QVERIFY(!world.bulk.mayRetry());
  QVERIFY(world.bulk.notice().isEmpty());
  QCOMPARE(world.bulk.lastReason(), QString());
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::BulkCancelTest)
#include "bulk_cancel_test.moc"
