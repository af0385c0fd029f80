// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as rows of a list: what is asked of the server, what is shown, what a change means for the filter.
#include "models/users/user_list.h"

#include <QtTest/QTest>

#include "models/users/user_words.h"
#include "models/window/sparse_window_model.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::replyOf;
using testing::jsonOf;

class UserListTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theServerIsAskedForWhatTheFilterSays();
  void aCustomerIsSaidInWords();
  void aChangeIsComparedWithTheFilter();
};

namespace {

UserRow user(std::int64_t id, UserState state = UserState::active) {
  UserRow row;
  row.id = UserId(id);
  row.email = "a…@example.com";
  row.state = state;
  row.tier = "standard";
  row.balance = Money(12'500'000, {});
  row.held = Money(0, {});
  row.orders_30d = 1'234;
  row.created_at = {testing::kNowUs - 60'000'000};
  row.version = 1;
  return row;
}

struct UsersWorld : testing::SignedInWorld {
  UsersWorld() {
    outside.transport.answerBy([this](const client::HttpRequest& request) {
      bodies.push_back(request.body);
      if (request.url.path() == QStringLiteral("/staff/v1/users/views"))
        return replyOf(201, jsonOf(ListViewInfo{"view-1", {testing::kNowUs}, 0, false, 200, {testing::kNowUs}}));
      UserRowPage page;
      page.items = rows;
      page.as_of = {testing::kNowUs};
      page.total = static_cast<std::int64_t>(rows.size());
      page.exact = true;
      return request.url.path() == QStringLiteral("/staff/v1/users") ? replyOf(200, jsonOf(page))
                                                                     : client::testing::problemReply(404, "not_found");
    });
    model.setVisibleRows(0, 20);
  }
  void ask(UserFilter filter, ListSort sort = ListSort::newest) {
    model.setQuery(userQuery(std::move(filter), sort));
    for (int turn = 0; turn < 8; ++turn) outside.advance(client::Milliseconds(1));
  }
  [[nodiscard]] QString text(int row, int column) const { return model.index(row, column).data().toString(); }

  std::vector<UserRow> rows{user(9'000, UserState::banned), user(8'000)};
  std::vector<QByteArray> bodies;
  SparseWindowModel model{connection, std::make_shared<const UserCells>(formats)};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

void UserListTest::theServerIsAskedForWhatTheFilterSays() {
  UsersWorld world;
  UserFilter filter;
  filter.state = UserState::banned;
  filter.email = {"anna@"};
  world.ask(filter, ListSort::oldest);
  QVERIFY2(world.bodies.front().contains(R"("state":"banned","email":"anna@")"), world.bodies.front().constData());
  QVERIFY(world.bodies.front().contains(R"("sort":"oldest")"));
  QCOMPARE(world.model.rowCount(), 2);
  world.bodies.clear();
  world.ask({});
  QVERIFY2(!world.bodies.front().contains("filter"), world.bodies.front().constData());
}

void UserListTest::aCustomerIsSaidInWords() {
  UsersWorld world;
  world.ask({});
  QCOMPARE(world.text(0, UserCells::IdColumn), QString::fromStdString(UserId(9'000).text()));
  QCOMPARE(world.text(0, UserCells::EmailColumn), QStringLiteral("a…@example.com"));  // as the server gives it
  QCOMPARE(world.text(0, UserCells::StateColumn), userStateWords(UserState::banned));
  QVERIFY(world.text(0, UserCells::BalanceColumn).contains(QStringLiteral("12.5")));
  QCOMPARE(world.text(0, UserCells::SeenColumn), QStringLiteral("–"));
  const QModelIndex state = world.model.index(0, UserCells::StateColumn);
  QCOMPARE(state.data(RowTableModel::ToneRole).toInt(), static_cast<int>(Tone::Bad));
  QVERIFY(world.model.cell(0, UserCells::StateColumn).kind == CellKind::Tag);
  const QModelIndex joined = world.model.index(0, UserCells::CreatedColumn);
  QVERIFY(joined.data(RowTableModel::CopyRole).toString() != joined.data().toString());  // an age grows old on a clipboard
  const auto title = [&](int role) { return world.model.headerData(UserCells::CreatedColumn, Qt::Horizontal, role).toString(); };
  QCOMPARE(title(Qt::AccessibleTextRole), title(Qt::DisplayRole) + QStringLiteral(", newest first"));
}

void UserListTest::aChangeIsComparedWithTheFilter() {
  UserFilter filter;
  filter.state = UserState::active;
  filter.created_from = Timestamp{testing::kNowUs - 60'000'000};
  filter.created_to = Timestamp{testing::kNowUs};
  const QueryPtr query = userQuery(filter);
  UserRow row = user(8'000);
  QVERIFY(query->matches(makeRow(row)));
  row.state = UserState::banned;
  QVERIFY(!query->matches(makeRow(row)));
  row = user(8'000);
  row.created_at.us -= 1;
  QVERIFY(!query->matches(makeRow(row)));
  row.created_at = *filter.created_to;
  QVERIFY(!query->matches(makeRow(row)));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::UserListTest)
#include "user_list_test.moc"
