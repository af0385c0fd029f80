// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/ids.h"

#include <gtest/gtest.h>

#include <random>

namespace trunkline {
namespace {

constexpr std::int64_t kLargest = (std::int64_t{1} << 53) - 1;

TEST(Ids, KnownTexts) {
  EXPECT_EQ(OrderId(1).text(), "ord_00000000001");
  EXPECT_EQ(OrderId(32).text(), "ord_00000000010");
  EXPECT_EQ(UserId(kLargest).text(), "usr_7ZZZZZZZZZZ");
  EXPECT_EQ(OrderId::prefix(), "ord_");
}

TEST(Ids, RoundTripAtTheBoundsAndBetween) {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int64_t> any(1, kLargest);
  for (int i = 0; i < 20'000; ++i) {
    const OrderId id(i == 0 ? 1 : (i == 1 ? kLargest : any(random)));
    const auto parsed = OrderId::parse(id.text());
    ASSERT_TRUE(parsed) << id.text();
    ASSERT_EQ(*parsed, id);
  }
}

TEST(Ids, TextOrderIsNumberOrder) {
  EXPECT_LT(OrderId(31).text(), OrderId(32).text());
  EXPECT_LT(OrderId(1023).text(), OrderId(1024).text());
}

TEST(Ids, LowerCaseAndLookAlikesAreTaken) {
  const auto expected = OrderId::parse("ord_0123456789A");
  ASSERT_TRUE(expected);
  EXPECT_EQ(OrderId::parse("ord_O123456789a").value(), *expected);
  EXPECT_EQ(OrderId::parse("ord_oI23456789A").value(), *expected);
  EXPECT_EQ(OrderId::parse("ord_0i23456789A").value(), *expected);
  EXPECT_EQ(OrderId::parse("ord_0L23456789A").value(), *expected);
  EXPECT_EQ(OrderId::parse("ord_0l23456789A").value(), *expected);
}

class RefusedId : public ::testing::TestWithParam<std::string_view> {};

TEST_P(RefusedId, IsRefused) {
  const auto id = OrderId::parse(GetParam());
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().fields.at(0).message, "must be an id: ord_ and 11 characters of base32");
}

INSTANTIATE_TEST_SUITE_P(Ids, RefusedId,
                         ::testing::Values("", "ord_", "00000000001", "usr_00000000001", "ORD_00000000001", "ord_0000000001",
                                           "ord_000000000001", "ord_0000000000U", "ord_0000000000u", "ord_0000000000-", "ord_0000000000 ",
                                           "ord_0000000000\xC3", "ord_00000000000", "ord_80000000000", "ord_ZZZZZZZZZZZ"));

}  // namespace
}  // namespace trunkline
