// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff.h"
#include "server/http/call.h"
#include "server/modules/staff/staff_service.h"

namespace trunkline::http {
class Router;
}

namespace trunkline::staff {

// What a console is told of the server it talks to.
struct ServerFacts {
  std::string environment;
  std::string name;
  std::string version;
  Currency currency;
  bool demo{};
};

class StaffController {
 public:
  StaffController(StaffService& service, ServerFacts facts, Clock& clock) : m_service(service), m_facts(std::move(facts)), m_clock(clock) {}

  http::Answer<TokenAnswer> login(const http::Call* call, StaffLoginRequest request);
  http::Answer<TokenAnswer> refresh(const http::Call* call, RefreshRequest request);
  http::Answer<TokenAnswer> ticket(const http::Call* call, TicketRequest request);
  http::Answer<TotpEnrolment> enrol(const http::Call* call, TotpEnrolRequest request);
  http::Answer<TotpConfirmed> confirm(const http::Call* call, TotpConfirmRequest request);
  http::Answer<Nothing> logout(const http::Call* call, Nothing request);
  http::Answer<StaffSessions> sessions(const http::Call* call, Nothing request);
  http::Answer<Nothing> endSession(const http::Call* call, StaffSessionRef request);
  http::Answer<StaffMe> me(const http::Call* call, Nothing request);
  http::Answer<StaffMeta> meta(const http::Call* call, Nothing request);

 private:
  StaffService& m_service;
  ServerFacts m_facts;
  Clock& m_clock;
};

void registerStaffRoutes(http::Router& router, StaffController* controller);

}  // namespace trunkline::staff
