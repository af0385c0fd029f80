// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of customers and the search on a real database: what they find, and that it is found by indexes alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "server/modules/desk/ban_ends.h"
#include "server/modules/desk/search_desk.h"
#include "server/modules/desk/users_desk.h"
#include "tests/integration/orders/flaky_database.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_database.h"

namespace trunkline::desk {
namespace {

class NotedAccess final : public Access {
 public:
  void changed(UserId /*user*/, const std::vector<SessionId>& sessions, const std::vector<std::string>& keyIds) override {
    count += sessions.size() + keyIds.size();
    ++calls;
  }
  std::size_t count{0};
  int calls{0};
};

class Users : public ::testing::Test {
 protected:
  void SetUp() override {
    database.run(
        "INSERT INTO users(id,email,password_hash,state,created_us) WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE "
        "i<449) "
        "SELECT 1000+i,CASE WHEN i%10=0 THEN 'anna' ELSE 'bert' END||(1000+i)||'@example.com','x',CASE WHEN i%3=0 THEN 1 ELSE 0 END,5 "
        "FROM n");
    seen.setFaults([this](std::string_view text) {
      if (text.starts_with("SELECT")) statements.emplace(text);
      return testing::FlakyDatabase::Fault::None;
    });
    call.principal.staff = StaffId(1);
    call.principal.session = SessionId(1);
    call.principal.role = Role::support;
  }
  void addOrder(const std::string& id, const std::string& user, const std::string& phone, const std::string& ref) {
    database.run(
        "INSERT INTO orders(id,user_id,shard,state,service,country,provider,price,currency,price_set,price_rule,hold_id,attempt_n,phone,"
        "created_us) VALUES(" +
        id + "," + user + ",0,3,'telegram','US',2,1,'USD',0,0,1,1,'" + phone + "',1)");
    database.run("INSERT INTO attempts(order_id,n,provider,state,service,country,max_cost,provider_ref,sent_us) VALUES(" + id +
                 ",1,2,1,'telegram','US',1,'" + ref + "',1)");
  }

  template <class T>
  static T value(Result<http::Reply<T>> answer) {
    EXPECT_TRUE(answer) << answer.error().message << answer.error().cause;
    return answer ? std::move(answer->body) : T{};
  }
  SearchAnswer find(const std::string& text) {
    SearchRequest request;
    request.q.value = text;
    return value(testing::runTask(search.search(&call, request)));
  }
  // The plan's steps of every statement that was read so far.
  std::vector<std::string> steps() {
    std::vector<std::string> out;
    for (const std::string& statement : std::set<std::string>(std::exchange(statements, {}))) {
      const auto read = testing::runTask(database->jobRead(
          "EXPLAIN QUERY PLAN " + statement, [&out](const storage::RowView& row) { out.emplace_back(row.text(3)); },
          std::chrono::seconds(5)));
      EXPECT_TRUE(read) << statement << read.error().message << read.error().cause;
    }
    return out;
  }
  // Of tables, not of the few rows that a step before has found.
  void expectNoScan() {
    static const std::set<std::string> kTables{"o", "u", "a", "m", "r", "s", "k", "b"};
    const auto all = steps();
    EXPECT_FALSE(all.empty());
    for (const std::string& step : all) {
      if (!step.starts_with("SCAN ")) continue;
      EXPECT_FALSE(kTables.contains(step.substr(5, step.find(' ', 5) - 5))) << step;
    }
  }
  std::vector<UserRow> walk(UserFilter filter, ListSort sort) {
    UserViewRequest wanted{filter, sort};
    const auto view = value(testing::runTask(users.open(&call, wanted)));
    std::vector<UserRow> out;
    std::optional<std::string> cursor;
    do {
      ListPageRequest request;
      request.view.value = view.view;
      if (cursor) request.cursor = Text<1, 60>{*cursor};
      const auto page = value(testing::runTask(users.page(&call, request)));
      out.insert(out.end(), page.items.begin(), page.items.end());
      cursor = page.next_cursor;
    } while (cursor);
    return out;
  }

  testing::FakeClock clock;
  testing::SeededRandom random{5};
  testing::MemoryLogger logger;
  testing::TestDatabase database{clock};
  testing::FlakyDatabase seen{*database};
  std::set<std::string> statements;
  NotedAccess access;
  IdGenerator ids{clock, 0};
  catalog::Catalog catalog;
  UsersDesk users{{seen, access, clock, random, ids, Currency()}};
  SearchDesk search{{seen, catalog, clock, Currency()}};
  http::Call call;
};

TEST_F(Users, AFilteredListHoldsEachOnceInItsOrder) {
  call.principal.role = Role::admin;
  UserFilter banned;
  banned.state = UserState::banned;
  UserFilter annas;
  annas.email = Text<1, limits::kEmailMax>{"anna"};
  UserFilter both = annas;
  both.state = UserState::banned;
  UserFilter one;
  one.id = UserId(1'007);
  for (const auto& [filter, count] : {std::pair{UserFilter{}, 450U}, {banned, 150U}, {annas, 45U}, {both, 15U}, {one, 1U}}) {
    const auto newest = walk(filter, ListSort::newest);
    EXPECT_EQ(newest.size(), count);
    EXPECT_TRUE(std::ranges::is_sorted(newest, std::ranges::greater{}, &UserRow::id));
    auto oldest = walk(filter, ListSort::oldest);
    std::ranges::reverse(oldest);
    EXPECT_TRUE(std::ranges::equal(newest, oldest, {}, &UserRow::id, &UserRow::id));
  }
  expectNoScan();
}

TEST_F(Users, AScanWouldBeSeen) {
  statements.insert("SELECT o.id FROM orders o WHERE o.country='US'");
  EXPECT_EQ(steps(), std::vector<std::string>{"SCAN o"});
}

TEST_F(Users, FiguresAreThoseOfHisOwnRows) {
  const std::int64_t now = IdGenerator::firstAt(clock.nowUs());
  for (std::int64_t i = 0; i < 4; ++i) addOrder(std::to_string(now + i), "1007", "15550100", std::to_string(i));
  database.run("UPDATE orders SET state=6,captured=1,refunded=CASE WHEN id=" + std::to_string(now) + " THEN 1 ELSE 0 END WHERE id<" +
               std::to_string(now + 3));
  database.run(
      "INSERT INTO accounts(id,owner_id,code,currency,credits_posted,debits_pending) VALUES(1,1007,1,'USD',70,20),"
      "(2,1007,2,'USD',5,0),(3,1007,9,'XTS',9,0),(4,1008,1,'USD',1,0)");
  database.run("INSERT INTO sessions(id,user_id,token_hash,client,ip,created_us,used_us,expires_us) VALUES(1,1007,'x','c','i',1,44,9)");
  const auto detail = value(testing::runTask(users.detail(&call, {UserId(1'007)})));
  EXPECT_EQ(detail.row.email, "b…@example.com");
  EXPECT_EQ(detail.row.balance.micros(), 55);
  EXPECT_EQ(detail.row.held.micros(), 20);
  EXPECT_EQ(detail.row.orders_30d, 4);
  EXPECT_EQ(detail.row.success_30d, 3);
  EXPECT_EQ(detail.row.refunds_30d, 1);
  EXPECT_EQ(detail.row.last_seen_at, Timestamp{44});
  EXPECT_EQ(detail.orders.size(), 4U);
  EXPECT_TRUE(detail.sessions.empty()) << "it is over";
  clock.advance(std::chrono::hours(24 * 31));
  EXPECT_EQ(value(testing::runTask(users.detail(&call, {UserId(1'007)}))).row.orders_30d, 0);
  call.principal.role = Role::admin;
  EXPECT_EQ(value(testing::runTask(users.detail(&call, {UserId(1'007)}))).row.email, "bert1007@example.com");
  expectNoScan();
}

TEST_F(Users, TheBoxFindsByEachKindAndByIndexesAlone) {
  addOrder("5000", "1007", "14155550123", "req-77");
  addOrder("5001", "1008", "14155550123", "14155550123");
  const std::string order = OrderId(5'000).text();
  ASSERT_EQ(find(order).orders.size(), 1U);
  EXPECT_EQ(find(order).orders[0].by, OrderMatch::id);
  const auto numbers = find("+1 (415) 555-0123").orders;
  ASSERT_EQ(numbers.size(), 2U);
  EXPECT_EQ(numbers[0].row.id, OrderId(5'001)) << "the newest first";
  EXPECT_EQ(numbers[0].by, OrderMatch::number);
  EXPECT_EQ(find("14155550123").orders.size(), 2U) << "an order that is found twice is shown once";
  ASSERT_EQ(find("req-77").orders.size(), 1U);
  EXPECT_EQ(find("req-77").orders[0].by, OrderMatch::provider_ref);
  ASSERT_EQ(find(UserId(1'007).text()).users.size(), 1U);
  call.principal.role = Role::admin;
  EXPECT_EQ(find("  Anna1 ").users.size(), 10U) << "no more than ten";
  EXPECT_EQ(find("anna1010").users.size(), 1U);
  EXPECT_EQ(find("wa").services.at(0).service, "whatsapp") << "the code first, then what begins so";
  EXPECT_EQ(find("telegr").services.at(0).service, "telegram");
  EXPECT_TRUE(find("   ").orders.empty());
  EXPECT_TRUE(find("nothing of the kind").users.empty());
  const auto taken = steps();
  for (const char* index : {"sqlite_autoindex_users_1 (email>? AND email<?)", "o_phone (phone=?)", "a_ref (provider=? AND provider_ref=?)"})
    EXPECT_TRUE(std::ranges::any_of(taken, [index](const std::string& step) { return step.ends_with(index); })) << index;
  find("+1 (415) 555-0123");
  find("anna");
  expectNoScan();
}

TEST_F(Users, WhatARoleMayNotReadIsNotFound) {
  addOrder("5000", "1007", "14155550123", "req-77");
  call.principal.role = Role::pricing;
  EXPECT_TRUE(find("anna").users.empty());
  EXPECT_TRUE(find(UserId(1'007).text()).users.empty());
  EXPECT_TRUE(find("14155550123").orders.empty());
  EXPECT_EQ(find("req-77").orders.size(), 1U);
  EXPECT_EQ(find("req-77").orders[0].row.user.email, "…");
  call.principal.role = Role::finance;
  EXPECT_TRUE(find("14155550123").orders.empty()) << "finance sees no numbers";
  EXPECT_TRUE(find("anna1010").users.empty()) << "nor finds out an address by its beginnings";
  EXPECT_EQ(find("Anna1010@example.com").users.size(), 1U);
}

TEST_F(Users, ABanEndsWhenItsTimeHasCome) {
  database.run("UPDATE users SET state=1 WHERE id IN(1001,1002)");
  database.run("INSERT INTO user_bans(id,user_id,scope,until_us,created_us) VALUES(1,1001,0," + std::to_string(clock.nowUs() + 1'000'000) +
               ",1),(2,1002,0,NULL,1)");
  boost::asio::io_context context;
  BanEnds ends({context, seen, access, clock, ids, logger});
  ASSERT_TRUE(testing::runTask(ends.round()));
  EXPECT_EQ(database.number("SELECT count(*) FROM user_bans WHERE ended_us IS NULL"), 2);
  clock.advance(std::chrono::seconds(1));
  ASSERT_TRUE(testing::runTask(ends.round()));
  EXPECT_EQ(database.number("SELECT user_id FROM user_bans WHERE ended_us IS NULL"), 1'002);
  EXPECT_EQ(database.number("SELECT state FROM users WHERE id=1001"), 0);
  EXPECT_EQ(database.text("SELECT action FROM audit"), "user.ban_over");
  EXPECT_EQ(access.calls, 1);
  EXPECT_TRUE(std::ranges::none_of(steps(), [](const std::string& step) { return step.starts_with("SCAN"); }));
}

}  // namespace
}  // namespace trunkline::desk
