// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/timestamp.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace trunkline {
namespace {

std::string shown(std::int64_t us) {
  std::string out;
  appendTimestamp(out, {us});
  return out;
}

struct TimeCase {
  std::string_view text;
  std::int64_t us;
};
class TakenTime : public ::testing::TestWithParam<TimeCase> {};
TEST_P(TakenTime, IsThisInstant) { EXPECT_EQ(parseTimestamp(GetParam().text).value().us, GetParam().us); }
INSTANTIATE_TEST_SUITE_P(Timestamp, TakenTime,
                         ::testing::Values(TimeCase{"1970-01-01T00:00:00Z", 0}, TimeCase{"1970-01-01T00:00:00.000001Z", 1},
                                           TimeCase{"2026-11-22T10:00:00Z", 1'795'341'600'000'000},
                                           TimeCase{"2026-11-22t10:00:00z", 1'795'341'600'000'000},
                                           TimeCase{"2026-11-22T10:00:00.5Z", 1'795'341'600'500'000},
                                           TimeCase{"2026-11-22T10:00:00.123456789Z", 1'795'341'600'123'456},
                                           TimeCase{"2026-11-22T12:30:00+02:30", 1'795'341'600'000'000},
                                           TimeCase{"2026-11-22T05:00:00-05:00", 1'795'341'600'000'000},
                                           TimeCase{"2024-02-29T00:00:00Z", 1'709'164'800'000'000},
                                           TimeCase{"9999-12-31T23:59:59.999999Z", 253'402'300'799'999'999}));

class RefusedTime : public ::testing::TestWithParam<std::string_view> {};
TEST_P(RefusedTime, IsRefused) {
  const auto time = parseTimestamp(GetParam());
  ASSERT_FALSE(time);
  EXPECT_EQ(time.error().fields.at(0).message, "must be a time such as 2026-11-22T10:00:00Z (RFC 3339)");
}
INSTANTIATE_TEST_SUITE_P(Timestamp, RefusedTime,
                         ::testing::Values("", "2026", "2026-11-22", "2026-11-22T10:00Z", "2026-11-22T10:00:00", "2026-11-22 10:00:00Z",
                                           "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-04-31T00:00:00Z",
                                           "2026-11-00T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T23:59:60Z",
                                           "2026-11-22T10:00:00.Z", "2026-11-22T10:00:00.1234567890Z", "2026-11-22T10:00:00+0230",
                                           "2026-11-22T10:00:00+24:00", "2026-11-22T10:00:00+02:60", "2026-11-22T10:00:00ZZ",
                                           "2026-11-22T10:00:00Z ", " 2026-11-22T10:00:00Z", "26-11-22T10:00:00Z", "+026-11-22T10:00:00Z",
                                           "1795341600", "2026-1\xC3\xA9-22T10:00:00Z"));

TEST(Timestamp, TimesOutsideTheYearsAreRefused) {
  for (const std::string_view text : {"1969-12-31T23:59:59Z", "1970-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"}) {
    const auto time = parseTimestamp(text);
    ASSERT_FALSE(time) << text;
    EXPECT_EQ(time.error().fields.at(0).code, FieldCode::OutOfRange);
  }
}

TEST(Timestamp, ShowsMillisecondsAlways) {
  EXPECT_EQ(shown(0), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(shown(1'795'341'600'123'999), "2026-11-22T10:00:00.123Z");
  EXPECT_EQ(shown(1'709'251'199'000'000), "2024-02-29T23:59:59.000Z");
}

TEST(Timestamp, ShowsTheNearestEndOutsideTheYears) {
  EXPECT_EQ(shown(std::numeric_limits<std::int64_t>::min()), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(shown(std::numeric_limits<std::int64_t>::max()), "9999-12-31T23:59:59.999Z");
}

TEST(Timestamp, RoundTripsToTheMillisecond) {
  std::mt19937_64 random(3);
  std::uniform_int_distribution<std::int64_t> any(0, 253'402'300'799'999);
  for (int i = 0; i < 50'000; ++i) {
    const std::int64_t ms = any(random);
    const auto back = parseTimestamp(shown(ms * 1000));
    ASSERT_TRUE(back) << ms;
    ASSERT_EQ(back->us, ms * 1000);
  }
}

}  // namespace
}  // namespace trunkline
