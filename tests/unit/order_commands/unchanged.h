// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include "tests/support/order_world.h"

namespace trunkline::testing {

// Runs a command that must leave no trace: the whole database is the same before and after.
template <class Command>
Command unchanged(OrderWorld& world, typename Command::Input input) {
  const std::string before = world.hash();
  Command command(std::move(input));
  world.run(command);
  EXPECT_EQ(world.hash(), before) << command.name();
  return command;
}

template <class Command>
Command done(OrderWorld& world, typename Command::Input input) {
  Command command(std::move(input));
  world.run(command);
  EXPECT_EQ(world.violations(), "") << command.name();
  return command;
}

// A fence of the same shard and owner before somebody else took the shard over.
inline orders::Fence oldFence(const OrderWorld& world) {
  orders::Fence fence = world.fence();
  --fence.epoch;
  return fence;
}

}  // namespace trunkline::testing
