// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_admin.h"

#include "server/contract/codec/email.h"
#include "server/contract/limits.h"
#include "server/crypto/tokens.h"
#include "server/modules/auth/password_policy.h"
#include "server/modules/staff/enrolment.h"

namespace trunkline::staff {
namespace {

Failure nobodyHere() { return fail(ErrorCode::NotFound, "No member of staff has this e-mail address."); }

}  // namespace

ledger::Activity StaffAdmin::activity(std::string_view action, std::string object, std::string reason) {
  return {.id = m_parts.ids.next(),
          .actor = {},
          .action = action,
          .object = std::move(object),
          .reason = std::move(reason),
          .before = std::nullopt,
          .after = std::nullopt,
          .atUs = m_parts.clock.nowUs()};
}

Task<Result<StaffAdmin::Created>> StaffAdmin::create(std::string email, Role role, std::string password) {
  auto address = parseEmail(email);
  if (!address) co_return tl::unexpected(std::move(address).error());
  if (auto fine = auth::checkNewPassword(password, address->value); !fine) co_return tl::unexpected(std::move(fine).error());
  auto hash = co_await m_parts.hasher.hash(std::move(password));
  if (!hash) co_return tl::unexpected(std::move(hash).error());
  const std::string secret = crypto::makeToken(m_parts.random);
  const StaffId id(m_parts.ids.next());
  const std::int64_t untilUs = m_parts.clock.nowUs() + std::chrono::microseconds(limits::kEnrolmentLife).count();
  CreateStaff command({.staff = id,
                       .email = address->value,
                       .passwordHash = std::move(*hash),
                       .role = role,
                       .enrolHash = enrolmentHash(secret),
                       .enrolUntilUs = untilUs,
                       .activity = activity("staff.create", id.text(), {})});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.done()) co_return fail(ErrorCode::EmailTaken, "This e-mail already has a staff account");
  co_return Created{id, secret, crypto::otpauthUri(address->value, enrolmentTotpSecret(secret)), untilUs};
}

Task<Result<StaffId>> StaffAdmin::change(std::string email, Change change, std::string reason) {
  auto address = parseEmail(email);
  if (!address) co_return tl::unexpected(std::move(address).error());
  ChangeStaff command({address->value, change.role, change.state, activity("staff.change", {}, std::move(reason))});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (command.staff().value() == 0) co_return nobodyHere();
  if (!command.done()) co_return fail(ErrorCode::InvalidState, "This is the last administrator: make another one first.");
  co_return command.staff();
}

Task<Result<StaffAdmin::Ticket>> StaffAdmin::ticket(std::string email) {
  if (m_parts.tickets == nullptr) {
    co_return fail(ErrorCode::Forbidden, "Tickets are issued only by a server that runs with --demo.");
  }
  auto address = parseEmail(email);
  if (!address) co_return tl::unexpected(std::move(address).error());
  const auto account = co_await m_store.byEmail(address->value);
  if (!account) co_return tl::unexpected(account.error());
  if (!*account || (*account)->state == StaffState::Disabled) co_return nobodyHere();
  co_return Ticket{(*account)->id, m_parts.tickets->issue((*account)->id)};
}

}  // namespace trunkline::staff
