// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_controller.h"

#include "server/contract/routes/staff_auth.h"
#include "server/http/router.h"

namespace trunkline::staff {
namespace {

constexpr std::string_view kMinConsole = "0.1.0";

template <class T>
Result<http::Reply<T>> replied(Result<T> outcome) {
  if (!outcome) return tl::unexpected(std::move(outcome).error());
  http::Reply<T> reply;
  reply.body = std::move(*outcome);
  return reply;
}

Result<http::Reply<Nothing>> replied(Result<> outcome) {
  if (!outcome) return tl::unexpected(std::move(outcome).error());
  http::Reply<Nothing> reply;
  reply.status = 204;
  return reply;
}

}  // namespace

http::Answer<TokenAnswer> StaffController::login(const http::Call* call, StaffLoginRequest request) {
  co_return replied(co_await m_service.login(std::move(request), auth::clientOf(*call)));
}

http::Answer<TokenAnswer> StaffController::refresh(const http::Call* call, RefreshRequest request) {
  co_return replied(co_await m_service.refresh(std::move(request), auth::clientOf(*call), call->background));
}

http::Answer<TokenAnswer> StaffController::ticket(const http::Call* call, TicketRequest request) {
  co_return replied(co_await m_service.redeem(std::move(request), auth::clientOf(*call)));
}

http::Answer<TotpEnrolment> StaffController::enrol(const http::Call* call, TotpEnrolRequest request) {
  co_return replied(co_await m_service.enrol(std::move(request), auth::clientOf(*call)));
}

http::Answer<TotpConfirmed> StaffController::confirm(const http::Call* call, TotpConfirmRequest request) {
  co_return replied(co_await m_service.confirm(std::move(request), auth::clientOf(*call)));
}

http::Answer<Nothing> StaffController::logout(const http::Call* call, Nothing /*request*/) {
  co_return replied(co_await m_service.endSession(call->principal.staff, call->principal.session, auth::clientOf(*call)));
}

http::Answer<StaffSessions> StaffController::sessions(const http::Call* call, Nothing /*request*/) {
  co_return replied(co_await m_service.sessions(call->principal.staff, call->principal.session));
}

http::Answer<Nothing> StaffController::endSession(const http::Call* call, StaffSessionRef request) {
  co_return replied(co_await m_service.endSession(call->principal.staff, request.id, auth::clientOf(*call)));
}

http::Answer<StaffMe> StaffController::me(const http::Call* call, Nothing /*request*/) {
  co_return replied(co_await m_service.me(call->principal.staff, call->principal.session));
}

http::Answer<StaffMeta> StaffController::meta(const http::Call* /*call*/, Nothing /*request*/) {
  http::Reply<StaffMeta> reply;
  reply.body = {.environment = m_facts.environment,
                .name = m_facts.name,
                .version = m_facts.version,
                .min_console = std::string(kMinConsole),
                .currency = std::string(m_facts.currency.text()),
                .now = {m_clock.nowUs()},
                .demo = m_facts.demo};
  co_return reply;
}

void registerStaffRoutes(http::Router& router, StaffController* controller) {
  router.add<StaffLoginRoute>(controller, &StaffController::login);
  router.add<StaffRefreshRoute>(controller, &StaffController::refresh);
  router.add<StaffTicketRoute>(controller, &StaffController::ticket);
  router.add<StaffTotpEnrolRoute>(controller, &StaffController::enrol);
  router.add<StaffTotpConfirmRoute>(controller, &StaffController::confirm);
  router.add<StaffLogoutRoute>(controller, &StaffController::logout);
  router.add<ListStaffSessionsRoute>(controller, &StaffController::sessions);
  router.add<EndStaffSessionRoute>(controller, &StaffController::endSession);
  router.add<StaffMeRoute>(controller, &StaffController::me);
  router.add<StaffMetaRoute>(controller, &StaffController::meta);
}

}  // namespace trunkline::staff
