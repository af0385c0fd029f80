// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/contract/ids.h"

namespace trunkline::staff {

// Tickets that sign a demonstration's staff in without a password: each good once and for 60 s, kept in memory as hashes
// only. The oldest makes room when too many wait.
class TicketDesk {
 public:
  TicketDesk(Clock& clock, Random& random) : m_clock(clock), m_random(random) {}
  [[nodiscard]] std::string issue(StaffId staff);
  // Whom it was issued for; nothing for a ticket that is unknown, used or too old.
  [[nodiscard]] std::optional<StaffId> redeem(const std::string& ticket);

 private:
  struct Ticket {
    StaffId staff;
    Clock::Steady until{};
  };
  void dropOld();

  Clock& m_clock;
  Random& m_random;
  std::mutex m_mutex;
  std::map<std::string, Ticket> m_tickets;  // by hash: looking one up tells nothing of how near a guess was
};

}  // namespace trunkline::staff
