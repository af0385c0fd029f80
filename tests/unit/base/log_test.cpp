// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/log.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <limits>
#include <thread>

#include "server/base/clock.h"
#include "server/base/log_line.h"
#include "server/contract/limits.h"
#include "tests/support/memory_logger.h"

namespace trunkline::log {
namespace {

boost::json::object parsed(std::string_view line) { return boost::json::parse(line).as_object(); }

std::string written(std::FILE* file) {
  EXPECT_EQ(std::fseek(file, 0, SEEK_SET), 0);
  std::string out;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) out += static_cast<char>(c);
  return out;
}

TEST(LogLine, HasTimeLevelEventAndTypedFields) {
  const std::string line = formatLine(1'767'323'045'000'006, Level::Warn, "order.placed",
                                      {{"order_id", "ord_1"}, {"ms", std::int64_t{12}}, {"ratio", 0.5}, {"late", true}});
  EXPECT_EQ(line, R"({"ts":"2026-01-02T03:04:05.000006Z","level":"warn","event":"order.placed",)"
                  R"("order_id":"ord_1","ms":12,"ratio":0.5,"late":true})");
}

TEST(LogLine, EscapesWhatWouldEndTheStringOrTheLine) {
  const std::string line = formatLine(0, Level::Info, "x", {{"note", "a\"b\\c\nd\re\tf\x01g"}});
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parsed(line).at("note").as_string(), "a\"b\\c\nd\re\tf\x01g");
}

TEST(LogLine, ReplacesBytesThatAreNotUtf8) {
  for (const std::string_view bad : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xE2\x82", "\xF5\x80\x80\x80", "\x80", "\xF0\x8F\xBF\xBF"}) {
    std::string text = "a";
    text += bad;
    text += "z";
    const auto object = parsed(formatLine(0, Level::Info, "x", {{"note", text}}));
    EXPECT_NE(object.at("note").as_string().find("\xEF\xBF\xBD"), boost::json::string::npos);
  }
  EXPECT_EQ(parsed(formatLine(0, Level::Info, "x", {{"note", "é€😀"}})).at("note").as_string(), "é€😀");
}

TEST(LogLine, SurvivesEveryPairOfBytes) {
  std::string text(2, '\0');
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      text[0] = static_cast<char>(first);
      text[1] = static_cast<char>(second);
      boost::json::error_code error;
      boost::json::parse(formatLine(0, Level::Info, "x", {{"note", text}}), error);
      ASSERT_FALSE(error) << first << ' ' << second;
    }
}

TEST(LogLine, BoundsTextAndLine) {
  const std::string text(100'000, '\x01');
  const std::string plain(100'000, 'a');
  const std::string line = formatLine(0, Level::Info, "x", {{"first", plain}, {"huge", text}, {"last", std::int64_t{1}}});
  EXPECT_LE(line.size(), limits::kLogLineBytes);
  const auto object = parsed(line);
  EXPECT_LE(object.at("first").as_string().size(), limits::kLogTextBytes + 3);
  EXPECT_FALSE(object.contains("huge"));
  EXPECT_EQ(object.at("last").as_int64(), 1);
  EXPECT_TRUE(object.at("truncated").as_bool());
}

TEST(LogLine, WritesNoNumberThatJsonLacks) {
  const auto object = parsed(
      formatLine(0, Level::Info, "x", {{"nan", std::nan("")}, {"inf", std::numeric_limits<double>::infinity()}, {"low", INT64_MIN}}));
  EXPECT_TRUE(object.at("nan").is_null());
  EXPECT_TRUE(object.at("inf").is_null());
  EXPECT_EQ(object.at("low").as_int64(), INT64_MIN);
}

TEST(LogLine, KeepsItsOwnNames) {
  const auto object = parsed(formatLine(0, Level::Info, "x", {{"event", "forged"}, {"level", "error"}}));
  EXPECT_EQ(object.at("event").as_string(), "x");
  EXPECT_EQ(object.at("level").as_string(), "info");
  EXPECT_EQ(object.at("event_").as_string(), "forged");
}

TEST(LogLine, RedactsValuesOfEveryType) {
  const auto object = parsed(formatLine(
      0, Level::Info, "x",
      {{"code", std::int64_t{493817}}, {"phone", std::int64_t{447700900123}}, {"token", 1.5}, {"secret", true}, {"password", "p"}}));
  EXPECT_EQ(object.at("code").as_string(), "***");
  EXPECT_EQ(object.at("phone").as_string(), "***0123");
  EXPECT_EQ(object.at("token").as_string(), "***");
  EXPECT_EQ(object.at("secret").as_string(), "***");
  EXPECT_EQ(object.at("password").as_string(), "***");
}

TEST(JsonLogger, WritesOneLineAnEventFromItsLevelUp) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  SystemClock clock;
  {
    const auto logger = makeJsonLogger(clock, Level::Info, file);
    logger->debug("hidden");
    logger->info("shown", {{"n", std::int64_t{1}}});
    logger->error("failed");
  }
  const std::string text = written(file);
  std::fclose(file);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_EQ(parsed(text.substr(0, text.find('\n'))).at("event").as_string(), "shown");
  EXPECT_NE(text.find(R"("event":"failed")"), std::string::npos);
  EXPECT_EQ(text.find("hidden"), std::string::npos);
}

TEST(JsonLogger, KeepsLinesOfSeveralThreadsWhole) {
  std::FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  SystemClock clock;
  constexpr int kEach = 200;
  {
    const auto logger = makeJsonLogger(clock, Level::Info, file);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&logger] {
        for (int i = 0; i < kEach; ++i) logger->info("tick", {{"i", std::int64_t{i}}});
      });
    for (auto& thread : threads) thread.join();
  }
  const std::string text = written(file);
  std::fclose(file);
  int lines = 0;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    EXPECT_EQ(parsed(text.substr(begin, text.find('\n', begin) - begin)).at("event").as_string(), "tick");
    ++lines;
  }
  EXPECT_EQ(lines, 4 * kEach);
}

TEST(Level, NamesGoBothWays) {
  for (const Level level : {Level::Debug, Level::Info, Level::Warn, Level::Error}) EXPECT_EQ(parseLevel(levelName(level)), level);
  EXPECT_FALSE(parseLevel("loud").has_value());
}

TEST(MemoryLogger, HoldsTheRedactedLine) {
  testing::MemoryLogger logger;
  logger.info("session.opened", {{"token", "abc"}});
  EXPECT_TRUE(logger.contains("session.opened"));
  EXPECT_FALSE(logger.contains("abc"));
}

}  // namespace
}  // namespace trunkline::log
