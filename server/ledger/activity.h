// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what: the activity rows (`audit`, `audit_payload`) that a change writes in its own commit.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/ids.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// The person behind a change, as a handler knows him. Nobody (no staff): the operator's own tool.
struct Actor {
  StaffId staff;
  std::string ip;
};

// One thing done: copied into the command that does it.
struct Activity {
  std::int64_t id{};  // of the row, made before the transaction like every id
  Actor actor;
  std::string_view action;            // a literal, "object.verb"
  std::string object;                 // typed id of what was changed
  std::string reason;                 // empty: none was asked for
  std::optional<std::string> before;  // JSON objects of what changed; no secret
  std::optional<std::string> after;
  std::int64_t atUs{};
};

// Call it after the change itself took place: a refused command writes nothing.
[[nodiscard]] Result<> writeActivity(storage::Session& session, const Activity& activity);

}  // namespace trunkline::ledger
