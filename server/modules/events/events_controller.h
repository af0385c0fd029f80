// SPDX-License-Identifier: GPL-3.0-or-later
// Opens event streams, for the routes of server/contract/routes/events.h.
#pragma once
#include "server/contract/routes/events.h"
#include "server/http/call.h"
#include "server/modules/events/event_stream.h"

namespace trunkline::events {

class EventsController {
 public:
  EventsController(std::shared_ptr<EventHub> hub, Objects& objects, http::Authenticator& authenticator, Clock& clock)
      : m_hub(std::move(hub)), m_objects(objects), m_authenticator(authenticator), m_clock(clock) {}

  http::StreamAnswer all(const http::Call* call, Nothing request);
  http::StreamAnswer ofOrder(const http::Call* call, OrderRef request);

 private:
  http::StreamAnswer open(const http::Call* call, Subscription::Filter reader);

  std::shared_ptr<EventHub> m_hub;
  Objects& m_objects;
  http::Authenticator& m_authenticator;
  Clock& m_clock;
};

}  // namespace trunkline::events
