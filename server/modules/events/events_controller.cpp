// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/events_controller.h"

#include <boost/asio/this_coro.hpp>

namespace trunkline::events {
namespace {

// The reader proves himself again with the token that he came with: it may be revoked, or run out.
class TokenStanding final : public Standing {
 public:
  TokenStanding(http::Authenticator& authenticator, const http::Call& call)
      : m_authenticator(authenticator), m_route(call.route), m_authorization(call.authorization), m_user(call.principal.user) {}
  Task<bool> holds() override {
    const auto principal = co_await m_authenticator.authenticate(m_route, m_authorization);
    co_return principal && principal->user == m_user;
  }

 private:
  http::Authenticator& m_authenticator;
  const http::RouteInfo* m_route;
  std::string m_authorization;
  UserId m_user;
};

}  // namespace

http::StreamAnswer EventsController::all(const http::Call* call, Nothing /*request*/) { return open(call, std::nullopt); }

http::StreamAnswer EventsController::ofOrder(const http::Call* call, OrderRef request) {
  const auto order = co_await m_objects.find(call->principal.user, request.id.value());
  if (!order) co_return Failure(order.error());
  if (!*order) co_return fail(ErrorCode::NotFound, "There is no such order.");
  co_return co_await open(call, request.id.value());
}

http::StreamAnswer EventsController::open(const http::Call* call, std::optional<std::int64_t> object) {
  const auto executor = co_await boost::asio::this_coro::executor;
  auto subscription = m_hub.subscribe(executor, {call->principal.user, object}, call->lastEventId);
  if (!subscription) co_return Failure(subscription.error());
  EventStream::Parts parts{m_hub,
                           m_objects,
                           m_clock,
                           std::move(*subscription),
                           std::make_unique<TokenStanding>(m_authenticator, *call),
                           !call->lastEventId.empty(),
                           object};
  std::shared_ptr<http::StreamedBody> stream = std::make_shared<EventStream>(std::move(parts));
  co_return stream;
}

}  // namespace trunkline::events
