// SPDX-License-Identifier: GPL-3.0-or-later
// trunklinectl on a directory whose server runs: it asks instead of touching the files.
#include <gtest/gtest.h>

#include "tests/integration/ctl/program.h"
#include "tests/integration/ctl/socket_world.h"

namespace trunkline::ctl {
namespace {

using app::ScratchDirectory;

TEST(ProgramWithServer, SendsTheCommandAndPrintsTheAnswer) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  const Outcome made =
      run("--data " + dir.path() + " create-customer --email ann@example.com --password-stdin --credit 10.00", kGoodPassword);
  EXPECT_EQ(made.exit, 0) << made.err;
  EXPECT_EQ(made.json().at("id").as_string(), "create-customer");
  EXPECT_EQ(run("--data " + dir.path() + " fx set RUB USD 10800").exit, 0);
  EXPECT_EQ(run("--data " + dir.path() + " verify --full").exit, 0);
  const auto seen = world.handler.seen();
  ASSERT_EQ(seen.size(), 3U);
  EXPECT_EQ(seen[0].arguments.at("password").as_string(), "violet tram 4417 over the quarry");
  EXPECT_EQ(seen[0].arguments.at("credit").as_string(), "10.00");
  EXPECT_EQ(seen[1].command, "fx-set");
  EXPECT_EQ(seen[1].arguments.at("ppm").as_int64(), 10'800);
  EXPECT_TRUE(seen[2].arguments.at("full").as_bool());
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/trunkline.db"));
}

TEST(ProgramWithServer, RefusesToMigrate) {
  const ScratchDirectory dir;
  SocketWorld world(dir.path());
  const Outcome refused = run("--data " + dir.path() + " migrate");
  EXPECT_EQ(refused.exit, 1);
  EXPECT_TRUE(refused.out.empty());
  EXPECT_NE(refused.err.find("The server runs on this directory"), std::string::npos) << refused.err;
}

}  // namespace
}  // namespace trunkline::ctl
