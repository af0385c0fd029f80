// SPDX-License-Identifier: GPL-3.0-or-later
// Open files: a process starts with a soft limit of often 1,024, which one crowd of connections would use up, and then neither
// the database nor an upstream could open anything.
#pragma once

namespace trunkline::app {

// Takes all that the system grants.
void raiseDescriptorLimit();

// How many connections of customers leave enough for everything else.
[[nodiscard]] int connectionRoom();
[[nodiscard]] int connectionRoom(unsigned long long descriptors);

}  // namespace trunkline::app
