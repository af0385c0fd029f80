// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_waiters.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <thread>

namespace trunkline::orders {
namespace {

using namespace std::chrono_literals;

Task<> waitAndCount(std::shared_ptr<OrderWaiter> waiter, std::chrono::steady_clock::time_point deadline, int* ended) {
  co_await OrderWaiter::wait(std::move(waiter), deadline);
  ++*ended;
}

class OrderWaitersTest : public ::testing::Test {
 protected:
  void wait(const std::shared_ptr<OrderWaiter>& waiter, std::chrono::milliseconds atMost) {
    boost::asio::co_spawn(m_context, waitAndCount(waiter, std::chrono::steady_clock::now() + atMost, &m_ended), boost::asio::detached);
  }
  boost::asio::io_context m_context;
  OrderWaiters m_waiters;
  int m_ended{0};
};

TEST_F(OrderWaitersTest, AChangeBetweenJoiningAndWaitingIsNotLost) {
  const auto waiter = m_waiters.join(OrderId(1), m_context.get_executor());
  m_waiters.notify(OrderId(1));
  wait(waiter, 1h);
  m_context.run();
  EXPECT_EQ(m_ended, 1);
}

TEST_F(OrderWaitersTest, AChangeFromAnotherThreadWakesEveryWaiterOfThatOrderOnly) {
  wait(m_waiters.join(OrderId(1), m_context.get_executor()), 1h);
  wait(m_waiters.join(OrderId(1), m_context.get_executor()), 1h);
  const auto other = m_waiters.join(OrderId(2), m_context.get_executor());
  m_context.poll();
  EXPECT_EQ(m_ended, 0);
  std::thread([this] { m_waiters.notify(OrderId(1)); }).join();
  m_context.restart();
  m_context.run();
  EXPECT_EQ(m_ended, 2);
  EXPECT_FALSE(other->woken());
}

TEST_F(OrderWaitersTest, TheDeadlineEndsTheWait) {
  wait(m_waiters.join(OrderId(1), m_context.get_executor()), 5ms);
  m_context.run();
  EXPECT_EQ(m_ended, 1);
}

// A signed-in stranger may ask for any id, with ?wait=, as often as he likes.
TEST_F(OrderWaitersTest, WhoGivesUpLeavesNothingBehind) {
  for (int id = 1; id <= 1000; ++id) static_cast<void>(m_waiters.join(OrderId(id), m_context.get_executor()));
  EXPECT_EQ(m_waiters.orders(), 0U);
  wait(m_waiters.join(OrderId(1), m_context.get_executor()), 5ms);
  const auto longer = m_waiters.join(OrderId(1), m_context.get_executor());
  m_context.run();
  EXPECT_EQ(m_waiters.orders(), 1U);
  m_waiters.notify(OrderId(1));
  EXPECT_TRUE(longer->woken());
  EXPECT_EQ(m_waiters.orders(), 0U);
}

TEST_F(OrderWaitersTest, AWaiterMayOutliveTheTable) {
  auto waiters = std::make_unique<OrderWaiters>();
  auto waiter = waiters->join(OrderId(1), m_context.get_executor());
  waiters.reset();
  waiter.reset();
}

TEST_F(OrderWaitersTest, ShutdownWakesEverybody) {
  wait(m_waiters.join(OrderId(1), m_context.get_executor()), 1h);
  wait(m_waiters.join(OrderId(65), m_context.get_executor()), 1h);
  m_context.poll();
  m_waiters.notifyAll();
  m_context.restart();
  m_context.run();
  EXPECT_EQ(m_ended, 2);
}

}  // namespace
}  // namespace trunkline::orders
