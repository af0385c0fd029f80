// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/refund_order.h"

#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using ledger::AccountCode;
using testing::done;
using testing::KnownOrder;
using testing::OrderWorld;
using testing::unchanged;
using testing::usd;
using Outcome = RefundOrder::Outcome;

constexpr std::int64_t kPrice = 50'000;  // of every order of the world

struct Counter {
  OrderWorld world;
  UserId user;
  StaffId staff;

  Counter() {
    user = world.addUser();
    world.credit(user, 100'000'000);
    staff = world.hire(Role::support);
  }
  RefundOrder::Input input(KnownOrder order, std::optional<std::int64_t> micros = {}) { return world.refundInput(order, staff, micros); }
  // An order of its own price, captured.
  KnownOrder costly(std::int64_t micros) {
    PlaceOrder place(world.placeInput(user, micros));
    world.run(place);
    const KnownOrder order{place.input().order, user};
    AttachNumber attach(world.attachInput(order));
    world.run(attach);
    RecordMessage message(world.messageInput(order));
    world.run(message);
    return order;
  }
};

TEST(RefundOrder, TheCaptureComesBackWithItsTransferActivityAndEvent) {
  Counter at;
  const auto order = at.world.completed(at.user);
  const std::int64_t version = at.world.version(order.id);
  EXPECT_EQ(at.world.available(at.user), 100'000'000 - kPrice);
  EXPECT_EQ(done<RefundOrder>(at.world, at.input(order)).output().outcome, Outcome::Refunded);
  EXPECT_EQ(at.world.available(at.user), 100'000'000);
  EXPECT_EQ(at.world.version(order.id), version + 1);
  EXPECT_TRUE(at.world.events(order.id).ends_with(" order.refunded@" + std::to_string(version + 1))) << at.world.events(order.id);
  EXPECT_EQ(at.world.text("SELECT code||' '||amount||' '||debit_account FROM transfers WHERE code=20"), "20 50000 101000000840");
  EXPECT_EQ(at.world.integer("SELECT refunded_us FROM orders WHERE refunded=50000"), at.world.nowUs());
  EXPECT_EQ(at.world.text("SELECT action||' '||reason FROM audit WHERE actor=" + std::to_string(at.staff.value())),
            "order.refund the code was of no use");
  EXPECT_EQ(at.world.integer("SELECT micros FROM staff_spending"), kPrice);
  EXPECT_EQ(at.world.violations(false, 1000), "") << "the incremental check sees it too";
}

TEST(RefundOrder, InPartsUpToWhatWasCapturedAndNoMore) {
  Counter at;
  const auto order = at.world.received(at.user);
  done<RefundOrder>(at.world, at.input(order, 20'000));
  const auto tooMuch = unchanged<RefundOrder>(at.world, at.input(order, 30'001));
  EXPECT_EQ(tooMuch.output().outcome, Outcome::TooMuch);
  EXPECT_EQ(tooMuch.output().left, usd(30'000));
  done<RefundOrder>(at.world, at.input(order));
  EXPECT_EQ(at.world.integer("SELECT refunded FROM orders WHERE captured>0"), kPrice);
  EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(order)).output().outcome, Outcome::NothingLeft);
  EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(order, 1)).output().outcome, Outcome::NothingLeft);
  done<FinishOrder>(at.world, at.world.finishInput(order));
}

TEST(RefundOrder, PromotionalMoneyGoesBackToPromotionalMoney) {
  Counter at;
  at.world.credit(at.user, kPrice, AccountCode::Promotional);
  const auto order = at.world.completed(at.user);
  EXPECT_EQ(at.world.available(at.user, AccountCode::Promotional), 0);
  done<RefundOrder>(at.world, at.input(order));
  EXPECT_EQ(at.world.available(at.user, AccountCode::Promotional), kPrice);
  EXPECT_EQ(at.world.available(at.user), 100'000'000);
}

TEST(RefundOrder, AFrozenWalletIsPaidBackAllTheSame) {
  Counter at;
  const auto order = at.world.completed(at.user);
  at.world.script("UPDATE accounts SET frozen=1 WHERE owner_id=" + std::to_string(at.user.value()));
  done<RefundOrder>(at.world, at.input(order));
  EXPECT_EQ(at.world.available(at.user), 100'000'000);
}

TEST(RefundOrder, WhatWasNeverCapturedIsRefusedAndWritesNothing) {
  Counter at;
  auto& world = at.world;
  for (const auto order : {world.buying(at.user), world.waiting(at.user), world.unknown(at.user), world.closing(at.user),
                           world.cancelled(at.user), world.failed(at.user)}) {
    const auto refused = unchanged<RefundOrder>(world, at.input(order));
    EXPECT_EQ(refused.output().outcome, Outcome::NotCaptured);
    EXPECT_EQ(static_cast<std::int64_t>(refused.output().state), world.state(order.id));
  }
  const auto order = world.completed(at.user);
  EXPECT_EQ(unchanged<RefundOrder>(world, at.input({order.id, UserId(4)})).output().outcome, Outcome::NotFound);
  EXPECT_EQ(unchanged<RefundOrder>(world, at.input({OrderId(4), at.user})).output().outcome, Outcome::NotFound);
}

TEST(RefundOrder, TheCapOfADayHoldsOverAllOrdersAndBeginsAnewTheNextDay) {
  Counter at;
  const auto first = at.costly(4'000'000);
  const auto second = at.costly(4'000'000);
  done<RefundOrder>(at.world, at.input(first));
  EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(second)).output().outcome, Outcome::CapExceeded);
  EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(second, 1'000'001)).output().outcome, Outcome::CapExceeded);
  done<RefundOrder>(at.world, at.input(second, 1'000'000));
  at.staff = at.world.hire(Role::admin);
  done<RefundOrder>(at.world, at.input(second, 1'000'000));
  at.world.passUs(86'400'000'000);
  done<RefundOrder>(at.world, at.input(second));
  EXPECT_EQ(at.world.integer("SELECT sum(micros) FROM staff_spending"), 8'000'000);
}

TEST(RefundOrder, TheRoleIsThatOfTheMomentNotOfTheToken) {
  Counter at;
  const auto order = at.world.completed(at.user);
  for (const Role role : {Role::pricing, Role::auditor}) {
    at.staff = at.world.hire(role);
    EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(order)).output().outcome, Outcome::Forbidden);
  }
  at.staff = at.world.hire(Role::admin);
  at.world.script("UPDATE staff SET state=1 WHERE id=" + std::to_string(at.staff.value()));
  EXPECT_EQ(unchanged<RefundOrder>(at.world, at.input(order)).output().outcome, Outcome::Forbidden);
}

TEST(RefundOrder, TheSameRequestAgainWritesNothing) {
  Counter at;
  const auto order = at.world.completed(at.user);
  const auto input = at.input(order, 20'000);
  done<RefundOrder>(at.world, input);
  EXPECT_EQ(unchanged<RefundOrder>(at.world, input).output().outcome, Outcome::Replayed);
  auto other = input;
  other.requestHash = "another";
  EXPECT_EQ(unchanged<RefundOrder>(at.world, other).output().outcome, Outcome::KeyReused);
  at.staff = at.world.hire(Role::support);
  auto colleague = at.input(order, 20'000);
  colleague.idempotencyKey = input.idempotencyKey;
  EXPECT_EQ(done<RefundOrder>(at.world, colleague).output().outcome, Outcome::Refunded) << "a key belongs to its sender";
}

TEST(RefundOrder, AppliedAgainAfterARollBackItIsDoneOnce) {
  Counter at;
  const auto order = at.world.completed(at.user);
  RefundOrder command(at.input(order));
  at.world.applyAndRollBack(command);
  EXPECT_EQ(at.world.available(at.user), 100'000'000 - kPrice);
  at.world.run(command);
  EXPECT_EQ(command.output().outcome, Outcome::Refunded);
  EXPECT_EQ(at.world.available(at.user), 100'000'000);
  EXPECT_EQ(at.world.violations(), "");
}

TEST(RefundOrder, PlayMoneySpendsNoCap) {
  Counter at;
  const auto order = at.world.completed(at.user);
  at.world.script("UPDATE orders SET sandbox=1 WHERE id=" + std::to_string(order.id.value()));
  RefundOrder command(at.input(order));
  at.world.run(command);
  EXPECT_EQ(command.output().outcome, Outcome::Refunded);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM staff_spending"), 0);
}

}  // namespace
}  // namespace trunkline::orders
