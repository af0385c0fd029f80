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
  EXPECT_TRUE(criteriaOf(filter, Role::admin)->indexed());
  filter.email = Text<1, limits::kEmailMax>{"Anna@Example"};
  EXPECT_FALSE(criteriaOf(filter, Role::admin)->indexed());
  filter.state.reset();
  EXPECT_TRUE(criteriaOf(filter, Role::admin)->indexed());
  EXPECT_EQ(criteriaOf(filter, Role::admin)->email->low, "anna@example") << "as addresses are kept";
}

TEST(UserCriteria, IdAndTimeBoundTheKeys) {
  constexpr std::int64_t kFromUs = 1'767'225'600'000'000;
  UserFilter filter;
  filter.created_from = Timestamp{kFromUs};
  filter.created_to = Timestamp{kFromUs + 1'000'000};
  const KeyRange keys = criteriaOf(filter, Role::admin)->keys;
  EXPECT_EQ(keys.low, IdGenerator::firstAt(kFromUs));
  EXPECT_EQ(keys.high, IdGenerator::firstAt(kFromUs + 1'000'000) - 1);
  EXPECT_TRUE(criteriaOf(filter, Role::admin)->indexed());
  filter.id = UserId(keys.low + 5);
  EXPECT_EQ(criteriaOf(filter, Role::admin)->keys.low, keys.low + 5);
  EXPECT_EQ(criteriaOf(filter, Role::admin)->keys.high, keys.low + 5);
  filter.id = UserId(5);
  EXPECT_GT(criteriaOf(filter, Role::admin)->keys.low, criteriaOf(filter, Role::admin)->keys.high)
      << "somebody who came at another time: nobody";
}

TEST(UserCriteria, WhatCannotBeMeantNamesItsField) {
  const auto wrongField = [](const UserFilter& filter, Role role) {
    const auto criteria = criteriaOf(filter, role);
    return criteria ? std::string() : criteria.error().fields.at(0).path;
  };
  UserFilter filter;
  for (const char* text : {"two words", "j\xc3\xbcrgen", "an"}) {
    filter.email = Text<1, limits::kEmailMax>{text};
    EXPECT_EQ(wrongField(filter, Role::admin), "filter.email") << text;
  }
  filter = {};
  filter.created_from = Timestamp{2'000'000};
  filter.created_to = Timestamp{2'000'000};
  EXPECT_EQ(wrongField(filter, Role::admin), "filter.created_to");
  filter = {};
  filter.email = Text<1, limits::kEmailMax>{"anna"};
  EXPECT_EQ(wrongField(filter, Role::admin), "");
  EXPECT_EQ(wrongField(filter, Role::support), "filter.email") << "beginnings would tell the address letter by letter";
}

TEST(EmailRange, HoldsAllThatBeginSoOrThatAddressAlone) {
  const auto holds = [](const char* asked, Role role, const char* address) {
    const auto range = emailRange(asked, role);
    return range && range->low <= address && address < range->end;
  };
  EXPECT_TRUE(holds("Anna", Role::admin, "anna@example.com"));
  EXPECT_FALSE(holds("anna", Role::admin, "annb@example.com"));
  EXPECT_TRUE(holds("~", Role::admin, "~x@example.com"));
  EXPECT_TRUE(holds("anna@example.com", Role::support, "anna@example.com"));
  EXPECT_FALSE(holds("anna@example.co", Role::support, "anna@example.com"));
  EXPECT_FALSE(holds("", Role::admin, "anna@example.com"));
}

TEST(PhoneDigits, ANumberIsReadInAnyWayOfWritingIt) {
  for (const char* text : {"+14155550123", "14155550123", "+1 (415) 555-0123", "001 415 555 0123", "1.415.555.0123", "1/415/5550123"})
    EXPECT_EQ(phoneDigits(text), "14155550123") << text;
  for (const char* text : {"", "123456", "1234567890123456", "+1415x5550123", "anna@example.com", "ord_00000000001"})
    EXPECT_EQ(phoneDigits(text), "") << text;
}

}  // namespace
}  // namespace trunkline::desk
