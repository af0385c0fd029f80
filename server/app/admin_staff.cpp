// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_staff.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "server/app/admin_arguments.h"
#include "server/contract/codec/names.h"
#include "server/contract/codec/timestamp.h"
#include "server/contract/limits.h"

namespace trunkline::app {
namespace {

using staff::StaffAdmin;
using staff::StaffState;

constexpr std::array<std::string_view, 3> kStaffCommands{"create-staff", "change-staff", "ticket"};
constexpr std::size_t kWordBytes = 20;
constexpr std::size_t kStaffReasonBytes = limits::kReasonMax * 4;

Result<Role> roleOf(const std::string& text) {
  std::string names;
  for (const codec::EnumEntry& entry : codec::kEnumEntries<Role>) {
    if (entry.name == text) return static_cast<Role>(entry.value);
    names += (names.empty() ? "" : ", ") + std::string(entry.name);
  }
  return fail(ErrorCode::ValidationFailed, "The argument role must be one of " + names + ".");
}

Result<StaffState> stateOf(const std::string& text) {
  if (text == "active") return StaffState::Active;
  if (text == "disabled") return StaffState::Disabled;
  return fail(ErrorCode::ValidationFailed, "The argument state must be active or disabled.");
}

struct CreateArguments {
  std::string email;
  Role role{};
  std::string password;
};

Result<CreateArguments> readCreate(boost::json::object members) {
  AdminArguments taken(std::move(members));
  auto email = taken.text("email", limits::kEmailMax);
  if (!email) return tl::unexpected(email.error());
  const auto word = taken.text("role", kWordBytes);
  if (!word) return tl::unexpected(word.error());
  const auto role = roleOf(*word);
  if (!role) return tl::unexpected(role.error());
  auto password = taken.text("password", limits::kPasswordMax);
  if (!password) return tl::unexpected(password.error());
  if (auto end = taken.end(); !end) return tl::unexpected(end.error());
  return CreateArguments{std::move(*email), *role, std::move(*password)};
}

struct ChangeArguments {
  std::string email;
  StaffAdmin::Change change;
  std::string reason;
};

Result<ChangeArguments> readChange(boost::json::object members) {
  AdminArguments taken(std::move(members));
  ChangeArguments out;
  auto email = taken.text("email", limits::kEmailMax);
  if (!email) return tl::unexpected(email.error());
  const auto role = taken.optionalText("role", kWordBytes);
  if (!role) return tl::unexpected(role.error());
  const auto state = taken.optionalText("state", kWordBytes);
  if (!state) return tl::unexpected(state.error());
  auto reason = taken.text("reason", kStaffReasonBytes);
  if (!reason) return tl::unexpected(reason.error());
  if (auto end = taken.end(); !end) return tl::unexpected(end.error());
  if (!*role && !*state) return fail(ErrorCode::ValidationFailed, "Say what changes: the role, the state or both.");
  if (*role) {
    const auto known = roleOf(**role);
    if (!known) return tl::unexpected(known.error());
    out.change.role = *known;
  }
  if (*state) {
    const auto known = stateOf(**state);
    if (!known) return tl::unexpected(known.error());
    out.change.state = *known;
  }
  out.email = std::move(*email);
  out.reason = std::move(*reason);
  return out;
}

Task<Result<std::string>> createStaff(StaffAdmin* admin, boost::json::object members) {
  auto wanted = readCreate(std::move(members));
  if (!wanted) co_return tl::unexpected(wanted.error());
  const auto made = co_await admin->create(std::move(wanted->email), wanted->role, std::move(wanted->password));
  if (!made) co_return tl::unexpected(made.error());
  std::string until;
  appendTimestamp(until, {made->enrolUntilUs});
  co_return boost::json::serialize(boost::json::object{
      {"id", made->id.text()}, {"enrolment_secret", made->enrolmentSecret}, {"otpauth_uri", made->otpauthUri}, {"enrol_until", until}});
}

Task<Result<std::string>> changeStaff(StaffAdmin* admin, boost::json::object members) {
  auto wanted = readChange(std::move(members));
  if (!wanted) co_return tl::unexpected(wanted.error());
  const auto changed = co_await admin->change(std::move(wanted->email), wanted->change, std::move(wanted->reason));
  if (!changed) co_return tl::unexpected(changed.error());
  co_return boost::json::serialize(boost::json::object{{"id", changed->text()}});
}

Task<Result<std::string>> issueTicket(StaffAdmin* admin, boost::json::object members) {
  AdminArguments taken(std::move(members));
  auto email = taken.text("email", limits::kEmailMax);
  if (!email) co_return tl::unexpected(email.error());
  if (auto end = taken.end(); !end) co_return tl::unexpected(end.error());
  const auto ticket = co_await admin->ticket(std::move(*email));
  if (!ticket) co_return tl::unexpected(ticket.error());
  co_return boost::json::serialize(
      boost::json::object{{"id", ticket->id.text()}, {"ticket", ticket->ticket}, {"expires_in", limits::kTicketLife.count()}});
}

}  // namespace

bool isStaffCommand(std::string_view command) { return std::ranges::find(kStaffCommands, command) != kStaffCommands.end(); }

Task<Result<std::string>> runStaffCommand(StaffAdmin* admin, std::string command, boost::json::object arguments) {
  if (command == "create-staff") co_return co_await createStaff(admin, std::move(arguments));
  if (command == "change-staff") co_return co_await changeStaff(admin, std::move(arguments));
  co_return co_await issueTicket(admin, std::move(arguments));
}

}  // namespace trunkline::app
