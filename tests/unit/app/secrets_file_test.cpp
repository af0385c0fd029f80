// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/secrets_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "server/crypto/bytes.h"
#include "tests/support/seeded_random.h"
#include "tests/unit/app/configuration_support.h"

namespace trunkline::app {
namespace {

Configuration completed(const std::string& dir, std::uint64_t seed, const Environment& environment = {}) {
  auto c = load({"--data", dir}, environment);
  EXPECT_TRUE(c) << (c ? "" : c.error().message);
  testing::SeededRandom random(seed);
  const auto done = completeSecrets(*c, random);
  EXPECT_TRUE(done) << (done ? "" : done.error().message);
  return *c;
}

TEST(SecretsFile, IsMadeOnceForItsOwnerAlone) {
  const ScratchDirectory scratch;
  const std::string dir = scratch.path() + "/data";
  const Configuration first = completed(dir, 1);
  EXPECT_EQ(first.secrets.jwt.size(), 64U);
  EXPECT_NE(first.secrets.jwt, first.secrets.jwtRefresh);
  EXPECT_TRUE(crypto::parseKey256(first.secrets.encryption));
  struct stat status {};
  ASSERT_EQ(::stat((dir + "/secrets.toml").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  ASSERT_EQ(::stat(dir.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
  const Configuration second = completed(dir, 2);
  EXPECT_EQ(second.secrets.jwt, first.secrets.jwt);
  EXPECT_EQ(second.secrets.identity, first.secrets.identity);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir), std::filesystem::directory_iterator()), 1);
}

TEST(SecretsFile, HoldsOnlyWhatWasMade) {
  const ScratchDirectory dir;
  const std::string given(40, 'j');
  const Configuration c = completed(dir.path(), 1, {{"JWT_SECRET", given}});
  EXPECT_EQ(c.secrets.jwt, given);
  const Configuration later = completed(dir.path(), 2);
  EXPECT_NE(later.secrets.jwt, given);
  EXPECT_EQ(later.secrets.identity, c.secrets.identity);
  EXPECT_EQ(completed(dir.path(), 3).secrets.jwt, later.secrets.jwt);
}

TEST(SecretsFile, NothingIsWrittenWhenAllAreGiven) {
  const ScratchDirectory dir;
  completed(dir.path(), 1,
            {{"JWT_SECRET", std::string(40, 'a')},
             {"JWT_REFRESH_SECRET", std::string(40, 'b')},
             {"ENCRYPTION_KEY", std::string(64, '1')},
             {"IDENTITY_SECRET", std::string(40, 'c')}});
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/secrets.toml"));
}

TEST(SecretsFile, IsRefusedWhenOthersMayTouchIt) {
  for (const mode_t mode : {0640U, 0604U, 0620U, 0602U}) {
    const ScratchDirectory dir;
    static_cast<void>(dir.write("secrets.toml", "", mode));
    EXPECT_TRUE(refuses(load({"--data", dir.path()}), "secrets.toml", "chmod 600")) << mode;
  }
}

TEST(SecretsFile, IsRefusedAsALinkOrInAForeignHand) {
  const ScratchDirectory dir;
  const std::string target = dir.write("elsewhere", "");
  ASSERT_EQ(::symlink(target.c_str(), (dir.path() + "/secrets.toml").c_str()), 0);
  EXPECT_TRUE(refuses(load({"--data", dir.path()}), "secrets.toml", "regular file"));
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  const ScratchDirectory other;
  ASSERT_EQ(::chown(other.write("secrets.toml", "").c_str(), 65'534, 65'534), 0);
  EXPECT_TRUE(refuses(load({"--data", other.path()}), "secrets.toml", "another user"));
}

TEST(SecretsFile, RefusesWhatIsNoSecretAndBadValuesWithoutShowingThem) {
  const ScratchDirectory unknown;
  static_cast<void>(unknown.write("secrets.toml", "port = 1\n"));
  EXPECT_TRUE(refuses(load({"--data", unknown.path()}), "secrets.toml", "\"port\""));
  const ScratchDirectory bad;
  static_cast<void>(bad.write("secrets.toml", "encryption_key = \"hunter2\"\n"));
  const auto c = load({"--data", bad.path()});
  EXPECT_TRUE(refuses(c, "secrets.toml", "bad encryption_key"));
  EXPECT_EQ(c.error().message.find("hunter2"), std::string::npos);
}

TEST(SecretsFile, TellsThatADirectoryCannotBeMade) {
  const ScratchDirectory dir;
  auto c = load({"--data", dir.path() + "/missing/data"});
  ASSERT_TRUE(c);
  testing::SeededRandom random;
  const auto done = completeSecrets(*c, random);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("missing/data"), std::string::npos);
}

}  // namespace
}  // namespace trunkline::app
