// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes and one data directory; a writer that is killed.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "tests/integration/storage/sqlite_fixture.h"

namespace trunkline::storage::test {
namespace {

class ProcessTest : public SqliteTest {
 protected:
  void SetUp() override { ASSERT_EQ(::pipe(m_pipe.data()), 0); }
  void TearDown() override {
    for (const int end : m_pipe) ::close(end);
  }
  void tell(std::int64_t value) const { static_cast<void>(::write(m_pipe[1], &value, sizeof value)); }
  [[nodiscard]] std::int64_t hear() const {
    std::int64_t value = -1;
    return ::read(m_pipe[0], &value, sizeof value) == sizeof value ? value : -1;
  }
  std::array<int, 2> m_pipe{};
};

TEST_F(ProcessTest, ASecondProcessIsRefusedUntilTheFirstEnds) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto database = mustOpen();
    tell(1);
    ::pause();
    ::_exit(0);
  }
  ASSERT_EQ(hear(), 1);
  const auto refused = open();
  EXPECT_FALSE(refused.has_value());
  if (!refused) {
    EXPECT_THAT(refused.error().message, ::testing::HasSubstr("pid " + std::to_string(child)));
  }
  ::kill(child, SIGKILL);
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  EXPECT_TRUE(std::filesystem::exists(m_directory.path() / "trunkline.lock"));
  EXPECT_TRUE(open().has_value()) << "the file alone must not refuse";
}

TEST_F(ProcessTest, WhatWasAcknowledgedSurvivesAKill) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto database = mustOpen();
    for (std::int64_t id = 1;; ++id) {
      if (!insertRow(*database, id)) ::_exit(1);
      tell(id);
    }
  }
  std::int64_t acknowledged = 0;
  while (acknowledged < 200) {
    acknowledged = hear();
    ASSERT_GT(acknowledged, 0);
  }
  ::kill(child, SIGKILL);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  ::close(m_pipe[1]);
  for (std::int64_t id = hear(); id > 0; id = hear()) acknowledged = id;
  m_pipe[1] = ::dup(m_pipe[0]);
  const auto database = mustOpen();
  EXPECT_TRUE(m_logger.has("storage.checked"));
  constexpr static Sql kUpTo{"SELECT count(*) FROM items WHERE id <= $1 AND amount = id + 1000000"};
  EXPECT_EQ(number(*database, kUpTo, {acknowledged}), acknowledged);
}

}  // namespace
}  // namespace trunkline::storage::test
