// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/modules/wallet/wallet_controller.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"
#include "tests/support/test_database.h"

namespace trunkline::wallet {
namespace {

constexpr std::int64_t kHouse = 9001;
constexpr std::int64_t kPaid = 11;
constexpr std::int64_t kPromotional = 12;
constexpr std::int64_t kPlay = 13;
constexpr std::int64_t kOthersPaid = 21;

class WalletReadTest : public ::testing::Test {
 protected:
  void SetUp() override {
    account(kHouse, "NULL", 104, "USD", 0, 0, 0);
    account(kPaid, "1", 1, "USD", 10'000'000, 2'500'000, 1'200'000);
    account(kPromotional, "1", 2, "USD", 500'000, 0, 100'000);
    account(kPlay, "1", 9, "XTS", 100'000'000, 0, 3'000'000);
    account(kOthersPaid, "2", 1, "USD", 77'000'000, 0, 0);
  }
  void account(std::int64_t id, const std::string& owner, int code, const std::string& currency, std::int64_t credits, std::int64_t debits,
               std::int64_t pending) {
    database.run("INSERT INTO accounts(id,owner_id,code,currency,credits_posted,debits_posted,debits_pending) VALUES(" +
                 std::to_string(id) + ',' + owner + ',' + std::to_string(code) + ",'" + currency + "'," + std::to_string(credits) + ',' +
                 std::to_string(debits) + ',' + std::to_string(pending) + ')');
  }
  struct Row {
    std::int64_t wallet{kPaid};
    int code{10};
    int kind{0};
    bool debit{false};
    std::int64_t amount{1'000'000};
    std::int64_t after{1'000'000};
    std::int64_t at{0};
    std::string order{"NULL"};
    std::string payment{"NULL"};
    std::string pending{"NULL"};
    std::string note{"NULL"};
  };
  std::int64_t add(const Row& row) {
    const std::int64_t id = ++lastTransfer;
    const auto from = row.debit ? row.wallet : kHouse;
    const auto to = row.debit ? kHouse : row.wallet;
    database.run(
        "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,pending_id,code,order_id,payment_id,wallet_id,wallet_seq,"
        "available_after,note,created_us) VALUES(" +
        std::to_string(id) + ',' + std::to_string(row.kind) + ',' + std::to_string(from) + ',' + std::to_string(to) + ',' +
        std::to_string(row.amount) + ',' + row.pending + ',' + std::to_string(row.code) + ',' + row.order + ',' + row.payment + ',' +
        std::to_string(row.wallet) + ',' + std::to_string(++sequences[row.wallet]) + ',' + std::to_string(row.after) + ',' + row.note +
        ',' + std::to_string(row.at) + ')');
    return id;
  }
  http::Call callOf(std::int64_t user, bool sandbox = false) {
    http::Call call;
    call.principal = {UserId(user), SessionId(1), sandbox};
    return call;
  }
  Result<http::Reply<Page<Transaction>>> list(const http::Call& call, int limit, std::optional<std::string> cursor = {}) {
    PageRequest request;
    request.limit = Bounded<1, limits::kPageMax>{limit};
    if (cursor) request.cursor = Text<1, 200>{*cursor};
    return testing::runTask(controller.list(&call, std::move(request)));
  }
  static std::vector<std::int64_t> idsOf(const Page<Transaction>& page) {
    std::vector<std::int64_t> out;
    for (const auto& item : page.items) out.push_back(item.id.value());
    return out;
  }

  testing::FakeClock clock;
  testing::TestDatabase database{clock};
  WalletController controller{*database, clock, Currency()};
  std::int64_t lastTransfer{100};
  std::map<std::int64_t, std::int64_t> sequences;
};

using Ids = std::vector<std::int64_t>;

TEST_F(WalletReadTest, balanceIsPaidAndPromotionalTogether) {
  const auto call = callOf(1);
  const auto reply = testing::runTask(controller.get(&call, {}));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->body.available, Money(6'700'000, Currency()));
  EXPECT_EQ(reply->body.held, Money(1'300'000, Currency()));
  EXPECT_EQ(reply->body.total, Money(8'000'000, Currency()));
}

TEST_F(WalletReadTest, aTestKeySeesPlayMoneyOnly) {
  add({});
  add({.wallet = kPlay, .code = 50, .amount = 100'000'000, .after = 100'000'000});
  const auto call = callOf(1, true);
  const auto reply = testing::runTask(controller.get(&call, {}));
  ASSERT_TRUE(reply);
  const Currency play = Currency::parse("XTS").value();
  EXPECT_EQ(reply->body.available, Money(97'000'000, play));
  EXPECT_EQ(reply->body.total, Money(100'000'000, play));
  const auto page = list(call, 10);
  ASSERT_TRUE(page);
  EXPECT_EQ(idsOf(page->body), (Ids{102}));
  EXPECT_EQ(page->body.items[0].amount.currency(), play);
  EXPECT_EQ(idsOf(list(callOf(1), 10)->body), (Ids{101}));
}

TEST_F(WalletReadTest, nobodySeesAnothersMoney) {
  add({});
  add({.wallet = kOthersPaid});
  EXPECT_EQ(idsOf(list(callOf(1), 10)->body), (Ids{101}));
  EXPECT_EQ(idsOf(list(callOf(2), 10)->body), (Ids{102}));
  EXPECT_TRUE(list(callOf(3), 10)->body.items.empty());
  const auto call = callOf(3);
  EXPECT_EQ(testing::runTask(controller.get(&call, {}))->body.total, Money(0, Currency()));
  // A cursor carries positions, never an account.
  EXPECT_EQ(idsOf(list(callOf(2), 10, encodeCursor({false, {100, 100}}))->body), (Ids{102}));
}

TEST_F(WalletReadTest, typesAndDirections) {
  add({.code = 10, .payment = "5", .note = "'by card'"});
  const auto hold = add({.code = 1, .kind = 1, .debit = true, .order = "7"});
  add({.code = 3, .kind = 3, .debit = true, .order = "7", .pending = std::to_string(hold)});
  const auto second = add({.code = 1, .kind = 1, .debit = true, .order = "8"});
  add({.code = 2, .kind = 2, .debit = true, .order = "8", .pending = std::to_string(second)});
  add({.code = 20, .order = "8"});
  add({.code = 30});
  add({.code = 30, .debit = true});
  add({.code = 13, .debit = true});
  add({.code = 14, .debit = true});
  const auto page = list(callOf(1), 100);
  ASSERT_TRUE(page);
  const std::vector<std::tuple<TransactionType, Direction, bool>> expected{
      {TransactionType::payout, Direction::out, true},     {TransactionType::chargeback, Direction::out, true},
      {TransactionType::adjustment, Direction::out, true}, {TransactionType::adjustment, Direction::in, true},
      {TransactionType::refund, Direction::in, true},      {TransactionType::capture, Direction::out, false},
      {TransactionType::hold, Direction::out, true},       {TransactionType::release, Direction::in, true},
      {TransactionType::hold, Direction::out, true},       {TransactionType::topup, Direction::in, true}};
  std::vector<std::tuple<TransactionType, Direction, bool>> seen;
  for (const auto& item : page->body.items) seen.emplace_back(item.type, item.direction, item.affects_available);
  EXPECT_EQ(seen, expected);
  EXPECT_EQ(page->body.items[4].order_id, OrderId(8));
  EXPECT_EQ(page->body.items[9].topup_id, TopupId(5));
  EXPECT_EQ(page->body.items[9].note, "by card");
  EXPECT_EQ(page->body.items[8].note, std::nullopt);
}

TEST_F(WalletReadTest, theWalletsOwnSequenceDecidesNotTheId) {
  lastTransfer = 500;
  add({.after = 1, .at = 10});
  lastTransfer = 300;  // made earlier, committed later
  add({.after = 2, .at = 20});
  const auto page = list(callOf(1), 10);
  EXPECT_EQ(idsOf(page->body), (Ids{301, 501}));
  EXPECT_EQ(page->body.items[0].balance_after, Money(2, Currency()));
  EXPECT_EQ(page->body.items[0].created_at.us, 20);
}

TEST_F(WalletReadTest, pagesForthAndBackOverBothWallets) {
  Ids newestFirst;
  for (int i = 0; i < 23; ++i) newestFirst.insert(newestFirst.begin(), add({.wallet = i % 3 == 0 ? kPromotional : kPaid, .at = i / 2}));
  // Equal times: within a wallet its sequence, between wallets always the same one first.
  Ids all = idsOf(list(callOf(1), 100)->body);
  Ids sorted = all;
  std::ranges::sort(sorted, std::greater<>());
  EXPECT_EQ(sorted, newestFirst);

  Ids forth;
  std::vector<Page<Transaction>> pages;
  std::optional<std::string> cursor;
  do {
    const auto reply = list(callOf(1), 5, cursor);
    ASSERT_TRUE(reply);
    const auto ids = idsOf(reply->body);
    forth.insert(forth.end(), ids.begin(), ids.end());
    cursor = reply->body.next_cursor;
    pages.push_back(reply->body);
    ASSERT_LE(pages.size(), 5U);
  } while (cursor);
  EXPECT_EQ(forth, all);
  EXPECT_EQ(pages.front().prev_cursor, std::nullopt);

  for (std::size_t i = pages.size() - 1; i > 0; --i) {
    ASSERT_TRUE(pages[i].prev_cursor) << i;
    const auto back = list(callOf(1), 5, pages[i].prev_cursor);
    ASSERT_TRUE(back);
    EXPECT_EQ(idsOf(back->body), idsOf(pages[i - 1])) << i;
    ASSERT_TRUE(back->body.next_cursor);
    EXPECT_EQ(idsOf(list(callOf(1), 5, back->body.next_cursor)->body), idsOf(pages[i])) << i;
    EXPECT_EQ(back->body.prev_cursor.has_value(), i > 1);
  }
}

TEST_F(WalletReadTest, rowsThatArriveMeanwhileShiftNothing) {
  for (int i = 0; i < 6; ++i) add({.at = i});
  const auto first = list(callOf(1), 3);
  add({.at = 99});
  EXPECT_EQ(idsOf(list(callOf(1), 3, first->body.next_cursor)->body), (Ids{103, 102, 101}));
}

TEST_F(WalletReadTest, foreignCursorsAreRefusedByField) {
  for (const char* cursor : {"x", "AAAA", "eyJpZCI6MX0"}) {
    const auto reply = list(callOf(1), 5, cursor);
    ASSERT_FALSE(reply) << cursor;
    EXPECT_EQ(reply.error().code, ErrorCode::ValidationFailed);
    EXPECT_EQ(reply.error().fields.at(0).path, "cursor");
  }
}

TEST_F(WalletReadTest, anEmptyListHasNoCursors) {
  const auto page = list(callOf(1), 5);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->body.next_cursor, std::nullopt);
  EXPECT_EQ(page->body.prev_cursor, std::nullopt);
  EXPECT_EQ(page->body.as_of.us, clock.nowUs());
}

TEST_F(WalletReadTest, aHouseEntryOnAWalletIsNeverShown) {
  add({.code = 40});
  const auto page = list(callOf(1), 5);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().code, ErrorCode::Internal);
}

}  // namespace
}  // namespace trunkline::wallet
