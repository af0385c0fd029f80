// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/base/id_generator.h"
#include "server/modules/desk/search_desk.h"
#include "server/modules/desk/user_list.h"

namespace trunkline::desk {
namespace {

TEST(UserCriteria, StateOrTheBeginningOfAnAddressHaveAnIndexBothTogetherHaveNone) {
  EXPECT_TRUE(UserCriteria{}.indexed());
  UserFilter filter;
  filter.state = UserState::banned;
  EXPECT_TRUE(criteriaOf(filter).indexed());
  filter.email = Text<1, limits::kEmailMax>{"Anna@Example"};
  EXPECT_FALSE(criteriaOf(filter).indexed());
  filter.state.reset();
  EXPECT_TRUE(criteriaOf(filter).indexed());
  EXPECT_EQ(criteriaOf(filter).emailPrefix, "anna@example") << "as addresses are kept";
}

TEST(UserCriteria, IdAndTimeBoundTheKeys) {
  constexpr std::int64_t kFromUs = 1'767'225'600'000'000;
  UserFilter filter;
  filter.created_from = Timestamp{kFromUs};
  filter.created_to = Timestamp{kFromUs + 1'000'000};
  const KeyRange keys = criteriaOf(filter).keys;
  EXPECT_EQ(keys.low, IdGenerator::firstAt(kFromUs));
  EXPECT_EQ(keys.high, IdGenerator::firstAt(kFromUs + 1'000'000) - 1);
  EXPECT_TRUE(criteriaOf(filter).indexed());
  filter.id = UserId(keys.low + 5);
  EXPECT_EQ(criteriaOf(filter).keys.low, keys.low + 5);
  EXPECT_EQ(criteriaOf(filter).keys.high, keys.low + 5);
  filter.id = UserId(5);
  EXPECT_GT(criteriaOf(filter).keys.low, criteriaOf(filter).keys.high) << "somebody who came at another time: nobody";
}

TEST(PrefixEnd, IsTheFirstTextBehindAllThatBeginSo) {
  EXPECT_EQ(prefixEnd("anna"), "annb");
  EXPECT_EQ(prefixEnd("~"), "\x7f");
  EXPECT_EQ(prefixEnd(""), std::nullopt);
  EXPECT_EQ(prefixEnd("jürgen"), std::nullopt);
  EXPECT_EQ(prefixEnd("two words"), std::nullopt);
}

TEST(PhoneDigits, ANumberIsReadInAnyWayOfWritingIt) {
  for (const char* text : {"+14155550123", "14155550123", "+1 (415) 555-0123", "001 415 555 0123", "1.415.555.0123", "1/415/5550123"})
    EXPECT_EQ(phoneDigits(text), "14155550123") << text;
  for (const char* text : {"", "123456", "1234567890123456", "+1415x5550123", "anna@example.com", "ord_00000000001"})
    EXPECT_EQ(phoneDigits(text), "") << text;
}

}  // namespace
}  // namespace trunkline::desk
