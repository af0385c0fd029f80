// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_record.h"

#include <gtest/gtest.h>

namespace trunkline::orders {
namespace {

OrderRecord waiting() {
  OrderRecord record;
  record.id = OrderId(77);
  record.state = State::Waiting;
  record.service = "whatsapp";
  record.country = "US";
  record.price = Money(12'000, Currency{});
  record.phone = "14155550100";
  record.createdUs = 1;
  record.expiresUs = 100;
  record.cancelAllowedUs = 50;
  return record;
}

TEST(OrderRecord, ANumberIsShownInE164) { EXPECT_EQ(toWire(waiting()).number, "+14155550100"); }

TEST(OrderRecord, AQueuedCancelTellsWhenTheRefundComes) {
  auto record = waiting();
  record.state = State::Closing;
  record.closeReason = CloseReason::Customer;
  const Order order = toWire(record);
  EXPECT_EQ(order.status, OrderStatus::cancelling);
  EXPECT_EQ(order.refund.state, RefundState::pending);
  EXPECT_EQ(order.refund.at, Timestamp{50});
}

TEST(OrderRecord, ACancelWhileBuyingShowsAtOnce) {
  auto record = waiting();
  record.state = State::Buying;
  record.phone.reset();
  record.closeReason = CloseReason::Customer;
  EXPECT_EQ(toWire(record).status, OrderStatus::cancelling);
  EXPECT_EQ(toWire(record).refund.state, RefundState::pending);
}

TEST(OrderRecord, AReleasedOrderTellsWhenItWasRefunded) {
  for (const State state : {State::Cancelled, State::Expired, State::Failed}) {
    auto record = waiting();
    record.state = state;
    record.closedUs = 90;
    EXPECT_EQ(toWire(record).refund.state, RefundState::done);
    EXPECT_EQ(toWire(record).refund.at, Timestamp{90});
  }
}

TEST(OrderRecord, CapturedMoneyTellsWhenItWasGivenBack) {
  auto record = waiting();
  record.state = State::Completed;
  record.captured = record.price.micros();
  record.closedUs = 90;
  EXPECT_EQ(toWire(record).refund.state, RefundState::none);
  record.refunded = 1;
  record.refundedUs = 120;
  EXPECT_EQ(toWire(record).refund.state, RefundState::done);
  EXPECT_EQ(toWire(record).refund.at, Timestamp{120});
}

TEST(OrderRecord, LateMessagesAreShownOnlyWhereTheOrderWasPaid) {
  auto record = waiting();
  record.messages.push_back({MessageId(1), "123456", "123456", std::nullopt, {60}, true});
  record.state = State::Expired;
  EXPECT_TRUE(toWire(record).messages.empty());
  record.state = State::Completed;
  record.captured = record.price.micros();
  EXPECT_EQ(toWire(record).messages.size(), 1U);
}

}  // namespace
}  // namespace trunkline::orders
