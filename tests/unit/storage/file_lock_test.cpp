// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/file_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <optional>
#include <string>

namespace trunkline::storage {
namespace {

class FileLockTest : public ::testing::Test {
 protected:
  FileLockTest() : m_file(std::filesystem::path(::testing::TempDir()) / ("trunkline-lock-" + std::to_string(::getpid()))) {}
  ~FileLockTest() override { std::filesystem::remove(m_file); }
  std::filesystem::path m_file;
};

TEST_F(FileLockTest, AFileThatExistsIsNoLock) {
  std::ofstream(m_file) << "999999\n";
  EXPECT_TRUE(FileLock::acquire(m_file).has_value());
}

TEST_F(FileLockTest, TheHolderIsNamed) {
  const auto held = FileLock::acquire(m_file);
  ASSERT_TRUE(held.has_value());
  const auto refused = FileLock::acquire(m_file);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::InvalidState);
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("in use by another process (pid " + std::to_string(::getpid()) + ")"));
}

TEST_F(FileLockTest, MovesAndEnds) {
  {
    auto first = FileLock::acquire(m_file);
    ASSERT_TRUE(first.has_value());
    const FileLock moved = std::move(*first);
    EXPECT_FALSE(FileLock::acquire(m_file).has_value());
  }
  EXPECT_TRUE(FileLock::acquire(m_file).has_value());
}

TEST_F(FileLockTest, ASymbolicLinkIsRefused) {
  const std::filesystem::path target = m_file.string() + "-target";
  std::filesystem::create_symlink(target, m_file);
  EXPECT_FALSE(FileLock::acquire(m_file).has_value());
  EXPECT_FALSE(std::filesystem::exists(target));
}

}  // namespace
}  // namespace trunkline::storage
