// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk closes the door to writes until there is room; a failed fsync ends the process.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "tests/integration/storage/sqlite_fixture.h"
#include "tests/integration/storage/system_faults.h"

namespace trunkline::storage::test {
namespace {

class FailureTest : public SqliteTest {
 protected:
  ~FailureTest() override { setFault(Fault::None); }
  static bool waitUntilWritable(const Database& database) {
    for (int i = 0; i < 500 && !database.writable(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return database.writable();
  }
};

TEST_F(FailureTest, AFullDiskRefusesWritesAndRecovers) {
  const auto database = mustOpen();
  ASSERT_TRUE(insertRow(*database, 1));
  setFault(Fault::DiskFull);
  const auto first = insertRow(*database, 2);
  ASSERT_FALSE(first.has_value());
  EXPECT_EQ(first.error().code, ErrorCode::Overloaded);
  EXPECT_EQ(first.error().message, "The database cannot be written");
  EXPECT_FALSE(database->writable());
  EXPECT_EQ(insertRow(*database, 3).error().code, ErrorCode::Overloaded);
  EXPECT_EQ(number(*database, kCountItems), 1) << "reads go on";
  EXPECT_TRUE(m_logger.has("storage.not_writable"));
  setFault(Fault::None);
  ASSERT_TRUE(waitUntilWritable(*database));
  EXPECT_TRUE(m_logger.has("storage.writable_again"));
  EXPECT_TRUE(insertRow(*database, 2));
  EXPECT_EQ(number(*database, kCountItems), 2) << "the refused rows must not appear";
}

TEST_F(FailureTest, AProbeOnAFullDiskDoesNotOpenTheDoor) {
  const auto database = mustOpen();
  setFault(Fault::DiskFull);
  ASSERT_FALSE(insertRow(*database, 1));
  std::this_thread::sleep_for(limits::kWriteProbe + std::chrono::milliseconds(200));
  EXPECT_FALSE(database->writable());
}

TEST_F(FailureTest, AFailedSyncEndsTheProcess) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto database = mustOpen();
    setFault(Fault::SyncFails);
    static_cast<void>(insertRow(*database, 1));
    ::_exit(0);  // not reached: the answer would be a lie in either form
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) << status;
}

TEST_F(FailureTest, AnUncleanStopIsCheckedAndACleanOneIsNot) {
  const std::filesystem::path mark = m_directory.path() / "trunkline.clean";
  mustOpen().reset();
  EXPECT_TRUE(std::filesystem::exists(mark));
  {
    const auto database = mustOpen();
    EXPECT_FALSE(std::filesystem::exists(mark));
  }
  EXPECT_FALSE(m_logger.has("storage.checked"));
  std::filesystem::remove(mark);
  mustOpen().reset();
  EXPECT_TRUE(m_logger.has("storage.checked"));
}

TEST_F(FailureTest, ADamagedFileIsRefusedAfterAnUncleanStop) {
  mustOpen().reset();
  std::filesystem::remove(m_directory.path() / "trunkline.clean");
  {
    std::FILE* damaged = std::fopen(file().c_str(), "r+");
    ASSERT_NE(damaged, nullptr);
    const std::string garbage(4096 * 4, 'x');
    ASSERT_EQ(std::fseek(damaged, 4096 * 8, SEEK_SET), 0);
    ASSERT_EQ(std::fwrite(garbage.data(), 1, garbage.size(), damaged), garbage.size());
    ASSERT_EQ(std::fclose(damaged), 0);
  }
  const auto opened = open();
  ASSERT_FALSE(opened.has_value());
  EXPECT_THAT(opened.error().message, ::testing::HasSubstr("damaged"));
}

TEST_F(FailureTest, TheFilesBelongToTheirOwnerAlone) {
  const auto database = mustOpen();
  ASSERT_TRUE(insertRow(*database, 1));
  for (const char* name : {"trunkline.db", "trunkline.db-wal", "trunkline.lock"}) {
    const auto permissions = std::filesystem::status(m_directory.path() / name).permissions();
    EXPECT_EQ(permissions & (std::filesystem::perms::group_all | std::filesystem::perms::others_all), std::filesystem::perms::none) << name;
  }
}

}  // namespace
}  // namespace trunkline::storage::test
