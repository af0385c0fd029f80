// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/staff_events_controller.h"

#include <boost/asio/this_coro.hpp>
#include <utility>

#include "server/contract/codec/encoder.h"
#include "server/contract/codec/names.h"
#include "server/http/router.h"

namespace trunkline::events {
namespace {

constexpr std::array kTopics{StaffTopic::orders, StaffTopic::users, StaffTopic::session, StaffTopic::jobs};

constexpr std::uint32_t bitOf(StaffTopic topic) { return 1U << static_cast<unsigned>(topic); }

// The session proves itself again with the token that it came with. Whoever has another role by now comes back for what that one
// may see.
class StaffStanding final : public Standing {
 public:
  StaffStanding(http::Authenticator& authenticator, const http::Call& call, Clock& clock, bool told)
      : m_authenticator(authenticator),
        m_route(call.route),
        m_authorization(call.authorization),
        m_role(call.principal.role),
        m_clock(clock),
        m_told(told) {}
  Task<bool> holds() override {
    const auto principal = co_await m_authenticator.authenticate(m_route, m_authorization);
    // That nobody could look is no end of the session: told once more, and if that fails too the stream ends without a word.
    if (!principal && principal.error().code == ErrorCode::Overloaded) {
      co_return !std::exchange(m_doubted, true);
    }
    m_doubted = false;
    m_change = principal ? SessionChange::changed : SessionChange::ended;
    co_return principal && principal->role == m_role;
  }
  [[nodiscard]] std::string farewell() const override {
    if (!m_told || m_doubted) return {};
    std::string text = "event: session\ndata: ";
    encode(text, SessionEvent{"session", {m_clock.nowUs()}, {{m_change}}});
    return text + "\n\n";
  }

 private:
  http::Authenticator& m_authenticator;
  const http::RouteInfo* m_route;
  std::string m_authorization;
  Role m_role;
  Clock& m_clock;
  bool m_told;
  bool m_doubted{false};
  SessionChange m_change{SessionChange::ended};
};

std::uint32_t allTopicsOf(Role role) {
  std::uint32_t topics = 0;
  for (const StaffTopic topic : kTopics)
    if (allowed(role, permissionOf(topic))) topics |= bitOf(topic);
  return topics;
}

}  // namespace

Result<std::uint32_t> topicsOf(std::string_view list, Role role) {
  if (list == kAllTopics) return allTopicsOf(role);
  std::uint32_t topics = 0;
  while (true) {
    const auto comma = list.find(',');
    const std::string_view name = list.substr(0, comma);
    const auto topic = std::ranges::find_if(kTopics, [name](StaffTopic known) { return codec::enumWireName(known) == name; });
    if (topic == kTopics.end())
      return failField("topics", FieldCode::OutOfRange,
                       "may name orders, users, session and jobs, separated by commas, or be the word all");
    if (!allowed(role, permissionOf(*topic)))
      return fail(ErrorCode::Forbidden, "Your role does not hear of the topic '" + std::string(name) + "'");
    topics |= bitOf(*topic);
    if (comma == std::string_view::npos) return topics;
    list.remove_prefix(comma + 1);
  }
}

http::StreamAnswer StaffEventsController::open(const http::Call* call, StaffEventsRequest request) {
  const auto topics = topicsOf(request.topics.value, call->principal.role);
  if (!topics) co_return Failure(topics.error());
  Subscription::Filter reader;
  reader.staff = call->principal.staff;
  reader.topics = *topics;
  reader.mask = m_objects.maskOf(call->principal.role);
  const auto executor = co_await boost::asio::this_coro::executor;
  auto subscription = m_hub->subscribe(executor, reader, call->lastEventId);
  if (!subscription) co_return Failure(subscription.error());
  const bool toldOfSession = (*topics & bitOf(StaffTopic::session)) != 0;
  EventStream::Parts parts{m_hub,
                           m_objects,
                           m_clock,
                           std::move(*subscription),
                           std::make_unique<StaffStanding>(m_authenticator, *call, m_clock, toldOfSession),
                           !call->lastEventId.empty(),
                           std::nullopt,
                           limits::kStaffStreamStanding};
  std::shared_ptr<http::StreamedBody> stream = std::make_shared<EventStream>(std::move(parts));
  co_return stream;
}

void registerStaffEventRoutes(http::Router& router, StaffEventsController* controller) {
  router.addStream<StaffEventsRoute>(controller, &StaffEventsController::open);
}

}  // namespace trunkline::events
