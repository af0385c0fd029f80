// SPDX-License-Identifier: GPL-3.0-or-later
// What the work on jobs needs of others.
#pragma once
#include "server/base/task.h"
#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/ledger/activity.h"

namespace trunkline::desk {

// Who tells the staff how far a job is. Any thread, returns at once.
class JobNews {
 public:
  virtual ~JobNews() = default;
  virtual void jobChanged(JobId id) = 0;
};

// The single action as a member of staff has it done, with its activity row in the same commit.
class OrderCanceller {
 public:
  virtual ~OrderCanceller() = default;
  virtual Task<Result<>> cancelFor(UserId user, OrderId order, ledger::Activity activity) = 0;
};

}  // namespace trunkline::desk
