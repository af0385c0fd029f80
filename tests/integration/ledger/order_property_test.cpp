// SPDX-License-Identifier: GPL-3.0-or-later
// Random commands in random order against a reference ledger of a few lines; at the end every invariant holds.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "tests/support/order_world.h"

namespace trunkline::testing {
namespace {

using orders::AttachNumber;
using orders::CloseAttempt;
using orders::CloseReason;
using orders::EndAttempt;
using orders::FinishOrder;
using orders::MarkUnknown;
using orders::PlaceOrder;
using orders::RecordMessage;
using orders::RefundOrder;
using orders::ReleaseOrder;
using orders::RequestClose;

constexpr int kStepsPerSequence = 30;
constexpr std::int64_t kPriceMicros = 50'000;
constexpr std::int64_t kKeyCapMicros = 3 * kPriceMicros;

// What the customer's money must be, told by the outcomes alone.
struct Reference {
  std::int64_t paid{0};
  std::int64_t promotional{0};
  std::map<std::int64_t, bool> openFromPromotional;  // order → paid from promotional money
  struct Captured {
    bool fromPromotional{};
    std::int64_t left{kPriceMicros};  // that can be given back
  };
  std::map<std::int64_t, Captured> captured;
  std::int64_t keySpent{0};
  std::set<std::int64_t> openByKey;

  void place(OrderId order) {
    const bool fromPromotional = promotional >= kPriceMicros;
    (fromPromotional ? promotional : paid) -= kPriceMicros;
    openFromPromotional[order.value()] = fromPromotional;
  }
  void capture(OrderId order) {
    const auto found = openFromPromotional.find(order.value());
    ASSERT_NE(found, openFromPromotional.end());
    captured[order.value()] = {found->second};
    openFromPromotional.erase(found);
  }
  void refund(OrderId order, std::int64_t micros) {
    const auto found = captured.find(order.value());
    ASSERT_NE(found, captured.end());
    ASSERT_LE(micros, found->second.left);
    found->second.left -= micros;
    (found->second.fromPromotional ? promotional : paid) += micros;
  }
  void release(OrderId order) {
    const auto found = openFromPromotional.find(order.value());
    ASSERT_NE(found, openFromPromotional.end());
    (found->second ? promotional : paid) += kPriceMicros;
    openFromPromotional.erase(found);
    if (openByKey.erase(order.value()) == 1) keySpent -= kPriceMicros;
  }
};

class Sequence {
 public:
  Sequence(OrderWorld& world, std::uint64_t seed)
      : m_world(world), m_random(seed), m_user(world.addUser()), m_staff(world.hire(Role::support)) {
    m_reference.paid = below(6) * kPriceMicros;
    if (m_reference.paid > 0) m_world.credit(m_user, m_reference.paid);
    m_reference.promotional = below(3) * kPriceMicros + below(2) * 1'000;
    if (m_reference.promotional > 0) m_world.credit(m_user, m_reference.promotional, ledger::AccountCode::Promotional);
  }

  void runAll() {
    m_key = m_world.addKey(m_user, kKeyCapMicros);
    for (int i = 0; i < kStepsPerSequence; ++i) {
      m_world.setCost(below(3) == 0 ? rub(1'234'567 + below(9)) : usd(below(4) * 5'000), 10'801);
      m_world.passUs(below(1'000'000));
      step();
    }
    EXPECT_EQ(m_world.available(m_user), m_reference.paid);
    EXPECT_EQ(m_world.available(m_user, ledger::AccountCode::Promotional), m_reference.promotional);
    EXPECT_EQ(m_world.integer("SELECT sum(open_holds) FROM accounts WHERE owner_id=" + std::to_string(m_user.value())),
              static_cast<std::int64_t>(m_reference.openFromPromotional.size()));
    EXPECT_EQ(m_world.integer("SELECT COALESCE(sum(micros),0) FROM key_spend WHERE key_id=" + std::to_string(m_key.value())),
              m_reference.keySpent);
  }

 private:
  std::int64_t below(std::int64_t bound) { return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(bound)); }

  void step() {
    if (m_orders.empty() || below(4) == 0) return place();
    const KnownOrder order = m_orders.at(static_cast<std::size_t>(below(static_cast<std::int64_t>(m_orders.size()))));
    switch (below(11)) {
      case 0:
      case 1:
        return attach(order);
      case 2:
        return run<MarkUnknown>(fenced(m_world.unknownInput(order, attempt(order))));
      case 3:
      case 4:
        return message(order);
      case 5:
        return run<RequestClose>(fenced(m_world.closeInput(order, static_cast<CloseReason>(1 + below(6)))));
      case 6:
      case 7:
        return release(order);
      case 8:
        return below(3) == 0 ? run<FinishOrder>(fenced(m_world.finishInput(order))) : closeAttempt(order);
      case 9:
        return refund(order);
      default:
        return end(order);
    }
  }

  int attempt(KnownOrder order) {
    return static_cast<int>(m_world.integer("SELECT attempt_n FROM orders WHERE id=" + std::to_string(order.id.value()))) -
           (below(8) == 0 ? 1 : 0);
  }

  orders::Fence anyFence() {
    orders::Fence fence = m_world.fence();
    if (below(8) == 0) --fence.epoch;
    return fence;
  }

  template <class Input>
  Input fenced(Input input) {
    if (below(2) == 0) input.fence = anyFence();
    return input;
  }

  template <class Command>
  void run(typename Command::Input input) {
    Command command(std::move(input));
    execute(command);
  }

  // Now and then a neighbour in the batch fails: the command runs once in vain, then again.
  void execute(storage::HotCommand& command) {
    if (below(10) == 0) m_world.applyAndRollBack(command);
    m_world.run(command);
  }

  void place() {
    auto input = m_world.placeInput(m_user, kPriceMicros);
    input.activeLimit = 4;
    if (!m_orders.empty() && below(5) == 0) input.idempotencyKey = m_lastKey;
    m_lastKey = input.idempotencyKey;
    if (below(2) == 0) input.key = m_key;
    const bool byKey = input.key == m_key;
    PlaceOrder command(input);
    execute(command);
    const bool full = byKey && m_reference.keySpent + kPriceMicros > kKeyCapMicros;
    if (command.output().outcome == PlaceOrder::Outcome::ApiKeyCap) EXPECT_TRUE(full);
    if (command.output().outcome != PlaceOrder::Outcome::Placed) return;
    EXPECT_FALSE(full);
    m_reference.place(input.order);
    if (byKey) {
      m_reference.keySpent += kPriceMicros;
      m_reference.openByKey.insert(input.order.value());
    }
    m_orders.push_back({input.order, m_user});
  }

  void attach(KnownOrder order) {
    auto input = m_world.attachInput(order, attempt(order));
    if (below(6) == 0) input.providerRef = m_lastRef;
    m_lastRef = input.providerRef;
    run<AttachNumber>(std::move(input));
  }

  void message(KnownOrder order) {
    auto input = m_world.messageInput(order);
    input.fence = anyFence();
    if (below(4) == 0) input.providerMsg = m_lastMessage;
    m_lastMessage = input.providerMsg;
    RecordMessage command(std::move(input));
    execute(command);
    if (command.output().outcome == RecordMessage::Outcome::Captured) m_reference.capture(order.id);
  }

  void release(KnownOrder order) {
    auto input = m_world.releaseInput(order);
    input.fence = anyFence();
    input.closedByProvider = below(3) == 0;
    input.upstream = below(3) == 0 ? ReleaseOrder::Upstream::Unreachable : ReleaseOrder::Upstream::Confirmed;
    ReleaseOrder command(std::move(input));
    execute(command);
    if (command.output().outcome == ReleaseOrder::Outcome::Released) m_reference.release(order.id);
  }

  void refund(KnownOrder order) {
    std::optional<std::int64_t> part;
    if (below(3) != 0) part = 1 + below(kPriceMicros);
    RefundOrder command(m_world.refundInput(order, m_staff, part));
    execute(command);
    if (command.output().outcome == RefundOrder::Outcome::Refunded)
      m_reference.refund(order.id, part.value_or(command.output().left.micros()));
  }

  void end(KnownOrder order) {
    auto input = fenced(m_world.endInput(order, static_cast<EndAttempt::How>(below(3)), attempt(order)));
    if (below(2) == 0) input.next = m_world.plan(usd(below(3) * 4'000));
    EndAttempt command(std::move(input));
    execute(command);
    if (command.output().outcome == EndAttempt::Outcome::Released) m_reference.release(order.id);
  }

  void closeAttempt(KnownOrder order) {
    const auto how = below(2) == 0 ? CloseAttempt::How::Returned : CloseAttempt::How::Lost;
    run<CloseAttempt>(m_world.closeAttemptInput(order, how, 1 + static_cast<int>(below(2))));
  }

  OrderWorld& m_world;
  std::mt19937_64 m_random;
  UserId m_user;
  StaffId m_staff;
  KeyId m_key;
  Reference m_reference;
  std::vector<KnownOrder> m_orders;
  std::string m_lastKey;
  std::string m_lastRef{"ref"};
  std::string m_lastMessage{"id:"};
};

// Four parts of 500 sequences, so that each stays short under sanitizers.
class OrderProperty : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(OrderProperty, RandomCommandsKeepEveryInvariant) {
  OrderWorld world;
  for (std::uint64_t i = 0; i < 500; ++i) {
    const std::uint64_t seed = GetParam() * 1'000'000 + i;
    SCOPED_TRACE("seed " + std::to_string(seed));
    Sequence(world, seed).runAll();
    if (::testing::Test::HasFailure()) return;
  }
  EXPECT_EQ(world.violations(), "");
  // The sequences went through every state and every kind of attempt's end.
  EXPECT_EQ(world.integer("SELECT count(DISTINCT state) FROM orders"), 9);
  EXPECT_EQ(world.integer("SELECT count(DISTINCT state) FROM attempts"), 6);
  EXPECT_EQ(world.integer("SELECT count(DISTINCT code) FROM transfers WHERE attempt_n IS NOT NULL"), 5);
  EXPECT_GT(world.integer("SELECT count(*) FROM orders WHERE refunded BETWEEN 1 AND captured-1"), 0);
  EXPECT_GT(world.integer("SELECT count(*) FROM orders WHERE captured>0 AND refunded=captured"), 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, OrderProperty, ::testing::Values(1, 2, 3, 4));

}  // namespace
}  // namespace trunkline::testing
