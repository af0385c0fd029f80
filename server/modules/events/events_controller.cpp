// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/events_controller.h"

#include <boost/asio/this_coro.hpp>

#include "server/http/route_info.h"

namespace trunkline::events {
namespace {

// The reader proves himself again with the token that he came with: it may be revoked, or run out.
class TokenStanding final : public Standing {
 public:
  TokenStanding(http::Authenticator& authenticator, const http::Call& call)
      : m_authenticator(authenticator),
        m_route(call.route),
        m_authorization(call.authorization),
        m_clientIp(call.clientIp),
        m_user(call.principal.user) {}
  Task<bool> holds() override {
    const auto principal = co_await m_authenticator.authenticate(m_route, m_authorization);
    if (!principal || principal->user != m_user) co_return false;
    // A key may have lost its scope, or the address it is used from.
    const auto scope = scopeFor(m_route->permission);
    if (principal->key.value() != 0 && (!scope || (principal->scopes & scopeBit(*scope)) == 0)) co_return false;
    const auto address = http::parseAddress(m_clientIp);
    co_return !principal->addresses || (address && principal->addresses->contains(*address));
  }

 private:
  http::Authenticator& m_authenticator;
  const http::RouteInfo* m_route;
  std::string m_authorization;
  std::string m_clientIp;
  UserId m_user;
};

Subscription::Filter readerOf(const http::Call& call) {
  Subscription::Filter reader{call.principal.user, std::nullopt};
  if (call.principal.key.value() != 0) reader.sandbox = call.principal.sandbox;
  return reader;
}

}  // namespace

http::StreamAnswer EventsController::all(const http::Call* call, Nothing /*request*/) { return open(call, readerOf(*call)); }

http::StreamAnswer EventsController::ofOrder(const http::Call* call, OrderRef request) {
  auto reader = readerOf(*call);
  reader.object = request.id.value();
  const auto order = co_await m_objects.find(reader, {0, request.id.value()});
  if (!order) co_return Failure(order.error());
  if (!*order) co_return fail(ErrorCode::NotFound, "There is no such order.");
  co_return co_await open(call, reader);
}

http::StreamAnswer EventsController::open(const http::Call* call, Subscription::Filter reader) {
  const auto executor = co_await boost::asio::this_coro::executor;
  auto subscription = m_hub->subscribe(executor, reader, call->lastEventId);
  if (!subscription) co_return Failure(subscription.error());
  EventStream::Parts parts{m_hub,
                           m_objects,
                           m_clock,
                           std::move(*subscription),
                           std::make_unique<TokenStanding>(m_authenticator, *call),
                           !call->lastEventId.empty(),
                           reader.object};
  std::shared_ptr<http::StreamedBody> stream = std::make_shared<EventStream>(std::move(parts));
  co_return stream;
}

}  // namespace trunkline::events
