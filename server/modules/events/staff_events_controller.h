// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the staff's event streams, for the route of server/contract/routes/staff_events.h.
#pragma once
#include "server/contract/routes/staff_events.h"
#include "server/http/call.h"
#include "server/modules/events/event_stream.h"

namespace trunkline::http {
class Router;
}

namespace trunkline::events {

// Objects as staff see them.
class StaffObjects : public Objects {
 public:
  // What a role may see of any of them: the index in Rendering::byMask.
  [[nodiscard]] virtual std::uint8_t maskOf(Role role) const = 0;
};

class StaffEventsController {
 public:
  StaffEventsController(std::shared_ptr<EventHub> hub, StaffObjects& objects, http::Authenticator& authenticator, Clock& clock)
      : m_hub(std::move(hub)), m_objects(objects), m_authenticator(authenticator), m_clock(clock) {}

  http::StreamAnswer open(const http::Call* call, StaffEventsRequest request);

 private:
  std::shared_ptr<EventHub> m_hub;
  StaffObjects& m_objects;
  http::Authenticator& m_authenticator;
  Clock& m_clock;
};

// Bits of the topics, when the role may hear of all of them.
[[nodiscard]] Result<std::uint32_t> topicsOf(std::string_view list, Role role);

void registerStaffEventRoutes(http::Router& router, StaffEventsController* controller);

}  // namespace trunkline::events
