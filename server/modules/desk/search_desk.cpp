// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/search_desk.h"

#include <algorithm>

#include "server/modules/desk/masks.h"

namespace trunkline::desk {
namespace {

constexpr std::size_t kHits = static_cast<std::size_t>(limits::kSearchHits);
// E.164: at most 15 digits; fewer than 7 are a service's code or a part of an address.
constexpr std::size_t kDigitsMin = 7;
constexpr std::size_t kDigitsMax = 15;

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

// An order is found once, for the first thing by which it was.
void addHits(SearchAnswer& answer, OrderMatch by, std::vector<OrderRow> rows) {
  for (OrderRow& row : rows) {
    const bool known = std::ranges::any_of(answer.orders, [&row](const OrderHit& hit) { return hit.row.id == row.id; });
    if (!known && answer.orders.size() < kHits) answer.orders.push_back({by, std::move(row)});
  }
}

}  // namespace

std::string phoneDigits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (std::string_view(" +-.()/").find(c) == std::string_view::npos) {
      return {};
    }
  }
  if (digits.starts_with("00")) digits.erase(0, 2);  // the trunk prefix of most countries for abroad
  return digits.size() >= kDigitsMin && digits.size() <= kDigitsMax ? digits : std::string();
}

SearchDesk::SearchDesk(Parts parts)
    : m_parts(parts), m_orders(parts.database, parts.clock), m_users(parts.database, parts.clock, parts.currency) {}

Task<Result<>> SearchDesk::addOrders(SearchAnswer* answer, std::string text, Role role) {
  if (const auto id = OrderId::parse(text)) {
    auto row = co_await m_orders.row(*id, role);
    if (!row) co_return Failure(row.error());
    if (*row) answer->orders.push_back({OrderMatch::id, std::move(**row)});
    co_return Result<>{};
  }
  // Whoever does not see numbers must not learn by asking for one that it was sold.
  const std::string digits = phoneDigits(text);
  if (!digits.empty() && allowed(role, Permission::StaffNumberRead)) {
    auto rows = co_await m_orders.withNumber(digits, limits::kSearchHits, role);
    if (!rows) co_return Failure(rows.error());
    addHits(*answer, OrderMatch::number, std::move(*rows));
  }
  auto rows = co_await m_orders.withReference(std::move(text), limits::kSearchHits, role);
  if (!rows) co_return Failure(rows.error());
  addHits(*answer, OrderMatch::provider_ref, std::move(*rows));
  co_return Result<>{};
}

Task<Result<>> SearchDesk::addUsers(SearchAnswer* answer, std::string text, Role role) {
  if (const auto id = UserId::parse(text)) {
    auto row = co_await m_users.row(*id, role);
    if (!row) co_return Failure(row.error());
    if (*row) answer->users.push_back({UserMatch::id, std::move(**row)});
    co_return Result<>{};
  }
  auto rows = co_await m_users.byEmail(std::move(text), limits::kSearchHits, role);
  if (!rows) co_return Failure(rows.error());
  for (UserRow& row : *rows) answer->users.push_back({UserMatch::email, std::move(row)});
  co_return Result<>{};
}

void SearchDesk::addServices(SearchAnswer& answer, std::string_view text) const {
  const std::string wanted = lowered(text);
  const auto add = [&answer](const catalog::Service& service) {
    const bool known = std::ranges::any_of(answer.services, [&service](const ServiceHit& hit) { return hit.service == service.slug; });
    if (!known && answer.services.size() < kHits) answer.services.push_back({service.slug, service.name});
  };
  // The very one first.
  if (const auto* service = m_parts.catalog.service(wanted)) add(*service);
  for (const catalog::Service& service : m_parts.catalog.services()) {
    if (service.slug.starts_with(wanted) || lowered(service.name).starts_with(wanted)) add(service);
  }
}

http::Answer<SearchAnswer> SearchDesk::search(const http::Call* call, SearchRequest request) {
  const std::string text = trimmed(request.q.value);
  const Role role = call->principal.role;
  SearchAnswer answer;
  if (text.empty()) co_return http::Reply<SearchAnswer>{200, std::move(answer)};
  if (allowed(role, Permission::StaffOrderRead)) {
    if (auto found = co_await addOrders(&answer, text, role); !found) co_return Failure(std::move(found).error());
  }
  if (allowed(role, Permission::StaffUserRead)) {
    if (auto found = co_await addUsers(&answer, text, role); !found) co_return Failure(std::move(found).error());
  }
  addServices(answer, text);
  co_return http::Reply<SearchAnswer>{200, std::move(answer)};
}

void registerSearchRoutes(http::Router& router, SearchDesk* desk) { router.add<SearchRoute>(desk, &SearchDesk::search); }

}  // namespace trunkline::desk
