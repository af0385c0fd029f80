// SPDX-License-Identifier: GPL-3.0-or-later
// Staff: sign-in, own account, what the server is.
#pragma once
#include "server/contract/staff_permissions.h"
#include "server/contract/wire/auth.h"

namespace trunkline {

// Six digits of the authenticator, or a recovery code.
using OneTimeCode = Text<6, 24>;

struct StaffLoginRequest {
  Email email;
  Secret<1, limits::kPasswordMax> password;
  std::optional<OneTimeCode> totp_code;
};
BOOST_DESCRIBE_STRUCT(StaffLoginRequest, (), (email, password, totp_code))

struct TicketRequest {
  Secret<16, 200> ticket;
};
BOOST_DESCRIBE_STRUCT(TicketRequest, (), (ticket))

// `enrolment_secret`: what create-staff printed; needed until it was used.
struct TotpEnrolRequest {
  Email email;
  Secret<1, limits::kPasswordMax> password;
  std::optional<Secret<16, 200>> enrolment_secret;
};
BOOST_DESCRIBE_STRUCT(TotpEnrolRequest, (), (email, password, enrolment_secret))

struct TotpEnrolment {
  std::string secret;  // base32, to be typed
  std::string otpauth_uri;
};
BOOST_DESCRIBE_STRUCT(TotpEnrolment, (), (secret, otpauth_uri))

struct TotpConfirmRequest {
  Email email;
  Secret<1, limits::kPasswordMax> password;
  OneTimeCode totp_code;
};
BOOST_DESCRIBE_STRUCT(TotpConfirmRequest, (), (email, password, totp_code))

struct TotpConfirmed {
  std::vector<std::string> recovery_codes;  // shown here and never again
  TokenAnswer tokens;
};
BOOST_DESCRIBE_STRUCT(TotpConfirmed, (), (recovery_codes, tokens))

struct StaffSession {
  SessionId id;
  std::string client;
  std::string ip;
  Timestamp created_at;
  Timestamp used_at;
  Timestamp idle_ends_at;
  Timestamp ends_at;
  bool current{};
};
BOOST_DESCRIBE_STRUCT(StaffSession, (), (id, client, ip, created_at, used_at, idle_ends_at, ends_at, current))

struct StaffSessions {
  std::vector<StaffSession> items;
};
BOOST_DESCRIBE_STRUCT(StaffSessions, (), (items))

struct StaffSessionRef {
  SessionId id;
};
BOOST_DESCRIBE_STRUCT(StaffSessionRef, (), (id))

// What may be given away today without approval.
struct DailyCap {
  Money limit;
  Money left;
};
BOOST_DESCRIBE_STRUCT(DailyCap, (), (limit, left))

struct StaffMe {
  StaffId id;
  std::string email;
  Role role{};
  std::vector<std::string> permissions;  // names of the matrix in staff_permissions.h; the role says how far each goes
  DailyCap refunds;
  bool totp_enrolled{};
  StaffSession session;
  std::optional<Timestamp> step_up_until;
};
BOOST_DESCRIBE_STRUCT(StaffMe, (), (id, email, role, permissions, refunds, totp_enrolled, session, step_up_until))

struct StaffMeta {
  std::string environment;  // demo, development or production
  std::string name;
  std::string version;
  std::string min_console;  // older consoles are refused
  std::string currency;
  Timestamp now;
  bool demo{};
};
BOOST_DESCRIBE_STRUCT(StaffMeta, (), (environment, name, version, min_console, currency, now, demo))

}  // namespace trunkline
