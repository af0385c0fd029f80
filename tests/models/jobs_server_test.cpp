// SPDX-License-Identifier: GPL-3.0-or-later
// Many orders cancelled at once against the server's own processes: each is, or is refused with its reason, whatever the wire does.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/jobs/bulk_cancel.h"
#include "models/jobs/job_model.h"
#include "models/jobs/jobs_model.h"
#include "models/orders/order_list.h"
#include "models/window/list_browser.h"
#include "models/window/wire_filter.h"
#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::Desk;
using testing::kSoonMs;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class JobsServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eachOrderIsCancelledOrRefused();
  void anotherCountIsSaidInWords();
  void aWireThatIsCutLosesNoJob();

 private:
  RealServer m_server;
};

namespace {

const QString kReason = QStringLiteral("The provider is down");

struct JobDesk : Desk {
  using Desk::Desk;
  [[nodiscard]] bool begin() {
    const auto choice = bulk.choice();
    if (!choice) return false;
    bulk.start(*choice, kReason);
    return true;
  }
  [[nodiscard]] static bool waitFor(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, kSoonMs); }
  [[nodiscard]] QString result(int row, JobModel::ResultColumn column) { return job.results().index(row, column).data().toString(); }

  ServerModel account{connection};
  ListBrowser list{connection,
                   {std::make_shared<const OrderCells>(formats), orderFilterForm(),
                    [](const QJsonObject& filter, ListSort sort) {
                      auto wire = filterOf<OrderFilter>(filter);
                      return wire ? orderQuery(std::move(*wire), sort) : nullptr;
                    },
                    &orders}};
  BulkCancel bulk{connection, account, list, formats};
  JobsModel jobs{connection, formats};
  JobModel job{connection, formats};
};

}  // namespace

void JobsServerTest::eachOrderIsCancelledOrRefused() {
  QVERIFY2(m_server.start(), qPrintable(m_server.why()));
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  JobDesk desk(m_server);
  connect(&desk.bulk, &BulkCancel::started, &desk.job, [&desk](const std::shared_ptr<const Job>& begun) { desk.job.open(begun); });
  QVERIFY2(desk.open(), qPrintable(m_server.why()));
  const auto ended = customer.place();
  QVERIFY(ended && desk.shows(*ended, OrderState::received));
  const auto waits = customer.place();
  QVERIFY(waits && desk.shows(*waits, OrderState::waiting));
  QVERIFY(desk.list.selection().setOnly({waits->value(), ended->value()}));
  QVERIFY(desk.begin());
  QVERIFY(JobDesk::waitFor([&] { return desk.job.job() != nullptr && desk.job.job()->state == JobState::done; }));
  QVERIFY(JobDesk::waitFor([&] { return desk.result(0, JobModel::StateColumn) == QStringLiteral("Cancelled"); }));
  QVERIFY(desk.shows(*waits, OrderState::cancelled));
  QCOMPARE(desk.result(0, JobModel::OrderColumn), QString::fromStdString(waits->text()));
  QCOMPARE(desk.result(1, JobModel::StateColumn), QStringLiteral("Refused"));
  QVERIFY(!desk.result(1, JobModel::RefusalColumn).isEmpty());
  QCOMPARE(desk.jobs.rowCount(), 1);
  QVERIFY(JobDesk::waitFor([&] { return desk.jobs.jobAt(0)->state == JobState::done; }));
  QCOMPARE(desk.jobs.jobAt(0)->refused, 1);
  QVERIFY(desk.list.selection().isEmpty());
}

void JobsServerTest::anotherCountIsSaidInWords() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  JobDesk desk(m_server);
  QVERIFY2(desk.open(), qPrintable(m_server.why()));
  desk.list.setFollowing(false);
  QVERIFY(JobDesk::waitFor([&] { return desk.list.state() == ViewState::Ready && desk.list.isExact(); }));
  desk.list.selectAll();
  auto choice = desk.bulk.choice();
  QVERIFY(choice);
  ++choice->count;  // as if one had gone since the person was asked
  desk.bulk.start(*choice, kReason);
  QVERIFY(JobDesk::waitFor([&] { return !desk.bulk.isBusy(); }));
  QVERIFY2(desk.bulk.notice().text.contains(QStringLiteral("and there are")), qPrintable(desk.bulk.notice().text));
  QVERIFY(desk.list.selection().whole());
}

void JobsServerTest::aWireThatIsCutLosesNoJob() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  JobDesk desk(m_server);
  const QSignalSpy started(&desk.bulk, &BulkCancel::started);
  QVERIFY2(desk.open(), qPrintable(m_server.why()));
  const auto waits = customer.place();
  QVERIFY(waits && desk.shows(*waits, OrderState::waiting));
  QVERIFY(desk.list.selection().setOnly({waits->value()}));
  desk.proxy.cut(true);
  QVERIFY(JobDesk::waitFor([&] { return !desk.isLive(); }));
  QVERIFY(desk.begin());
  QVERIFY(JobDesk::waitFor([&] { return desk.bulk.mayRetry(); }));
  QVERIFY(desk.list.selection().contains(waits->value()));
  desk.proxy.mend();
  desk.bulk.retry();
  QVERIFY(JobDesk::waitFor([&] { return started.count() == 1; }));
  QVERIFY(JobDesk::waitFor([&] { return desk.jobs.rowCount() > 0 && desk.jobs.jobAt(0)->state == JobState::done; }));
  QVERIFY(desk.shows(*waits, OrderState::cancelled));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::JobsServerTest)
#include "jobs_server_test.moc"
