// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails on demand: SQLite's write and fdatasync calls, replaced for the whole test program.
#pragma once

namespace trunkline::storage::test {

enum class Fault { None, DiskFull, SyncFails };
void setFault(Fault fault);

}  // namespace trunkline::storage::test
