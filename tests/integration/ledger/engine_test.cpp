// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and the checks on the real embedded engine: many at once, committed together.
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "server/base/id_generator.h"
#include "server/ledger/credit_wallet.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/invariants/verify.h"
#include "server/ledger/wallets.h"
#include "server/modules/orders/commands/attach_number.h"
#include "server/modules/orders/commands/place_order.h"
#include "server/modules/orders/commands/record_message.h"
#include "server/modules/orders/commands/refund_order.h"
#include "server/modules/orders/commands/release_order.h"
#include "server/modules/orders/commands/request_close.h"
#include "server/modules/orders/commands/shards.h"
#include "server/storage/sqlite/sqlite_database.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"

namespace trunkline::testing {
namespace {

class OpenPaidWallet final : public storage::HotCommand {
 public:
  explicit OpenPaidWallet(UserId user) : m_user(user) {}
  [[nodiscard]] std::string_view name() const override { return "openPaidWallet"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_user.value(); }
  Result<> apply(storage::Session& session) override {
    const auto opened = ledger::openWallet(session, m_user.value(), m_user, ledger::AccountCode::Paid, Currency());
    if (!opened) return Failure(opened.error());
    return {};
  }

 private:
  UserId m_user;
};

// The directory outlives the database in it.
struct TemporaryDirectory {
  std::filesystem::path path;
  TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "ledger_engine_XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path = name;
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

class LedgerEngine : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_FALSE(m_directory.path.empty());
    auto opened = storage::SqliteDatabase::open({.path = m_directory.path / "trunkline.db"}, m_logger, m_clock);
    ASSERT_TRUE(opened) << opened.error().message;
    m_database = std::move(*opened);
    ledger::EnsureHouseAccounts house({Currency()});
    ASSERT_TRUE(runTask(m_database->execute(&house)));
    orders::ClaimShards claim({"monitor", m_clock.nowUs(), 15'000'000, limits::kShards});
    ASSERT_TRUE(runTask(m_database->execute(&claim)));
    m_fence = claim.held().at(0);
  }

  UserId userWith(std::int64_t micros) {
    const UserId user(m_ids.next());
    OpenPaidWallet open(user);
    EXPECT_TRUE(runTask(m_database->execute(&open)));
    ledger::CreditWallet credit({m_ids.next(), m_ids.next(), user, ledger::AccountCode::Paid, Money(micros, Currency()), "test",
                                 std::nullopt, std::nullopt, m_clock.nowUs()});
    EXPECT_TRUE(runTask(m_database->execute(&credit)));
    return user;
  }

  orders::PlaceOrder::Input placeInput(UserId user) {
    return {OrderId(m_ids.next()),
            m_ids.next(),
            user,
            false,
            KeyId(),
            std::to_string(m_ids.next()),
            "hash",
            "telegram",
            "US",
            std::nullopt,
            Money(50'000, Currency()),
            0,
            0,
            m_fence.shard,
            1000,
            {1, Money(20'000, Currency()), 1'000'000},
            std::nullopt,
            m_clock.nowUs()};
  }

  orders::AttachNumber::Input attachInput(OrderId order, UserId user) {
    return {order,
            user,
            1,
            1,
            order.text(),
            "15550100",
            Money(20'000, Currency()),
            std::nullopt,
            m_clock.nowUs() + 1'000'000,
            m_clock.nowUs(),
            m_ids.next(),
            m_ids.next(),
            m_clock.nowUs()};
  }

  StaffId hire() {
    class Hire final : public storage::HotCommand {
     public:
      [[nodiscard]] std::string_view name() const override { return "hire"; }
      [[nodiscard]] std::int64_t sortKey() const override { return 0; }
      Result<> apply(storage::Session& session) override {
        static constexpr storage::Sql kHire{"INSERT INTO staff(id,email,password_hash,role,created_us) VALUES(7,'chief','x',4,0)"};
        const auto rows = session.run(kHire, {});
        if (!rows) return Failure(rows.error());
        return {};
      }
    } command;
    EXPECT_TRUE(runTask(m_database->execute(&command)));
    return StaffId(7);
  }

  orders::RefundOrder::Input refundInput(OrderId order, UserId user, StaffId staff, std::int64_t micros) {
    orders::RefundOrder::Input input;
    input.order = order;
    input.user = user;
    input.micros = micros;
    input.idempotencyKey = std::to_string(m_ids.next());
    input.requestHash = "hash";
    input.transferId = m_ids.next();
    input.eventId = m_ids.next();
    input.activity.id = m_ids.next();
    input.activity.actor.staff = staff;
    input.activity.action = "order.refund";
    input.activity.object = order.text();
    input.nowUs = m_clock.nowUs();
    return input;
  }

  std::int64_t number(const std::string& sql) {
    std::int64_t value = -1;
    const auto read =
        runTask(m_database->jobRead(sql, [&value](const storage::RowView& row) { value = row.integer(0); }, std::chrono::seconds(5)));
    EXPECT_TRUE(read);
    return value;
  }

  // All of them wait at once, so they share commits.
  template <class Command>
  void executeAll(std::vector<std::unique_ptr<Command>>& commands) {
    boost::asio::io_context context(1);
    int failures = 0;
    for (auto& command : commands) {
      boost::asio::co_spawn(
          context, m_database->execute(command.get()),
          [&failures](const std::exception_ptr& error, const Result<>& result) { failures += error != nullptr || !result ? 1 : 0; });
    }
    context.run();
    EXPECT_EQ(failures, 0);
  }

  ledger::VerifyReport verified(bool full = true) {
    auto report = runTask(ledger::verify(m_database.get(), {full, 0, m_clock.nowUs()}, std::chrono::seconds(30)));
    EXPECT_TRUE(report) << report.error().message << report.error().cause;
    return report ? *report : ledger::VerifyReport{};
  }

  TemporaryDirectory m_directory;
  MemoryLogger m_logger;
  SystemClock m_clock;
  IdGenerator m_ids{m_clock, 0};
  std::unique_ptr<storage::SqliteDatabase> m_database;
  orders::Fence m_fence;
};

TEST_F(LedgerEngine, OfManyPurchasesAtOnceTheMoneyDecidesHowMany) {
  const UserId user = userWith(20 * 50'000);
  std::vector<std::unique_ptr<orders::PlaceOrder>> places;
  for (int i = 0; i < 800; ++i) places.push_back(std::make_unique<orders::PlaceOrder>(placeInput(user)));
  executeAll(places);
  int placed = 0;
  for (const auto& place : places) placed += place->output().outcome == orders::PlaceOrder::Outcome::Placed ? 1 : 0;
  EXPECT_EQ(placed, 20);
  EXPECT_TRUE(verified().violations.empty());
}

TEST_F(LedgerEngine, OfTheSameKeyAtOnceOneOrderIsMade) {
  const UserId user = userWith(1'000'000);
  std::vector<std::unique_ptr<orders::PlaceOrder>> places;
  for (int i = 0; i < 50; ++i) {
    auto input = placeInput(user);
    input.idempotencyKey = "same";
    places.push_back(std::make_unique<orders::PlaceOrder>(std::move(input)));
  }
  executeAll(places);
  int replayed = 0;
  for (const auto& place : places) replayed += place->output().outcome == orders::PlaceOrder::Outcome::Replayed ? 1 : 0;
  EXPECT_EQ(replayed, 49);
}

TEST_F(LedgerEngine, CapturesAndReleasesThatRaceResolveEachHoldOnce) {
  const UserId user = userWith(100 * 50'000);
  std::vector<std::unique_ptr<storage::HotCommand>> racing;
  for (int i = 0; i < 100; ++i) {
    orders::PlaceOrder place(placeInput(user));
    ASSERT_TRUE(runTask(m_database->execute(&place)));
    const OrderId order = place.input().order;
    orders::AttachNumber attach(attachInput(order, user));
    ASSERT_TRUE(runTask(m_database->execute(&attach)));
    orders::RequestClose close({order, user, orders::CloseReason::Customer, std::nullopt, m_ids.next(), m_clock.nowUs()});
    ASSERT_TRUE(runTask(m_database->execute(&close)));
    auto message = std::make_unique<orders::RecordMessage>(orders::RecordMessage::Input{
        order, user, m_fence, m_ids.next(), "id:1", "sealed", m_ids.next(), m_ids.next(), m_ids.next(), m_ids.next(), m_clock.nowUs()});
    auto release = std::make_unique<orders::ReleaseOrder>(
        orders::ReleaseOrder::Input{order, user, m_fence, orders::ReleaseOrder::Upstream::Confirmed, false, m_ids.next(), m_ids.next(),
                                    m_ids.next(), m_ids.next(), m_clock.nowUs()});
    // Both orders of arrival occur.
    if (i % 2 == 0) racing.push_back(std::move(message));
    racing.push_back(std::move(release));
    if (message) racing.push_back(std::move(message));
  }
  executeAll(racing);
  EXPECT_EQ(number("SELECT count(*) FROM transfers WHERE kind IN(2,3)"), 100);
  EXPECT_TRUE(verified().violations.empty());
}

// Parts that do not add up: of ten at once on each order, those that fit go through and no more.
TEST_F(LedgerEngine, RefundsThatRaceNeverGiveBackMoreThanWasCaptured) {
  constexpr std::int64_t kPrice = 50'000;
  constexpr std::int64_t kPart = 15'000;
  const UserId user = userWith(40 * kPrice);
  const StaffId staff = hire();
  std::vector<std::unique_ptr<storage::HotCommand>> racing;
  std::vector<orders::RefundOrder*> refunds;
  for (int i = 0; i < 40; ++i) {
    orders::PlaceOrder place(placeInput(user));
    ASSERT_TRUE(runTask(m_database->execute(&place)));
    const OrderId order = place.input().order;
    orders::AttachNumber attach(attachInput(order, user));
    ASSERT_TRUE(runTask(m_database->execute(&attach)));
    orders::RequestClose close({order, user, orders::CloseReason::Expiry, std::nullopt, m_ids.next(), m_clock.nowUs()});
    ASSERT_TRUE(runTask(m_database->execute(&close)));
    // Whether the code or the release comes first, refunds stand before, between and behind them.
    for (int part = 0; part < 10; ++part) {
      if (part == i % 10)
        racing.push_back(std::make_unique<orders::RecordMessage>(
            orders::RecordMessage::Input{order, user, m_fence, m_ids.next(), "id:1", "sealed", m_ids.next(), m_ids.next(), m_ids.next(),
                                         m_ids.next(), m_clock.nowUs()}));
      if (part == i / 10 + 2)
        racing.push_back(std::make_unique<orders::ReleaseOrder>(
            orders::ReleaseOrder::Input{order, user, m_fence, orders::ReleaseOrder::Upstream::Confirmed, false, m_ids.next(), m_ids.next(),
                                        m_ids.next(), m_ids.next(), m_clock.nowUs()}));
      auto refund = std::make_unique<orders::RefundOrder>(refundInput(order, user, staff, kPart));
      refunds.push_back(refund.get());
      racing.push_back(std::move(refund));
    }
  }
  executeAll(racing);
  const auto given =
      std::ranges::count_if(refunds, [](const auto* refund) { return refund->output().outcome == orders::RefundOrder::Outcome::Refunded; });
  EXPECT_GT(given, 0);
  EXPECT_EQ(number("SELECT count(*) FROM transfers WHERE code=20"), given);
  EXPECT_EQ(number("SELECT sum(refunded) FROM orders"), given * kPart);
  EXPECT_EQ(number("SELECT count(*) FROM orders WHERE refunded>captured"), 0);
  EXPECT_EQ(number("SELECT micros FROM staff_spending"), given * kPart);
  EXPECT_GT(number("SELECT count(*) FROM orders WHERE state=9"), 0) << "some were released";
  EXPECT_TRUE(verified().violations.empty());
}

TEST_F(LedgerEngine, VerifyNamesTheViolationsAndItsFirstIds) {
  const UserId user = userWith(1'000'000);
  const auto clean = verified();
  EXPECT_EQ(clean.checked, static_cast<int>(ledger::invariants().size()));
  EXPECT_TRUE(clean.violations.empty());
  EXPECT_TRUE(clean.alarms.empty());
  EXPECT_TRUE(verified(false).violations.empty());
  class Damage final : public storage::HotCommand {
   public:
    [[nodiscard]] std::string_view name() const override { return "damage"; }
    [[nodiscard]] std::int64_t sortKey() const override { return 0; }
    Result<> apply(storage::Session& session) override {
      static constexpr storage::Sql kDamage{"UPDATE accounts SET credits_posted=credits_posted+1 WHERE code=1"};
      const auto rows = session.run(kDamage, {});
      if (!rows) return Failure(rows.error());
      return {};
    }
  } damage;
  ASSERT_TRUE(runTask(m_database->execute(&damage)));
  const auto report = verified();
  ASSERT_EQ(report.violations.size(), 1U);
  EXPECT_EQ(report.violations[0].name, "wallet_balances");
  EXPECT_EQ(report.violations[0].count, 1);
  EXPECT_EQ(report.violations[0].firstIds, std::vector<std::int64_t>{user.value()});
}

}  // namespace
}  // namespace trunkline::testing
