// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/users_desk.h"

#include "server/modules/desk/staff_activity.h"

namespace trunkline::desk {
namespace {

Error noSuchUser() { return {ErrorCode::NotFound, "There is no such customer.", {}, {}, {}}; }
Failure roleForbids() { return fail(ErrorCode::Forbidden, "Your role does not allow this"); }

}  // namespace

UsersDesk::UsersDesk(Parts parts)
    : m_parts(parts),
      m_list(parts.database, parts.clock, parts.currency),
      m_orders(parts.database, parts.clock),
      m_history(parts.database, parts.clock),
      m_pages(m_list, parts.clock, parts.random) {}

http::Answer<ListViewInfo> UsersDesk::open(const http::Call* call, UserViewRequest request) {
  auto criteria = criteriaOf(request.filter.value_or(UserFilter{}), call->principal.role);
  if (!criteria) co_return Failure(criteria.error());
  co_return co_await m_pages.open(call, std::move(*criteria), request.sort);
}

http::Answer<UserRowPage> UsersDesk::page(const http::Call* call, ListPageRequest request) {
  co_return co_await m_pages.page(call, std::move(request));
}

http::Answer<UserDetail> UsersDesk::detail(const http::Call* call, UserRef request) {
  const Role role = call->principal.role;
  auto row = co_await m_list.row(request.id, role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchUser());
  UserDetail out;
  out.row = std::move(**row);
  if (auto loaded = co_await m_history.load(&out, request.id); !loaded) co_return Failure(std::move(loaded).error());
  if (allowed(role, Permission::StaffOrderRead)) {
    auto orders = co_await m_orders.newestOf(request.id, limits::kUserRecentRows, role);
    if (!orders) co_return Failure(orders.error());
    out.orders = std::move(*orders);
  }
  co_return http::Reply<UserDetail>{200, std::move(out)};
}

http::Answer<SessionList> UsersDesk::sessions(const http::Call* call, UserRef request) {
  const auto row = co_await m_list.row(request.id, call->principal.role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchUser());
  auto found = co_await m_history.sessions(request.id, limits::kSessionsPerUser);
  if (!found) co_return Failure(found.error());
  co_return http::Reply<SessionList>{200, {std::move(*found)}};
}

http::Answer<UserDetail> UsersDesk::logoutAll(const http::Call* call, UserRef request) {
  EndSessions command({request.id, staffActivity(m_parts.ids, m_parts.clock, *call, "user.logout_all", request.id.text())});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.output().outcome) {
    case EndSessions::Outcome::Ended:
      m_parts.access.changed(request.id, command.output().sessions, {});
      break;
    case EndSessions::Outcome::NotFound:
      co_return Failure(noSuchUser());
    case EndSessions::Outcome::Forbidden:
      co_return roleForbids();
  }
  co_return co_await detail(call, request);
}

http::Answer<UserDetail> UsersDesk::ban(const http::Call* call, BanRequest request) {
  BanUser::Input input;
  input.user = request.id;
  input.banId = m_parts.ids.next();
  input.scope = request.scope.value_or(BanScope::account);
  if (request.message) input.message = request.message->value;
  if (request.until) {
    if (request.until->us <= m_parts.clock.nowUs()) co_return failField("until", FieldCode::OutOfRange, "must be in the future");
    input.untilUs = request.until->us;
  }
  input.activity = staffActivity(m_parts.ids, m_parts.clock, *call, "user.ban", request.id.text());
  BanUser command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.output().outcome) {
    case BanUser::Outcome::Banned:
      m_parts.access.changed(request.id, command.output().sessions, command.output().keys);
      break;
    case BanUser::Outcome::NotFound:
      co_return Failure(noSuchUser());
    case BanUser::Outcome::Already:
      co_return fail(ErrorCode::InvalidState, "This customer is banned already; end that ban first.");
    case BanUser::Outcome::Forbidden:
      co_return roleForbids();
  }
  co_return co_await detail(call, {request.id});
}

http::Answer<UserDetail> UsersDesk::unban(const http::Call* call, UserRef request) {
  const auto row = co_await m_list.row(request.id, call->principal.role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchUser());
  if (grantOf(call->principal.role, Permission::StaffUserUnban) != Grant::Full)
    co_return fail(ErrorCode::ApprovalRequired, "Ending a ban needs somebody else's approval, or an administrator.");
  EndBan command({request.id, staffActivity(m_parts.ids, m_parts.clock, *call, "user.unban", request.id.text())});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.output().outcome) {
    case EndBan::Outcome::Ended:
      m_parts.access.changed(request.id, {}, command.output().keys);
      break;
    case EndBan::Outcome::NotFound:
      co_return Failure(noSuchUser());
    case EndBan::Outcome::NotBanned:
      co_return fail(ErrorCode::InvalidState, "This customer is not banned.");
    case EndBan::Outcome::Forbidden:
      co_return roleForbids();
  }
  co_return co_await detail(call, request);
}

void registerUsersDeskRoutes(http::Router& router, UsersDesk* desk) {
  router.add<UserViewRoute>(desk, &UsersDesk::open);
  router.add<UserPageRoute>(desk, &UsersDesk::page);
  router.add<UserDetailRoute>(desk, &UsersDesk::detail);
  router.add<UserSessionsRoute>(desk, &UsersDesk::sessions);
  router.add<LogoutUserRoute>(desk, &UsersDesk::logoutAll);
  router.add<BanUserRoute>(desk, &UsersDesk::ban);
  router.add<UnbanUserRoute>(desk, &UsersDesk::unban);
}

}  // namespace trunkline::desk
