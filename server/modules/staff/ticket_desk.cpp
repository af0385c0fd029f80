// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/ticket_desk.h"

#include <algorithm>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/crypto/tokens.h"

namespace trunkline::staff {

std::string TicketDesk::issue(StaffId staff) {
  std::string ticket = crypto::makeToken(m_random);
  const std::lock_guard lock(m_mutex);
  dropOld();
  m_tickets.insert_or_assign(crypto::sha256Hex(ticket), Ticket{staff, m_clock.steady() + limits::kTicketLife});
  return ticket;
}

std::optional<StaffId> TicketDesk::redeem(const std::string& ticket) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_tickets.find(crypto::sha256Hex(ticket));
  if (found == m_tickets.end()) return std::nullopt;
  const Ticket taken = found->second;
  m_tickets.erase(found);
  if (m_clock.steady() >= taken.until) return std::nullopt;
  return taken.staff;
}

void TicketDesk::dropOld() {
  const auto now = m_clock.steady();
  std::erase_if(m_tickets, [now](const auto& entry) { return now >= entry.second.until; });
  if (m_tickets.size() < limits::kTickets) return;
  m_tickets.erase(std::ranges::min_element(m_tickets, {}, [](const auto& entry) { return entry.second.until; }));
}

}  // namespace trunkline::staff
