// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views against the server's own processes: what is kept comes back as it was, for oneself and for the team.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::kSoonMs;
using testing::Seat;
using trunkline::testing::RealServer;
using Task = ShownView::Task;

class ViewsServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void whatIsKeptComesBackAsItWas();
  void whoIsQuickerIsAskedAbout();
  void theTeamSeesWhatIsShared();

 private:
  RealServer m_server;
};

namespace {

QueryPtr queryOf(const QJsonObject& filter, ListSort sort) {
  auto wire = filterOf<OrderFilter>(filter);
  return wire ? orderQuery(std::move(*wire), sort) : nullptr;
}

// A member of staff in front of all orders.
struct Desk : Seat {
  Desk(RealServer& real, const char* role) {
    QObject::connect(&shown, &ShownView::done, &shown, [this](Task task) { done = task; });
    QObject::connect(&shown, &ShownView::changedMeanwhile, &shown, [this](Task task) { lost = task; });
    QObject::connect(&shown, &ShownView::refused, &shown, [this](Task /*task*/, const Notice& notice) { refused = notice.copyText(); });
    (void)connection.signInByTicket(real.url(), TicketRequest{{real.ticketFor(QString::fromLatin1(role)).toStdString()}});
    shown.setColumns({QStringLiteral("state"), QStringLiteral("id")});
  }
  [[nodiscard]] bool opens(SavedViewId id) {
    shown.openNewest(id);
    const bool isSo = QTest::qWaitFor([&] { return shown.view() || !refused.isEmpty(); }, kSoonMs) && shown.view();
    if (!isSo) qWarning() << refused;
    return isSo;
  }
  // It was carried out.
  [[nodiscard]] bool isDone(Task task) {
    const bool isSo = QTest::qWaitFor([&] { return done == task || lost || !refused.isEmpty(); }, kSoonMs) && done == task;
    if (!isSo) qWarning() << refused;
    done.reset();
    return isSo;
  }
  [[nodiscard]] bool reads() {
    bool isRead = false;
    views.read([&isRead] { isRead = true; });
    return QTest::qWaitFor([&isRead] { return isRead; }, kSoonMs) && views.state() != ViewState::Failed;
  }
  [[nodiscard]] bool isSignedIn() {
    return QTest::qWaitFor([this] { return connection.isOpen() && server.mayDo(Permission::StaffOrderRead); }, kSoonMs);
  }

  std::optional<Task> done;
  std::optional<Task> lost;
  QString refused;
  ServerModel server{connection};
  ListBrowser list{connection, {std::make_shared<const OrderCells>(formats), orderFilterForm(), queryOf}};
  SavedViews views{connection, server};
  QAbstractItemModelTester tester{&views, QAbstractItemModelTester::FailureReportingMode::QtTest};
  ShownView shown{views, list, SavedViewTable::orders};
};

void filterBy(Desk& desk, const char* field, const char* value) {
  QVERIFY(desk.list.filter().put({QString::fromLatin1(field), FilterOperator::Is, QString::fromLatin1(value)}));
}

}  // namespace

void ViewsServerTest::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }

void ViewsServerTest::whatIsKeptComesBackAsItWas() {
  Desk desk(m_server, "support");
  QVERIFY(desk.isSignedIn());
  desk.shown.saveAs(QStringLiteral("Everything"));
  QVERIFY(desk.isDone(Task::SaveAs));
  QVERIFY(!desk.shown.isChanged());
  filterBy(desk, "state", "waiting");
  filterBy(desk, "country", "US");
  desk.list.setSort(ListSort::oldest);
  QVERIFY(desk.shown.isChanged());
  desk.shown.saveAs(QStringLiteral("Waiting in the US"));
  QVERIFY(desk.isDone(Task::SaveAs));
  const SavedViewId id = desk.shown.view()->id;
  desk.shown.share(true);
  QVERIFY(desk.isDone(Task::Share));

  Desk another(m_server, "support");
  QStringList columns;
  QObject::connect(&another.shown, &ShownView::columnsWanted, &another.shown, [&](const QStringList& wanted) {
    columns = wanted;
    another.shown.setColumns(wanted);
  });
  QVERIFY(another.isSignedIn());
  another.shown.setColumns({QStringLiteral("price")});
  QVERIFY(another.opens(id));
  QCOMPARE(another.list.filter().wire(), desk.list.filter().wire());
  QCOMPARE(another.list.sort(), ListSort::oldest);
  QCOMPARE(columns, (QStringList{QStringLiteral("state"), QStringLiteral("id")}));
  QVERIFY(!another.shown.isChanged());

  desk.list.filter().clear();
  desk.shown.save();  // a filter that is taken away stays away
  QVERIFY(desk.isDone(Task::Save));
  QVERIFY(another.reads());
  another.shown.reset();
  QVERIFY(another.list.filter().wire().isEmpty());
  desk.shown.remove();
  QVERIFY(desk.isDone(Task::Delete));
  QVERIFY(!desk.shown.view() && desk.views.find(id) == nullptr);
}

void ViewsServerTest::whoIsQuickerIsAskedAbout() {
  Desk desk(m_server, "support");
  Desk quicker(m_server, "admin");
  QVERIFY(desk.isSignedIn() && quicker.isSignedIn());
  filterBy(desk, "state", "waiting");
  desk.shown.saveAs(QStringLiteral("Of two"));
  QVERIFY(desk.isDone(Task::SaveAs));
  desk.shown.share(true);
  QVERIFY(desk.isDone(Task::Share));
  QVERIFY(quicker.opens(desk.shown.view()->id));
  filterBy(quicker, "state", "failed");
  quicker.shown.save();
  QVERIFY(quicker.isDone(Task::Save));
  filterBy(desk, "state", "expired");
  desk.shown.save();
  QVERIFY(QTest::qWaitFor([&] { return desk.lost.has_value(); }, kSoonMs));
  QCOMPARE(*desk.lost, Task::Save);
  QCOMPARE(desk.list.filter().wire().value(QStringLiteral("state")).toString(), QStringLiteral("expired"));
  desk.lost.reset();
  desk.shown.again();
  QVERIFY(desk.isDone(Task::Save));
  QVERIFY(quicker.reads());
  QVERIFY(quicker.shown.isChanged());  // theirs stays on the screen
  quicker.shown.reset();
  QCOMPARE(quicker.list.filter().wire().value(QStringLiteral("state")).toString(), QStringLiteral("expired"));
}

void ViewsServerTest::theTeamSeesWhatIsShared() {
  Desk desk(m_server, "support");
  Desk admin(m_server, "admin");
  QVERIFY(desk.isSignedIn() && admin.isSignedIn());
  desk.shown.saveAs(QStringLiteral("Of the team"));
  QVERIFY(desk.isDone(Task::SaveAs));
  const SavedViewId id = desk.shown.view()->id;
  QVERIFY(admin.reads());
  QVERIFY(admin.views.find(id) == nullptr);
  desk.shown.share(true);
  QVERIFY(desk.isDone(Task::Share));
  QVERIFY(admin.opens(id));
  QVERIFY(admin.shown.mayChange() && !admin.shown.mayShare());
  admin.shown.rename(QStringLiteral("Better name"));
  QVERIFY(admin.isDone(Task::Rename));
  QVERIFY(desk.reads());
  QCOMPARE(desk.shown.name(), QStringLiteral("Better name"));
  desk.shown.share(false);
  QVERIFY(desk.isDone(Task::Share));
  admin.shown.remove();  // which is not there any more for others
  QVERIFY(QTest::qWaitFor([&] { return !admin.refused.isEmpty(); }, kSoonMs));
  QVERIFY(!admin.shown.view());
}

}  // namespace trunkline::models

QTEST_MAIN(trunkline::models::ViewsServerTest)
#include "views_server_test.moc"
