// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator's tool may do with staff accounts; needs none of the server's keys.
#pragma once
#include <optional>
#include <string>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/random.h"
#include "server/crypto/password_hasher.h"
#include "server/modules/staff/staff_commands.h"
#include "server/modules/staff/ticket_desk.h"

namespace trunkline::staff {

struct StaffAdminParts {
  storage::Database& database;
  crypto::PasswordHasher& hasher;
  Clock& clock;
  Random& random;
  IdGenerator& ids;
  TicketDesk* tickets;  // null: not a demonstration, nobody gets one
};

class StaffAdmin {
 public:
  explicit StaffAdmin(StaffAdminParts parts) : m_parts(parts), m_store(parts.database) {}

  struct Created {
    StaffId id;
    std::string enrolmentSecret;  // shown once
    std::string otpauthUri;
    std::int64_t enrolUntilUs{};
  };
  // ValidationFailed (e-mail, password), EmailTaken, Overloaded.
  Task<Result<Created>> create(std::string email, Role role, std::string password);
  struct Change {
    std::optional<Role> role;
    std::optional<StaffState> state;
  };
  // Takes effect within 5 s. NotFound; InvalidState for the last administrator.
  Task<Result<StaffId>> change(std::string email, Change change, std::string reason);
  struct Ticket {
    StaffId id;
    std::string ticket;
  };
  // Forbidden unless this is a running demonstration; NotFound.
  Task<Result<Ticket>> ticket(std::string email);

 private:
  [[nodiscard]] ledger::Activity activity(std::string_view action, std::string object, std::string reason);

  StaffAdminParts m_parts;
  StaffStore m_store;
};

}  // namespace trunkline::staff
