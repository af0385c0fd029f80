// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/app/secrets_file.h"
#include "tests/support/seeded_random.h"
#include "tests/unit/app/configuration_support.h"

namespace trunkline::app {
namespace {

Environment production() {
  return {{"TRUNKLINE_ENV", "production"},
          {"JWT_SECRET", "5f1c0a9be27d4836f5a2c7d90b1e3468"},
          {"JWT_REFRESH_SECRET", "83b6e1d74c2f905aab7d61e0c4f83925"},
          {"ENCRYPTION_KEY", "00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0"},
          {"IDENTITY_SECRET", "d2907e6b1fa845c39b0d7e42a6c1f583"}};
}

Result<Configuration> loadWith(std::string_view name, const std::string& value) {
  Environment environment = production();
  environment.insert_or_assign(std::string(name), value);
  return load({"--data", "/nowhere"}, environment);
}

TEST(Production, StartsOnGoodSecrets) {
  const auto c = load({"--data", "/nowhere"}, production());
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_TRUE(c->production);
}

TEST(Production, NodeEnvironmentCountsToo) {
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"NODE_ENV", "production"}}), "JWT_SECRET", "must be set in production"));
  EXPECT_TRUE(load({"--data", "/x"}, {{"NODE_ENV", "test"}}));
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"NODE_ENV", "production"}, {"TRUNKLINE_ENV", "development"}}), "JWT_SECRET", "must be set"));
}

class ProductionSecret : public ::testing::TestWithParam<std::string_view> {};

TEST_P(ProductionSecret, IsRefusedMissingShortOrLeftAsAnExample) {
  const std::string_view name = GetParam();
  EXPECT_TRUE(refuses(loadWith(name, ""), name, "must be set in production"));
  EXPECT_TRUE(refuses(loadWith(name, "short-one"), name, "expected"));
  EXPECT_FALSE(refuses(loadWith(name, "short-one"), name, "short-one"));
  const std::string flat = name == "ENCRYPTION_KEY" ? std::string(64, '0') : std::string(40, 'x');
  EXPECT_TRUE(refuses(loadWith(name, flat), name, "looks like an example"));
}

INSTANTIATE_TEST_SUITE_P(Each, ProductionSecret,
                         ::testing::Values("JWT_SECRET", "JWT_REFRESH_SECRET", "ENCRYPTION_KEY", "IDENTITY_SECRET"));

TEST(Production, RefusesExampleWordsAndRepeatedSecrets) {
  EXPECT_TRUE(refuses(loadWith("JWT_SECRET", "your-super-secret-jwt-key-change-in-production"), "JWT_SECRET", "looks like an example"));
  EXPECT_TRUE(refuses(loadWith("JWT_REFRESH_SECRET", production().at("JWT_SECRET")), "JWT_REFRESH_SECRET", "differ from JWT_SECRET"));
}

TEST(Production, RefusesSandboxDemoAndPlainHttp) {
  EXPECT_TRUE(refuses(loadWith("SANDBOX_ONLY", "1"), "SANDBOX_ONLY", "refused in production"));
  EXPECT_TRUE(refuses(load({"--data", "/x", "--demo"}, production()), "TRUNKLINE_DEMO", "refused in production"));
  EXPECT_TRUE(refuses(loadWith("SMSMAN_BASE_URL", "http://example.com/control"), "SMSMAN_BASE_URL", "loopback"));
  EXPECT_TRUE(refuses(loadWith("HANDLERAPI_ACME_BASE_URL", "http://example.com/x.php"), "HANDLERAPI (acme)", "loopback"));
  EXPECT_TRUE(loadWith("SMSMAN_BASE_URL", "http://127.0.0.1:9999/control"));
  EXPECT_TRUE(loadWith("SMSMAN_BASE_URL", "https://example.com/control"));
}

TEST(Production, MakesNoSecrets) {
  const ScratchDirectory dir;
  Configuration c;
  c.production = true;
  c.dataDir = dir.path();
  testing::SeededRandom random;
  EXPECT_FALSE(completeSecrets(c, random));
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/secrets.toml"));
}

TEST(Production, AsksAToolForNoSecrets) { EXPECT_TRUE(load({"--data", "/x"}, {{"TRUNKLINE_ENV", "production"}}, Purpose::Tool)); }

TEST(Development, AllowsPlainHttp) { EXPECT_TRUE(load({"--data", "/x"}, {{"SMSMAN_BASE_URL", "http://example.com/control"}})); }

}  // namespace
}  // namespace trunkline::app
