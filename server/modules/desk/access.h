// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "server/contract/ids.h"

namespace trunkline::desk {

// Who remembers for some seconds whom he lets in, and who tells the staff. Told after the commit, so that this process knows at once.
class Access {
 public:
  virtual ~Access() = default;
  virtual void changed(UserId user, const std::vector<SessionId>& sessions, const std::vector<std::string>& keyIds) = 0;
};

}  // namespace trunkline::desk
