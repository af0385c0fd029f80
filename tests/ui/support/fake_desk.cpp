// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fake_desk.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <string>
#include <utility>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/names.h"
#include "server/contract/wire/staff_events.h"
#include "tests/api-client/support/scripted_transport.h"
#include "tests/ui/support/wire_text.h"

namespace trunkline::ui::testing {
namespace {

using client::HttpReply;
using client::testing::replyOf;

const TokenAnswer kTokens{"access", "Bearer", 900, "refresh-token-of-a-test", 1800};

QByteArray memberOf(const QByteArray& body, const char* name) {
  return QJsonDocument::fromJson(body).object().value(QLatin1String(name)).toString().toUtf8();
}

HttpReply notFound() { return refusal(404, "not_found", "No such path"); }

std::optional<OrderState> stateIn(const QByteArray& body) {
  constexpr std::array kAll{OrderState::buying,    OrderState::waiting,   OrderState::unknown, OrderState::closing, OrderState::received,
                            OrderState::completed, OrderState::cancelled, OrderState::expired, OrderState::failed};
  for (const OrderState state : kAll) {
    const std::string_view name = codec::enumWireName(state);
    const QByteArray wanted = "\"state\":\"" + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + '"';
    if (body.contains(wanted)) return state;
  }
  return std::nullopt;
}

}  // namespace

OrderRow orderRow(std::int64_t id, OrderState state) {
  OrderRow row;
  row.id = OrderId(id);
  row.user = {UserId(7), "a…@example.com"};
  row.state = state;
  row.service = "whatsapp";
  row.country = "US";
  row.provider = "smsman";
  row.number = "…4521";
  row.price = Money(5'200'000, {});
  row.refunded = Money(0, {});
  row.created_at = {kNowUs - 240'000'000};
  row.version = 1;
  return row;
}

UserRow userRow(std::int64_t id, UserState state) {
  UserRow row;
  row.id = UserId(id);
  row.email = "u" + std::to_string(id) + "…@example.com";
  row.state = state;
  row.tier = "standard";
  row.balance = Money(12'500'000, {});
  row.held = Money(0, {});
  row.orders_30d = 40;
  row.success_30d = 31;
  row.created_at = {kNowUs - 86'400'000'000};
  row.version = 1;
  if (state == UserState::banned) row.bans = {{BanScope::account, "Please write to us", {kNowUs - 3'600'000'000}, {}, {}}};
  return row;
}

SavedView savedView(std::int64_t id, const std::string& name) {
  SavedView view;
  view.id = SavedViewId(id);
  view.name = name;
  view.owner = kEmail;
  view.mine = true;
  view.version = 1;
  return view;
}

QByteArray orderEvent(int number, const OrderRow& row) {
  const std::string id = "1-" + std::to_string(number);
  return "id: " + QByteArray::fromStdString(id) +
         "\nevent: order\ndata: " + jsonOf(OrderRowEvent{id, "order", {kNowUs}, row.version, {row}}) + "\n\n";
}

QByteArray userEvent(int number, const UserRow& row) {
  const std::string id = "1-" + std::to_string(number);
  return "id: " + QByteArray::fromStdString(id) + "\nevent: user\ndata: " + jsonOf(UserRowEvent{id, "user", {kNowUs}, row.version, {row}}) +
         "\n\n";
}

HttpReply refusal(int status, const QByteArray& code, const QByteArray& detail, const QByteArray& more) {
  const QByteArray body = "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":" + QByteArray::number(status) + ",\"code\":\"" + code +
                          "\",\"detail\":\"" + detail + "\",\"request_id\":\"req-" + QByteArray::number(status) + '"' + more + '}';
  return replyOf(status, body, {{"Content-Type", "application/problem+json"}});
}

FakeDesk::FakeDesk() {
  for (const auto& [id, state] : {std::pair(5000, OrderState::waiting), std::pair(4000, OrderState::completed),
                                  std::pair(3000, OrderState::expired), std::pair(2000, OrderState::waiting)})
    rows.push_back(orderRow(id, state));
  detail.timeline = {{{kNowUs - 240'000'000}, "order.created", {}, {}, {}},
                     {{kNowUs - 240'000'000}, "transfer", {}, "hold", Money(5'200'000, {})},
                     {{kNowUs - 239'000'000}, "attempt.bought", {}, "smsman", {}}};
  detail.attempts = {{1, "smsman", AttemptStatus::bought, "ref-1", Money(4'000'000, {}), Money(4'000'000, {}), {kNowUs}, {}, {}}};
  userDetail.orders = {rows[1], rows[2]};
  userDetail.sessions = {{SessionId(8), "Firefox", "203.0.113.7", {kNowUs - 3'600'000'000}, {kNowUs - 60'000'000}, {kNowUs}, false}};
  userDetail.keys = {{KeyId(3), "shop", "tk_live_3f", false, {kNowUs - 86'400'000'000}, {}, {}, {}}};
}

std::optional<client::HttpOutcome> FakeDesk::takeRefusal(const QByteArray& what) {
  for (auto [key, outcomes] : m_refusals.asKeyValueRange()) {
    if (!what.startsWith(key) || outcomes.empty()) continue;
    client::HttpOutcome outcome = std::move(outcomes.front());
    outcomes.pop_front();
    return outcome;
  }
  return std::nullopt;
}

bool FakeDesk::takeLoss(const QByteArray& what) {
  for (auto [key, left] : m_lost.asKeyValueRange()) {
    if (left > 0 && what.startsWith(key)) return left-- > 0;
  }
  return false;
}

HttpReply FakeDesk::signIn(const QByteArray& body) {
  if (memberOf(body, "password") != kPassword || memberOf(body, "email") != email.c_str())
    return refusal(401, "invalid_credentials", "wrong");
  if (!hasAuthenticator) return refusal(401, "totp_required", "Set up an authenticator first", R"(,"enrolled":false)");
  if (!needsCode || body.contains(kCode)) return replyOf(200, jsonOf(kTokens));
  if (body.contains("totp_code")) return refusal(401, "invalid_credentials", "wrong");
  return refusal(401, "totp_required", "Enter the code of your authenticator", R"(,"enrolled":true)");
}

HttpReply FakeDesk::page() const {
  OrderRowPage page;
  for (const OrderRow& row : rows) {
    if (!m_viewState || row.state == *m_viewState) page.items.push_back(row);
  }
  page.as_of = {kNowUs};
  page.total = static_cast<std::int64_t>(page.items.size());
  page.exact = true;
  return replyOf(200, jsonOf(page));
}

HttpReply FakeDesk::userPage() const {
  UserRowPage page;
  for (const UserRow& user : users) {
    const bool isAsked = !m_userFilter.contains("\"state\":\"") || m_userFilter.contains(codec::enumWireName(user.state).data());
    if (isAsked && (!m_userFilter.contains("usr_") || m_userFilter.contains(user.id.text().c_str()))) page.items.push_back(user);
  }
  page.as_of = {kNowUs};
  page.total = static_cast<std::int64_t>(page.items.size());
  page.exact = true;
  return replyOf(200, jsonOf(page));
}

HttpReply FakeDesk::orderOf(const QByteArray& path, const QByteArray& body) {
  for (OrderRow& row : rows) {
    if (!path.contains(QByteArray::fromStdString(row.id.text()))) continue;
    if (path.endsWith("/cancel")) row.state = OrderState::closing;
    if (path.endsWith("/cancel") || path.endsWith("/refund")) ++row.version;
    if (path.endsWith("/refund")) row.refunded = Money(row.refunded.micros() + qRound64(memberOf(body, "amount").toDouble() * 1e6), {});
    detail.row = row;
    detail.transfers.clear();
    if (row.state == OrderState::completed) detail.transfers.push_back({TransferId(1), "capture", row.price, row.created_at});
    return replyOf(200, jsonOf(detail));
  }
  return notFound();
}

HttpReply FakeDesk::userOf(const QByteArray& path, const QByteArray& body) {
  for (UserRow& row : users) {
    if (!path.contains(QByteArray::fromStdString(row.id.text()))) continue;
    if (path.count('/') > 4) ++row.version;
    if (path.endsWith("/ban")) {
      Ban ban{body.contains("\"orders\"") ? BanScope::orders : BanScope::account, {}, {kNowUs}, {}, {}};
      if (const QByteArray message = memberOf(body, "message"); !message.isEmpty()) ban.message = message.toStdString();
      if (ban.scope == BanScope::account) row.state = UserState::banned;
      row.bans = {ban};
    } else if (path.endsWith("/unban")) {
      row.state = UserState::active;
      row.bans.clear();
    }
    UserDetail told = userDetail;
    if (path.endsWith("/logout-all") || row.state == UserState::banned) told.sessions.clear();
    told.row = row;
    told.bans = row.bans;
    return replyOf(200, jsonOf(told));
  }
  return notFound();
}

// A saved view made of a request, or changed by one.
HttpReply FakeDesk::savedViews(Method method, const QByteArray& path, const QByteArray& body) {
  if (method == Method::Get) return replyOf(200, jsonOf(views));
  if (method == Method::Post) {
    const auto asked = decode<CreateSavedViewRequest>(body.toStdString(), DecodeMode::Strict);
    if (!asked) return refusal(422, "validation_failed", "not a view");
    SavedView view = savedView(100 + static_cast<std::int64_t>(views.items.size()), asked->name.value);
    view.table = asked->table;
    view.order_filter = asked->order_filter;
    view.user_filter = asked->user_filter;
    view.sort = asked->sort.value_or(ListSort::newest);
    view.columns = asked->columns.value_or(ViewColumns{});
    views.items.push_back(view);
    return replyOf(201, jsonOf(view));
  }
  const auto view = std::ranges::find_if(views.items, [&path](const SavedView& each) { return path.endsWith(each.id.text().c_str()); });
  if (view == views.items.end()) return notFound();
  if (method == Method::Delete) {
    views.items.erase(view);
    return replyOf(204);
  }
  QJsonObject whole = QJsonDocument::fromJson(body).object();
  whole.insert(QStringLiteral("id"), QString::fromStdString(view->id.text()));  // which stands in the path
  const auto asked = decode<EditSavedViewRequest>(QJsonDocument(whole).toJson().toStdString(), DecodeMode::Strict);
  if (!asked) return refusal(422, "validation_failed", "not a change");
  if (asked->name) view->name = asked->name->value;
  if (asked->order_filter) view->order_filter = asked->order_filter;
  if (asked->user_filter) view->user_filter = asked->user_filter;
  if (asked->columns) view->columns = *asked->columns;
  view->sort = asked->sort.value_or(view->sort);
  view->scope = asked->scope.value_or(view->scope);
  ++view->version;
  return replyOf(200, jsonOf(*view));
}

HttpReply FakeDesk::answer(Method method, const QByteArray& path, const QByteArray& query, const QByteArray& body) {
  if (path == "/staff/v1/auth/login") return signIn(body);
  if (path == "/staff/v1/auth/ticket") return replyOf(200, jsonOf(kTokens));
  if (path == "/staff/v1/auth/refresh") return replyOf(200, jsonOf(kTokens));
  if (path == "/staff/v1/auth/logout") return replyOf(204);
  if (path == "/staff/v1/auth/totp/enrol") {
    if (!body.contains(kOneTimeSecret)) return refusal(401, "invalid_credentials", "Your one-time enrolment secret is missing");
    return replyOf(200, jsonOf(TotpEnrolment{kTotpSecret, std::string("otpauth://totp/Trunkline:ada?secret=") + kTotpSecret}));
  }
  if (path == "/staff/v1/auth/totp/confirm") {
    if (!body.contains(kCode)) return refusal(401, "invalid_credentials", "wrong");
    hasAuthenticator = true;
    return replyOf(200, jsonOf(TotpConfirmed{{"AAAA-BBBB-CCCC", "DDDD-EEEE-FFFF"}, kTokens}));
  }
  if (path == "/staff/v1/meta") {
    StaffMeta meta{isDemo ? "demo" : environment, "Test", "0.1.0", "0.1.0", "USD", {kNowUs}, isDemo};
    return replyOf(200, jsonOf(meta));
  }
  if (path == "/staff/v1/me") {
    StaffMe me;
    me.id = StaffId(1);
    me.email = email;
    me.role = role;
    me.session.id = SessionId(1);
    me.refunds = {Money(5'000'000, {}), Money(4'600'000, {})};
    return replyOf(200, jsonOf(me));
  }
  if (path == "/staff/v1/auth/sessions") return replyOf(200, jsonOf(sessions));
  if (path.startsWith("/staff/v1/auth/sessions/")) return replyOf(204);
  if (path == "/staff/v1/search") return replyOf(200, jsonOf(found));
  if (path.startsWith("/staff/v1/saved-views")) return savedViews(method, path, body);
  if (path == "/staff/v1/orders/views") {
    m_viewState = stateIn(body);
    return replyOf(201, jsonOf(ListViewInfo{"view-1", {kNowUs}, 0, false, 200, {kNowUs}}));
  }
  if (method == Method::Get && path == "/staff/v1/orders") return query.contains("view=") ? page() : notFound();
  if (path.startsWith("/staff/v1/orders/")) return orderOf(path, body);
  if (path == "/staff/v1/users/views") {
    m_userFilter = body;
    return replyOf(201, jsonOf(ListViewInfo{"view-2", {kNowUs}, 0, false, 200, {kNowUs}}));
  }
  if (method == Method::Get && path == "/staff/v1/users") return userPage();
  if (path.startsWith("/staff/v1/users/")) return userOf(path, body);
  return jobs.answer(method, path, body).value_or(notFound());
}

}  // namespace trunkline::ui::testing
