// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/modules/desk/order_list.h"

namespace trunkline::desk {
namespace {

TEST(Masks, AnAddressCanBeRecognisedButNotWrittenTo) {
  EXPECT_EQ(maskedEmail("anna@example.com"), "a…@example.com");
  EXPECT_EQ(maskedEmail("@example.com"), "…");
  EXPECT_EQ(maskedEmail("nobody"), "…");
}

TEST(Masks, ANumberShowsItsLastFourDigits) {
  EXPECT_EQ(lastDigits("14155550123"), "…0123");
  EXPECT_EQ(lastDigits("12"), "…12");
}

TEST(OrderCriteria, TimeAloneOrOneOfStateAndUserHaveAnIndex) {
  EXPECT_TRUE(OrderCriteria{}.indexed());
  OrderCriteria state;
  state.state = 3;
  EXPECT_TRUE(state.indexed());
  OrderCriteria user;
  user.user = 1;
  EXPECT_TRUE(user.indexed());
  user.state = 3;
  EXPECT_FALSE(user.indexed());
  OrderCriteria service;
  service.service = "whatsapp";
  EXPECT_FALSE(service.indexed());
}

}  // namespace
}  // namespace trunkline::desk
