// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/base/id_generator.h"
#include "server/http/call.h"
#include "server/ledger/activity.h"

namespace trunkline::desk {

// What a member of staff asks for, as the row that his action's commit will write. `action`: a literal, "object.verb".
[[nodiscard]] inline ledger::Activity staffActivity(IdGenerator& ids, Clock& clock, const http::Call& call, std::string_view action,
                                                    std::string object) {
  ledger::Activity activity;
  activity.id = ids.next();
  activity.actor = {call.principal.staff, std::string(call.clientIp)};
  activity.action = action;
  activity.object = std::move(object);
  activity.reason = call.reason;
  activity.atUs = clock.nowUs();
  return activity;
}

}  // namespace trunkline::desk
