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

TEST(Masks, ARoleSeesOfARowWhatItsPermissionsShow) {
  OrderRow row;
  row.user.email = "a…@example.com";
  row.cost = Money(1, {});
  const auto seen = [&row](Role role) {
    const OrderRow told = masked(row, RowMask::of(role));
    return std::pair(told.user.email != "…", told.cost.has_value());
  };
  EXPECT_EQ(seen(Role::support), std::pair(true, false));
  EXPECT_EQ(seen(Role::pricing), std::pair(false, true));
  for (const Role role : {Role::operations, Role::finance, Role::admin, Role::auditor}) EXPECT_EQ(seen(role), std::pair(true, true));
  const OrderRow nothing = masked(row, {});
  EXPECT_EQ(nothing.user.email, "…");
  EXPECT_FALSE(nothing.cost);
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
