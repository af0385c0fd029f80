// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the server that serves staff, put together, and the doors that tell them from customers.
#pragma once
#include "server/app/foundation.h"
#include "server/modules/staff/staff_admin.h"
#include "server/modules/staff/staff_controller.h"

namespace trunkline::app {

// Each route has one audience, and asks the authenticator of that audience only.
class AudienceAuthenticator final : public http::Authenticator {
 public:
  AudienceAuthenticator(http::Authenticator& customers, http::Authenticator& staff) : m_customers(customers), m_staff(staff) {}
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* route, std::string_view authorization) override;

 private:
  http::Authenticator& m_customers;
  http::Authenticator& m_staff;
};

class StaffSide {
 public:
  // `customers` and `gate` go on answering for customers.
  StaffSide(Foundation& base, crypto::PasswordHasher& hasher, http::Authenticator& customers, http::Gate& gate);

  [[nodiscard]] http::Authenticator& authenticator() { return m_authenticator; }
  [[nodiscard]] http::Gate& gate() { return m_use; }
  [[nodiscard]] staff::StaffController& controller() { return m_controller; }
  [[nodiscard]] staff::StaffAdmin& admin() { return m_admin; }

 private:
  auth::StaffTokens m_tokens;
  staff::StaffGate m_gate;
  staff::StaffAuthenticator m_staffAuthenticator;
  AudienceAuthenticator m_authenticator;
  staff::StaffUse m_use;
  staff::TicketDesk m_tickets;
  staff::StaffService m_service;
  staff::StaffController m_controller;
  staff::StaffAdmin m_admin;
};

}  // namespace trunkline::app
