// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/state_machine.h"

#include <gtest/gtest.h>

#include <set>

namespace trunkline::orders {
namespace {

TEST(StateMachine, HasExactlyTheAgreedEdges) {
  const std::set<std::pair<int, int>> agreed{{2, 2}, {2, 3}, {2, 4}, {2, 5}, {2, 8},  {2, 9}, {2, 10}, {3, 5}, {3, 6}, {4, 2},
                                             {4, 3}, {4, 5}, {4, 8}, {4, 9}, {4, 10}, {5, 6}, {5, 8},  {5, 9}, {6, 7}};
  for (int from = 1; from <= 11; ++from) {
    for (int to = 1; to <= 11; ++to) {
      EXPECT_EQ(allowed(static_cast<State>(from), static_cast<State>(to)), agreed.contains({from, to})) << from << " -> " << to;
    }
  }
}

TEST(StateMachine, ACloseReasonDecidesTheEnd) {
  EXPECT_EQ(releasedState(CloseReason::None), State::Failed);
  for (const auto reason : {CloseReason::Customer, CloseReason::Staff, CloseReason::Report, CloseReason::Replace}) {
    EXPECT_EQ(releasedState(reason), State::Cancelled);
  }
  for (const auto reason : {CloseReason::Expiry, CloseReason::Provider}) EXPECT_EQ(releasedState(reason), State::Expired);
}

TEST(StateMachine, TheWireShowsAnAcceptedCancelAtOnceAndAnExpiryNotBeforeItsEnd) {
  for (const auto state : {State::Buying, State::Unknown}) {
    EXPECT_EQ(wireStatus(state, CloseReason::None), OrderStatus::pending);
    EXPECT_EQ(wireStatus(state, CloseReason::Expiry), OrderStatus::pending);
    EXPECT_EQ(wireStatus(state, CloseReason::Customer), OrderStatus::cancelling);
  }
  EXPECT_EQ(wireStatus(State::Waiting, CloseReason::None), OrderStatus::waiting_sms);
  EXPECT_EQ(wireStatus(State::Closing, CloseReason::Staff), OrderStatus::cancelling);
  EXPECT_EQ(wireStatus(State::Closing, CloseReason::Expiry), OrderStatus::waiting_sms);
  EXPECT_EQ(wireStatus(State::Received, CloseReason::Customer), OrderStatus::received);
  EXPECT_EQ(wireStatus(State::Completed, CloseReason::Customer), OrderStatus::completed);
  EXPECT_EQ(wireStatus(State::Cancelled, CloseReason::Customer), OrderStatus::cancelled);
  EXPECT_EQ(wireStatus(State::Expired, CloseReason::Expiry), OrderStatus::expired);
  EXPECT_EQ(wireStatus(State::Failed, CloseReason::None), OrderStatus::failed);
}

TEST(StateMachine, TopicsAreTheWireStatuses) {
  EXPECT_STREQ(eventTopic(OrderStatus::pending), "order.pending");
  EXPECT_STREQ(eventTopic(OrderStatus::waiting_sms), "order.waiting_sms");
  EXPECT_STREQ(eventTopic(OrderStatus::received), "order.received");
  EXPECT_STREQ(eventTopic(OrderStatus::completed), "order.completed");
  EXPECT_STREQ(eventTopic(OrderStatus::cancelling), "order.cancelling");
  EXPECT_STREQ(eventTopic(OrderStatus::cancelled), "order.cancelled");
  EXPECT_STREQ(eventTopic(OrderStatus::expired), "order.expired");
  EXPECT_STREQ(eventTopic(OrderStatus::failed), "order.failed");
}

}  // namespace
}  // namespace trunkline::orders
