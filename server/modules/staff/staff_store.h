// SPDX-License-Identifier: GPL-3.0-or-later
// Staff and their sessions: what is read of them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/contract/wire/staff.h"
#include "server/storage/database.h"

namespace trunkline::staff {

enum class StaffState : std::int64_t { Active = 0, Disabled = 1 };

struct StaffAccount {
  StaffId id;
  std::string email;
  std::string passwordHash;
  Role role{};
  StaffState state{StaffState::Disabled};
  std::string totpSealed;  // empty: no authenticator, not even a proposed one
  bool totpActive{};
  std::int64_t totpStep{};
  std::string enrolHash;  // empty: no enrolment secret waits
  std::int64_t enrolUntilUs{};
  std::int64_t epoch{};
};

// What a session may do, as far as the database knew at the time of reading.
struct StaffStanding {
  bool active{};  // neither is the session revoked nor its owner disabled
  std::int64_t epoch{};
  Role role{Role::auditor};
  std::int64_t idleEndUs{};  // not later than endsUs
  std::int64_t endsUs{};
};

class StaffStore {
 public:
  explicit StaffStore(storage::Database& database) : m_database(database) {}
  Task<Result<std::optional<StaffAccount>>> byEmail(std::string email);
  Task<Result<std::optional<StaffAccount>>> byId(StaffId staff);
  Task<Result<StaffStanding>> standing(StaffId staff, SessionId session);
  // Those still good, newest first.
  Task<Result<std::vector<StaffSession>>> sessions(StaffId staff, SessionId current, std::int64_t nowUs);

 private:
  storage::Database& m_database;
};

}  // namespace trunkline::staff
