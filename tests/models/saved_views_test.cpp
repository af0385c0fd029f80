// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views as a list that is read when somebody asks for it, and what a list shows of them when they change under it.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::replyOf;
using testing::jsonOf;
using Task = ShownView::Task;

class SavedViewsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingIsReadBeforeSomebodyAsks();
  void rowsStayWhereTheyAreWhenTheListIsReadAgain();
  void whatMayHaveBeenMissedIsRead();
  void nothingStaysForWhoeverComesNext();
  void aLostAnswerDoesNotMakeTwoViews();
  void columnsThatAreNotKeptAreNoChange();
  void aViewThatIsGoneLeavesTheList();
  void aViewThatIsGoneCannotBeOpened();
};

namespace {

const QString kViews = QStringLiteral("/staff/v1/saved-views");

SavedView view(std::int64_t id, const char* name, bool isMine = true) {
  SavedView view;
  view.id = SavedViewId(id);
  view.name = name;
  view.owner = isMine ? "ada@example.com" : "bob@example.com";
  view.scope = isMine ? SavedViewScope::me : SavedViewScope::team;
  view.mine = isMine;
  view.version = 1;
  return view;
}

struct World : testing::SignedInWorld {
  World() {
    outside.transport.answerBy([this](const client::HttpRequest& request) -> std::optional<client::HttpOutcome> {
      if (request.url.path() != kViews) return std::nullopt;
      if (request.method == Method::Get) return replyOf(200, jsonOf(kept));
      kept.items.push_back(view(9, "New"));
      return tl::unexpected(client::ApiError::make(client::ErrorKind::Timeout, "no answer"));
    });
  }
  void read() {
    views.read();
    client::testing::settle();
  }
  [[nodiscard]] QStringList texts() const {
    QStringList texts;
    for (int row = 0; row < views.rowCount(); ++row) texts << views.index(row).data().toString();
    return texts;
  }

  SavedViewList kept;
  ServerModel server{connection};
  ListBrowser list{connection,
                   {std::make_shared<const OrderCells>(formats), orderFilterForm(), [](const QJsonObject& filter, ListSort sort) {
                      return orderQuery(filterOf<OrderFilter>(filter).value_or(OrderFilter{}), sort);
                    }}};
  SavedViews views{connection, server};
  QAbstractItemModelTester tester{&views, QAbstractItemModelTester::FailureReportingMode::QtTest};
  ShownView shown{views, list, SavedViewTable::orders};
};

}  // namespace

void SavedViewsTest::nothingIsReadBeforeSomebodyAsks() {
  World world;
  world.goLive();
  QCOMPARE(world.count(kViews), std::size_t{0});
  world.kept.items = {view(3, "theirs", false), view(2, "beta"), view(1, "Alpha")};
  world.read();
  QCOMPARE(world.texts(), (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("theirs · of bob@example.com")}));
  QCOMPARE(world.views.state(), ViewState::Ready);
}

void SavedViewsTest::rowsStayWhereTheyAreWhenTheListIsReadAgain() {
  World world;
  world.kept.items = {view(1, "a"), view(2, "b"), view(3, "c")};
  world.read();
  const QPersistentModelIndex b = world.views.index(1);
  QSignalSpy resets(&world.views, &QAbstractItemModel::modelReset);
  world.kept.items = {view(4, "0"), view(2, "z"), view(3, "c")};
  world.kept.items[1].version = 2;
  world.read();
  QCOMPARE(world.texts(), (QStringList{QStringLiteral("0"), QStringLiteral("c"), QStringLiteral("z")}));
  QCOMPARE(b.row(), 2);
  QVERIFY(resets.isEmpty());
}

void SavedViewsTest::whatMayHaveBeenMissedIsRead() {
  World world;
  world.read();
  QCOMPARE(world.count(kViews), std::size_t{1});
  world.goLive();
  QCOMPARE(world.count(kViews), std::size_t{2});
}

void SavedViewsTest::nothingStaysForWhoeverComesNext() {
  World world;
  world.kept.items = {view(1, "a")};
  world.read();
  world.shown.open(SavedViewId(1));
  QVERIFY(world.shown.view());
  world.connection.signOut();
  client::testing::settle();
  QVERIFY(!world.shown.view());
  QCOMPARE(world.views.rowCount(), 0);
  QCOMPARE(world.views.state(), ViewState::Idle);
}

void SavedViewsTest::aLostAnswerDoesNotMakeTwoViews() {
  World world;
  QSignalSpy refused(&world.shown, &ShownView::refused);
  QVERIFY(world.shown.wrongName(QStringLiteral("New"), Task::SaveAs).isEmpty());
  world.shown.saveAs(QStringLiteral("New"));
  client::testing::settle();
  client::testing::settle();
  QCOMPARE(refused.size(), 1);
  QVERIFY(!world.shown.isBusy());
  QVERIFY(!world.shown.wrongName(QStringLiteral("New"), Task::SaveAs).isEmpty());
}

void SavedViewsTest::columnsThatAreNotKeptAreNoChange() {
  World world;
  world.kept.items = {view(1, "with"), view(2, "without")};
  world.kept.items[0].columns.items = {{"id"}, {"of-a-later-console"}};
  world.read();
  QSignalSpy wanted(&world.shown, &ShownView::columnsWanted);
  world.shown.setColumns({QStringLiteral("state")});
  world.shown.open(SavedViewId(2));
  QVERIFY(wanted.isEmpty() && !world.shown.isChanged());
  world.shown.open(SavedViewId(1));
  QCOMPARE(wanted.size(), 1);
  QVERIFY(world.shown.isChanged());
  world.shown.setColumns({QStringLiteral("id")});
  QVERIFY(!world.shown.isChanged());
}

void SavedViewsTest::aViewThatIsGoneLeavesTheList() {
  World world;
  world.kept.items = {view(1, "a")};
  world.kept.items[0].order_filter.emplace().state = OrderState::waiting;
  world.read();
  world.shown.open(SavedViewId(1));
  world.kept.items.clear();
  world.read();
  QVERIFY(!world.shown.view());
  QCOMPARE(world.list.filter().wire().value(QStringLiteral("state")).toString(), QStringLiteral("waiting"));
}

void SavedViewsTest::aViewThatIsGoneCannotBeOpened() {
  World world;
  QSignalSpy refused(&world.shown, &ShownView::refused);
  world.shown.openNewest(SavedViewId(1));
  client::testing::settle();
  QCOMPARE(refused.size(), 1);
  QVERIFY(!world.shown.view());
}

}  // namespace trunkline::models

QTEST_MAIN(trunkline::models::SavedViewsTest)
#include "saved_views_test.moc"
