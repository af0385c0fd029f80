// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/page.h"

#include <gtest/gtest.h>

#include "server/modules/auth/auth_commands.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"
#include "tests/support/test_database.h"

namespace trunkline::demo {
namespace {

auth::OpenAccount::Input account(std::int64_t id, std::string email) {
  return {.user = UserId(id),
          .paidWallet = id + 1,
          .promotionalWallet = id + 2,
          .email = std::move(email),
          .passwordHash = "hash",
          .currency = {},
          .session = std::nullopt,
          .nowUs = 1};
}

bool isOpen(const auth::OpenAccount& command) { return command.opened(); }

class PageTest : public ::testing::Test {
 protected:
  testing::FakeClock m_clock;
  testing::TestDatabase m_database{m_clock};
};

TEST_F(PageTest, EveryStepIsTakenAndWhatTheyTellIsDelivered) {
  m_database.run("INSERT INTO outbox(id,topic,object_id,sequence,due_us,created_us) VALUES(1,'order.expired',2,3,4,5)");
  Page page;
  page.add<auth::OpenAccount>(account(10, "a@demo.example"), isOpen);
  page.add<auth::OpenAccount>(account(20, "b@demo.example"), isOpen);
  ASSERT_TRUE(testing::runTask(m_database->execute(&page)));
  EXPECT_EQ(m_database.number("SELECT count(*) FROM users"), 2);
  EXPECT_EQ(m_database.number("SELECT done_us FROM outbox"), 5);
}

TEST_F(PageTest, AStepThatIsRefusedUndoesThePage) {
  Page page;
  page.add<auth::OpenAccount>(account(10, "a@demo.example"), isOpen);
  page.add<auth::OpenAccount>(account(20, "a@demo.example"), isOpen);
  const auto done = testing::runTask(m_database->execute(&page));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().cause, "openAccount was refused");
  EXPECT_EQ(m_database.number("SELECT count(*) FROM users"), 0);
}

}  // namespace
}  // namespace trunkline::demo
