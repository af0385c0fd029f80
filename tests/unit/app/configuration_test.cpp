// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include <gtest/gtest.h>

#include <array>
#include <cctype>

#include "server/app/configuration_settings.h"
#include "tests/unit/app/configuration_support.h"

namespace trunkline::app {
namespace {

TEST(Configuration, DefaultsAreTheDocumentedOnes) {
  const auto c = load({"--data", "/nowhere"});
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_EQ(c->port, 3000);
  EXPECT_EQ(c->listenAddress, "127.0.0.1");
  EXPECT_FALSE(c->production);
  EXPECT_EQ(c->walletCurrency.text(), "USD");
  EXPECT_EQ(c->defaultMarkupBps, 3000);
  EXPECT_EQ(c->minMarginBps, 500);
  EXPECT_EQ(c->times.common.numberLifetime.count(), 1200);
  EXPECT_EQ(c->limits.readsPerSecond, 50);
  EXPECT_EQ(c->action, Action::Run);
  EXPECT_TRUE(c->sources.contains("DATA_DIR"));
  EXPECT_FALSE(c->sources.contains("PORT"));
}

TEST(Configuration, StrongerSourcesWin) {
  const ScratchDirectory dir;
  const std::string file = dir.write("t.toml", "port = 1001\nadmin_port = 1002\nlog_level = \"debug\"\n");
  const auto c = load({"--data", dir.path(), "--config", file, "--port", "3003"}, {{"PORT", "2001"}, {"ADMIN_PORT", "2002"}});
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_EQ(c->port, 3003);
  EXPECT_EQ(c->adminPort, 2002);
  EXPECT_EQ(c->level(), log::Level::Debug);
  EXPECT_EQ(c->sources.at("PORT"), Source::Flag);
  EXPECT_EQ(c->sources.at("ADMIN_PORT"), Source::Environment);
  EXPECT_EQ(c->sources.at("LOG_LEVEL"), Source::File);
}

TEST(Configuration, EverySettingIsReadFromEnvironmentAndFile) {
  const std::map<std::string_view, std::string> samples{{"TRUNKLINE_ENV", "development"},
                                                        {"DATA_DIR", "/nowhere"},
                                                        {"ACCESS_LOG_EVERY", "10"},
                                                        {"SANDBOX_SMS_AFTER_S", "2-5"},
                                                        {"LISTEN_ADDRESS", "::1"},
                                                        {"PORT", "4000"},
                                                        {"ADMIN_PORT", "4001"},
                                                        {"IO_THREADS", "3"},
                                                        {"SHARED_IO_CONTEXT", "1"},
                                                        {"TLS_CERTIFICATE", "/c"},
                                                        {"TLS_KEY", "/k"},
                                                        {"TRUSTED_PROXIES", "10.0.0.0/8"},
                                                        {"CORS_ORIGINS", "https://console.example.com"},
                                                        {"SERVER_NAME", "Berlin"},
                                                        {"LOG_LEVEL", "warn"},
                                                        {"TRUNKLINE_DEMO", "1"},
                                                        {"SANDBOX_ONLY", "1"},
                                                        {"WALLET_CURRENCY", "EUR"},
                                                        {"DEFAULT_MARKUP_BPS", "1"},
                                                        {"MIN_MARGIN_BPS", "2"},
                                                        {"FX_RATES", "RUB:USD:10800"},
                                                        {"SMSMAN_API_KEY", "abc"},
                                                        {"SMSMAN_BASE_URL", "http://127.0.0.1:9/control"},
                                                        {"SMSMAN_CURRENCY", "RUB"},
                                                        {"SMSMAN_CONCURRENCY", "20"},
                                                        {"TEXTVERIFIED_API_KEY", "tv"},
                                                        {"TEXTVERIFIED_USERNAME", "books@example.com"},
                                                        {"TEXTVERIFIED_BASE_URL", "https://t/api/pub/v2"},
                                                        {"TEXTVERIFIED_CURRENCY", "EUR"},
                                                        {"TEXTVERIFIED_CONCURRENCY", "21"},
                                                        {"FIVESIM_API_KEY", "5s"},
                                                        {"FIVESIM_BASE_URL", "https://f/v1"},
                                                        {"FIVESIM_CURRENCY", "RUB"},
                                                        {"FIVESIM_CONCURRENCY", "22"},
                                                        {"NUMBER_LIFETIME_S", "61"},
                                                        {"EXPIRY_GRACE_S", "1"},
                                                        {"CANCEL_MIN_S", "0"},
                                                        {"UNKNOWN_FAILOVER_S", "2"},
                                                        {"CLOSING_GIVE_UP_S", "3"},
                                                        {"ORDER_WAIT_S", "4"},
                                                        {"BUY_DEADLINE_S", "5"},
                                                        {"LIMIT_READS_PER_S", "6"},
                                                        {"LIMIT_READS_BURST", "12"},
                                                        {"LIMIT_ANONYMOUS_PER_15MIN", "13"},
                                                        {"LIMIT_AUTH_ALL_PER_MIN", "14"},
                                                        {"LIMIT_ORDERS_PER_MIN", "7"},
                                                        {"LIMIT_ACTIVE_ORDERS", "8"},
                                                        {"LIMIT_AUTH_PER_MIN", "9"},
                                                        {"LIMIT_CONNECTIONS_PER_IP", "11"},
                                                        {"JWT_SECRET", std::string(32, 'a')},
                                                        {"JWT_REFRESH_SECRET", std::string(32, 'b')},
                                                        {"ENCRYPTION_KEY", std::string(64, 'c')},
                                                        {"IDENTITY_SECRET", std::string(32, 'd')}};
  Environment environment;
  std::string toml;
  for (const Setting& setting : settings()) {
    ASSERT_TRUE(samples.contains(setting.name)) << setting.name;
    environment.emplace(setting.name, samples.at(setting.name));
    toml += std::string(setting.key) + " = \"" + samples.at(setting.name) + "\"\n";
  }
  const ScratchDirectory dir;
  const auto fromEnvironment = load({}, environment);
  const auto fromFile = load({"--config", dir.write("t.toml", toml)});
  ASSERT_TRUE(fromEnvironment) << fromEnvironment.error().message;
  ASSERT_TRUE(fromFile) << fromFile.error().message;
  for (const Setting& setting : settings()) {
    EXPECT_EQ(setting.show(*fromEnvironment), samples.at(setting.name)) << setting.name;
    EXPECT_EQ(setting.show(*fromFile), samples.at(setting.name)) << setting.name;
  }
}

struct BadValue {
  std::string_view name;
  std::string_view value;
};
class Refused : public ::testing::TestWithParam<BadValue> {};

TEST_P(Refused, NamesTheSettingTheValueAndWhatWasExpected) {
  const auto [name, value] = GetParam();
  const auto c = load({"--data", "/nowhere"}, {{std::string(name), std::string(value)}});
  const std::string expected = "expected " + std::string(settingByName(name)->expected);
  EXPECT_TRUE(refuses(c, name, expected)) << (c ? "accepted" : c.error().message);
  EXPECT_EQ(refuses(c, name, "\"" + std::string(value) + "\""), !settingByName(name)->secret);
}

INSTANTIATE_TEST_SUITE_P(
    Values, Refused,
    ::testing::Values(BadValue{"TRUNKLINE_ENV", "prod"}, BadValue{"PORT", "65536"}, BadValue{"PORT", "-1"}, BadValue{"PORT", "80 "},
                      BadValue{"PORT", "0x50"}, BadValue{"ADMIN_PORT", "x"}, BadValue{"LISTEN_ADDRESS", "localhost"},
                      BadValue{"IO_THREADS", "257"}, BadValue{"SHARED_IO_CONTEXT", "maybe"}, BadValue{"TRUSTED_PROXIES", "10.0.0.1/8"},
                      BadValue{"CORS_ORIGINS", "*"}, BadValue{"CORS_ORIGINS", "https://a.example/path"}, BadValue{"LOG_LEVEL", "loud"},
                      BadValue{"SERVER_NAME", "a name that is longer than any console would care to show in a bar"},
                      BadValue{"WALLET_CURRENCY", "usd"}, BadValue{"WALLET_CURRENCY", "ZZZ"}, BadValue{"DEFAULT_MARKUP_BPS", "-1"},
                      BadValue{"MIN_MARGIN_BPS", "10001"}, BadValue{"FX_RATES", "RUB:USD"}, BadValue{"FX_RATES", "RUB:USD:0"},
                      BadValue{"SMSMAN_BASE_URL", "ftp://h"}, BadValue{"SMSMAN_CONCURRENCY", "0"}, BadValue{"NUMBER_LIFETIME_S", "0"},
                      BadValue{"EXPIRY_GRACE_S", "1.5"}, BadValue{"CANCEL_MIN_S", "-1"}, BadValue{"BUY_DEADLINE_S", "61"},
                      BadValue{"LIMIT_READS_PER_S", "0"}, BadValue{"JWT_SECRET", "tooshortforasecret"},
                      BadValue{"ENCRYPTION_KEY", "not-a-key-of-32-bytes"}, BadValue{"SANDBOX_ONLY", "2"}));

TEST(Configuration, TellsEveryMistakeAtOnce) {
  const auto c = load({}, {{"PORT", "x"}, {"MIN_MARGIN_BPS", "y"}});
  EXPECT_TRUE(refuses(c, "PORT", "PORT: got \"x\""));
  EXPECT_TRUE(refuses(c, "MIN_MARGIN_BPS", "\"y\""));
  EXPECT_TRUE(refuses(c, "DATA_DIR", "--data"));
}

TEST(Configuration, RefusesUnknownKeysOfTheFileWithTheirLine) {
  const ScratchDirectory dir;
  const std::string file = dir.write("t.toml", "port = 1\n\nprot = 2\nlimit_future_things = 3\n");
  const auto c = load({"--data", dir.path(), "--config", file});
  EXPECT_TRUE(refuses(c, "prot", file + ":3: prot is not a setting."));
  EXPECT_FALSE(refuses(c, "limit_future_things", ""));
}

TEST(Configuration, LetsUnknownLimitsPassWithAWarning) {
  const ScratchDirectory dir;
  const auto c = load({"--data", dir.path(), "--config", dir.write("t.toml", "limit_future_things = 3\n")});
  ASSERT_TRUE(c) << c.error().message;
  ASSERT_EQ(c->warnings.size(), 1U);
  EXPECT_NE(c->warnings[0].find("limit_future_things"), std::string::npos);
}

TEST(Configuration, RefusesWhatIsNotTomlWithoutQuotingIt) {
  const ScratchDirectory dir;
  const std::string file = dir.write("t.toml", "port = 1\njwt_secret = hunter2hunter2\n");
  const auto c = load({"--data", dir.path(), "--config", file});
  EXPECT_TRUE(refuses(c, "--config", file + ":2:"));
  EXPECT_EQ(c.error().message.find("hunter2"), std::string::npos);
  EXPECT_TRUE(refuses(load({"--config", dir.write("f.toml", "port = 1.5\n")}), "--config", "f.toml:1"));
  EXPECT_TRUE(refuses(load({"--config", dir.write("g.toml", "[smsman]\nx = 1\n")}), "--config", "g.toml:1"));
  EXPECT_TRUE(refuses(load({"--config", dir.path() + "/absent.toml"}), "--config", "cannot be read"));
}

TEST(Configuration, RefusesAReadableFileWithASecret) {
  const ScratchDirectory dir;
  const std::string text = "smsman_api_key = \"abc\"\n";
  EXPECT_TRUE(refuses(load({"--data", dir.path(), "--config", dir.write("open.toml", text, 0640)}), "--config", "chmod 600"));
  EXPECT_TRUE(load({"--data", dir.path(), "--config", dir.write("closed.toml", text)}));
  EXPECT_TRUE(load({"--data", dir.path(), "--config", dir.write("harmless.toml", "port = 1\n", 0644)}));
}

TEST(Configuration, GivesAProviderItsOwnTimes) {
  const ScratchDirectory dir;
  const std::string file = dir.write("t.toml", "cancel_min_s = 60\n[provider.smsman]\nnumber_lifetime_s = 2\nexpiry_grace_s = 0\n");
  const auto c = load({"--data", dir.path(), "--config", file}, {{"CANCEL_MIN_S", "7"}});
  ASSERT_TRUE(c) << c.error().message;
  const OrderTimes& own = c->times.of("smsman");
  EXPECT_EQ(own.numberLifetime.count(), 2);
  EXPECT_EQ(own.expiryGrace.count(), 0);
  EXPECT_EQ(own.cancelMin.count(), 7);
  EXPECT_EQ(c->times.of("sandbox").numberLifetime.count(), 1200);
  EXPECT_NE(configurationTable(*c).find("[provider.smsman] number_lifetime_s"), std::string::npos);
  const auto bad = load({"--data", dir.path(), "--config", dir.write("b.toml", "[provider.smsman]\nport = 1\nbuy_deadline_s = 0\n")});
  EXPECT_TRUE(refuses(bad, "port", "b.toml:2"));
  EXPECT_TRUE(refuses(bad, "buy_deadline_s", "seconds from 1 to 60"));
}

TEST(Configuration, TakesListsOfTheFile) {
  const ScratchDirectory dir;
  const auto c = load({"--data", dir.path(), "--config", dir.write("t.toml", "trusted_proxies = [\"10.0.0.0/8\", \"::1\"]\n")});
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_EQ(c->trustedProxies, (std::vector<std::string>{"10.0.0.0/8", "::1"}));
}

TEST(Configuration, TellsWhatThisBuildLacks) {
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"DATABASE_URL", "postgres://u:pw@h/d"}}), "DATABASE_URL", "SQLite only"));
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"DATABASE_READ_URL", "postgres://h"}}), "DATABASE_READ_URL", "SQLite only"));
  const auto redis = load({"--data", "/x"}, {{"REDIS_URL", "redis://u:hunter2@h"}});
  EXPECT_TRUE(refuses(redis, "REDIS_URL", "own memory"));
  EXPECT_EQ(redis.error().message.find("hunter2"), std::string::npos);
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"TEXTVERIFIED_API_KEY", "abc"}}), "TEXTVERIFIED_USERNAME", "e-mail address"));
}

TEST(Configuration, ReadsVendorsOfTheHandlerFamily) {
  const auto c = load({"--data", "/x"}, {{"HANDLERAPI_GRIZZLY_BASE_URL", "https://h/stubs/handler_api.php"}, {"HANDLERAPI_BASE_URL", "x"}});
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_EQ(c->handlerApis.at("grizzly").baseUrl, "https://h/stubs/handler_api.php");
  EXPECT_EQ(c->handlerApis.size(), 1U);
  EXPECT_TRUE(refuses(load({"--data", "/x"}, {{"HANDLERAPI_GRIZZLY_BASE_URL", "h"}}), "HANDLERAPI_GRIZZLY_BASE_URL", "absolute"));
}

TEST(Configuration, WarnsWhenASupplierHasNoRate) {
  const Environment rubles{{"SMSMAN_API_KEY", "abc"}, {"SMSMAN_CURRENCY", "RUB"}};
  ASSERT_EQ(load({"--data", "/x"}, rubles)->warnings.size(), 1U);
  Environment withRate = rubles;
  withRate.emplace("FX_RATES", "RUB:USD:10800");
  EXPECT_TRUE(load({"--data", "/x"}, withRate)->warnings.empty());
}

TEST(Configuration, TableMasksSecretsAndNamesSources) {
  const std::string secret = "hunter2hunter2hunter2hunter2hunter2";
  const auto c = load({"--data", "/x", "--port", "0"}, {{"JWT_SECRET", secret}, {"SMSMAN_API_KEY", "k-e-y"}});
  ASSERT_TRUE(c) << c.error().message;
  const std::string table = configurationTable(*c);
  EXPECT_EQ(table.find("hunter2"), std::string::npos);
  EXPECT_EQ(table.find("k-e-y"), std::string::npos);
  const auto line = [&table](const std::string& name) {
    const std::size_t at = table.find("\n" + name + " ") + 1;
    std::string out;
    for (const char ch : table.substr(at, table.find('\n', at) - at))
      if (ch != ' ' || (!out.empty() && out.back() != ' ')) out += ch;
    return out;
  };
  EXPECT_EQ(line("JWT_SECRET"), "JWT_SECRET *** env");
  EXPECT_EQ(line("PORT"), "PORT 0 flag");
  EXPECT_EQ(line("MIN_MARGIN_BPS"), "MIN_MARGIN_BPS 500 default");
  EXPECT_EQ(line("ENCRYPTION_KEY"), "ENCRYPTION_KEY (not set) default");
}

TEST(Configuration, KnowsItsActions) {
  EXPECT_EQ(load({"--data", "/x", "--check-config"})->action, Action::CheckConfig);
  EXPECT_EQ(load({"--print-openapi"})->action, Action::PrintOpenapi);
  EXPECT_EQ(load({"--version"})->action, Action::Version);
  const auto help = load({"--help"});
  ASSERT_TRUE(help);
  EXPECT_EQ(help->action, Action::Help);
  EXPECT_NE(help->answer.find("--check-config"), std::string::npos);
  EXPECT_TRUE(load({"--data", "/x", "--demo"})->demo);
  const auto unknown = load({"--nonsense"});
  ASSERT_FALSE(unknown);
  EXPECT_NE(unknown.error().message.find("--nonsense"), std::string::npos);
}

TEST(Configuration, EmptyVariablesCountAsNotSet) {
  const auto c = load({"--data", "/x"}, {{"PORT", ""}, {"DATABASE_URL", ""}});
  ASSERT_TRUE(c) << c.error().message;
  EXPECT_EQ(c->port, 3000);
}

TEST(Environment, IsReadFromTheProcess) {
  const std::array<const char*, 4> variables{"A=1", "B=x=y", "BROKEN", nullptr};
  EXPECT_EQ(environmentOf(variables.data()), (Environment{{"A", "1"}, {"B", "x=y"}}));
}

}  // namespace
}  // namespace trunkline::app
