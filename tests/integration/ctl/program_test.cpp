// SPDX-License-Identifier: GPL-3.0-or-later
// trunklinectl on a directory without a server.
#include <gtest/gtest.h>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/storage/file_lock.h"
#include "server/storage/sqlite/sqlite_database.h"
#include "tests/integration/ctl/program.h"
#include "tests/support/run_task.h"

namespace trunkline::ctl {
namespace {

using app::ScratchDirectory;

Outcome customer(const std::string& data, const std::string& more = {}) {
  return run("--data " + data + " create-customer --email ann@example.com --password-stdin " + more, kGoodPassword);
}

TEST(Program, MakesACustomerWithCredit) {
  const ScratchDirectory dir;
  const std::string data = dir.path() + "/data";
  const Outcome made = customer(data, "--credit 10.00");
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_EQ(std::count(made.out.begin(), made.out.end(), '\n'), 1);
  EXPECT_TRUE(made.json().at("id").as_string().starts_with("usr_"));
  const boost::json::object answer = made.json();
  const auto& credit = answer.at("credit").as_object();
  EXPECT_TRUE(credit.at("id").as_string().starts_with("txn_"));
  EXPECT_EQ(credit.at("available").as_string(), "10.00");
  const Outcome given = run("--data " + data + " credit --email ann@example.com --amount 1.50 --reason goodwill");
  ASSERT_EQ(given.exit, 0) << given.err;
  EXPECT_EQ(given.json().at("available").as_string(), "11.50");
  const Outcome again = customer(data);
  EXPECT_EQ(again.exit, 1);
  EXPECT_TRUE(again.out.empty());
  EXPECT_FALSE(again.err.empty());
}

TEST(Program, RefusesBadInputWithoutShowingThePassword) {
  const ScratchDirectory dir;
  const std::string create = "--data " + dir.path() + " create-customer --password-stdin ";
  const Outcome weak = run(create + "--email ann@example.com", "hunter2\n");
  EXPECT_EQ(weak.exit, 1);
  EXPECT_NE(weak.err.find("password"), std::string::npos) << weak.err;
  EXPECT_EQ((weak.err + weak.out).find("hunter2"), std::string::npos);
  EXPECT_EQ(run(create + "--email ann@example.com", "").exit, 1);
  const Outcome noAddress = run(create + "--email nobody", kGoodPassword);
  EXPECT_EQ(noAddress.exit, 1);
  EXPECT_NE(noAddress.err.find(": must be an e-mail address"), std::string::npos) << noAddress.err;
  EXPECT_EQ(run(create + "--email ann@example.com --credit -1", kGoodPassword).exit, 1);
  EXPECT_EQ(run(create + "--email ann@example.com --credit 0.00", kGoodPassword).exit, 1);
  // None of the refusals left an account behind.
  EXPECT_EQ(run(create + "--email ann@example.com", kGoodPassword).exit, 0);
}

TEST(Program, RefusesCreditForStrangersAndBadAmounts) {
  const ScratchDirectory dir;
  ASSERT_EQ(customer(dir.path()).exit, 0);
  const std::string credit = "--data " + dir.path() + " credit --reason r ";
  const Outcome stranger = run(credit + "--email bob@example.com --amount 1.00");
  EXPECT_EQ(stranger.exit, 1);
  EXPECT_NE(stranger.err.find("No customer has this e-mail"), std::string::npos);
  for (const std::string amount : {"0", "-1", "1e3", "1.0000001", "99999999999999"})
    EXPECT_EQ(run(credit + "--email ann@example.com --amount " + amount).exit, 1) << amount;
}

TEST(Program, VerifyIsCleanAndFindsAPlantedFault) {
  const ScratchDirectory dir;
  ASSERT_EQ(customer(dir.path(), "--credit 5").exit, 0);
  const Outcome clean = run("--data " + dir.path() + " verify --full");
  ASSERT_EQ(clean.exit, 0) << clean.err << clean.out;
  EXPECT_TRUE(clean.json().at("full").as_bool());
  EXPECT_GT(clean.json().at("checked").as_int64(), 10);
  const Outcome incremental = run("--data " + dir.path() + " verify");
  ASSERT_EQ(incremental.exit, 0);
  EXPECT_FALSE(incremental.json().at("full").as_bool());

  static constexpr storage::Sql kPlant{
      "UPDATE accounts SET credits_posted=credits_posted+1 WHERE owner_id IS NOT NULL AND credits_posted>0"};
  class Plant final : public storage::HotCommand {
   public:
    [[nodiscard]] std::string_view name() const override { return "plant"; }
    [[nodiscard]] std::int64_t sortKey() const override { return 0; }
    Result<> apply(storage::Session& session) override {
      const auto changed = session.run(kPlant, {});
      return changed ? Result<>{} : Failure(changed.error());
    }
  };
  {
    SystemClock clock;
    const auto logger = log::makeSilentLogger();
    storage::SqliteOptions options;
    options.path = dir.path() + "/trunkline.db";
    boost::asio::io_context context;
    auto database = storage::SqliteDatabase::open(options, *logger, clock);
    ASSERT_TRUE(database) << database.error().message;
    Plant plant;
    ASSERT_TRUE(testing::runTask(context, (*database)->execute(&plant)));
  }
  const Outcome unclean = run("--data " + dir.path() + " verify --full");
  EXPECT_EQ(unclean.exit, 1);
  EXPECT_FALSE(unclean.json().at("clean").as_bool());
  EXPECT_FALSE(unclean.json().at("violations").as_array().empty());
  EXPECT_NE(unclean.err.find("not clean"), std::string::npos);
}

TEST(Program, AMistypedDirectoryIsNotAnEmptyCleanOne) {
  const ScratchDirectory dir;
  for (const std::string command : {"verify --full", "fx set RUB USD 10800", "credit --email ann@example.com --amount 1.00 --reason r"}) {
    const Outcome refused = run("--data " + dir.path() + "/typo " + command);
    EXPECT_EQ(refused.exit, 1) << command;
    EXPECT_NE(refused.err.find("There is no database in"), std::string::npos) << refused.err;
  }
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/typo"));
}

TEST(Program, MigratesAndSetsRates) {
  const ScratchDirectory dir;
  const Outcome migrated = run("--data " + dir.path() + " migrate");
  ASSERT_EQ(migrated.exit, 0) << migrated.err;
  EXPECT_GE(migrated.json().at("id").as_int64(), 1);
  const Outcome set = run("--data " + dir.path() + " fx set RUB USD 10800");
  ASSERT_EQ(set.exit, 0) << set.err;
  EXPECT_EQ(set.json().at("ppm").as_int64(), 10'800);
  EXPECT_TRUE(set.json().at("id").as_string().starts_with("RUB:USD:"));
  for (const std::string bad : {"USD USD 1", "RUB USD 0", "rub USD 1", "ZZZ USD 1"})
    EXPECT_EQ(run("--data " + dir.path() + " fx set " + bad).exit, 1) << bad;
}

TEST(Program, MakesAndChangesStaff) {
  const ScratchDirectory dir;
  const std::string data = "--data " + dir.path() + "/data ";
  const std::string create = data + "create-staff --password-stdin --email ";
  const Outcome made = run(create + "mia@example.com --role admin", kGoodPassword);
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_EQ(std::count(made.out.begin(), made.out.end(), '\n'), 1);
  EXPECT_TRUE(made.json().at("id").as_string().starts_with("stf_"));
  EXPECT_GE(made.json().at("enrolment_secret").as_string().size(), 43U);
  EXPECT_TRUE(made.json().at("otpauth_uri").as_string().starts_with("otpauth://totp/Trunkline:mia%40example.com?secret="));
  EXPECT_NE(run(create + "mia@example.com --role admin", kGoodPassword).err.find("already has a staff account"), std::string::npos);
  const Outcome role = run(create + "noa@example.com --role king", kGoodPassword);
  EXPECT_EQ(role.exit, 1);
  EXPECT_NE(role.err.find("support, pricing, operations, finance, admin, auditor"), std::string::npos) << role.err;
  ASSERT_EQ(run(create + "noa@example.com --role support", kGoodPassword).exit, 0);
  const std::string change = data + "change-staff --reason moved --email ";
  EXPECT_EQ(run(change + "noa@example.com --role finance").exit, 0);
  EXPECT_EQ(run(change + "noa@example.com --state disabled").exit, 0);
  EXPECT_EQ(run(change + "noa@example.com --state gone").exit, 1);
  EXPECT_EQ(run(change + "noa@example.com").exit, 1);
  EXPECT_NE(run(change + "mia@example.com --role support").err.find("last administrator"), std::string::npos);
  EXPECT_NE(run(data + "ticket --email mia@example.com").err.find("--demo"), std::string::npos);
}

TEST(Program, IsRefusedWhileAnotherProcessHoldsTheDirectory) {
  const ScratchDirectory dir;
  ASSERT_EQ(customer(dir.path()).exit, 0);
  const auto lock = storage::FileLock::acquire(dir.path() + "/trunkline.lock");
  ASSERT_TRUE(lock);
  for (const std::string command : {"verify", "migrate"}) {
    const Outcome refused = run("--data " + dir.path() + " " + command);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_NE(refused.err.find(std::to_string(::getpid())), std::string::npos) << refused.err;
  }
}

TEST(Program, WrongUsageEndsWithTwo) {
  const ScratchDirectory dir;
  const std::string data = "--data " + dir.path() + " ";
  for (const std::string words : {"", "dance", "credit --email a@example.com", "create-customer --email a@example.com", "fx",
                                  "fx set RUB USD", "create-staff --email a@example.com --password-stdin",
                                  "change-staff --email a@example.com", "ticket", "fx set RUB USD many", "verify --nonsense"}) {
    const Outcome refused = run(data + words);
    EXPECT_EQ(refused.exit, 2) << words;
    EXPECT_FALSE(refused.err.empty()) << words;
    EXPECT_TRUE(refused.out.empty()) << words;
  }
  EXPECT_EQ(run("verify").exit, 2);
  const Outcome help = run("--help");
  EXPECT_EQ(help.exit, 0);
  EXPECT_NE(help.out.find("create-customer"), std::string::npos);
}

}  // namespace
}  // namespace trunkline::ctl
