// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/textverified/textverified_provider.h"

#include "server/contract/codec/encoder.h"
#include "server/contract/limits.h"
#include "server/providers/textverified/lists.h"

namespace trunkline::providers::textverified {
namespace {

using answers::CallKind;
using std::chrono::milliseconds;

constexpr std::chrono::seconds kTokenReserve{30};  // a token that ends sooner is not used for a new call
constexpr int kTooMany = 429;
constexpr std::array kPauses{std::chrono::seconds(1), std::chrono::seconds(2), std::chrono::seconds(4)};
constexpr int kPagesMax = 50;

bool answered(const net::HttpResult& result) { return result.delivery == net::Delivery::Answered; }

Answer answerOf(const net::HttpResult& result) { return {result.status, result.body}; }

std::string quoted(const std::string& text) {
  std::string out;
  encode(out, text);
  return out;
}

std::string kindOf(const std::string& theirName) {
  return R"({"serviceName":)" + quoted(theirName) + R"(,"numberType":"mobile","capability":"sms")";
}

}  // namespace

TextVerifiedProvider::TextVerifiedProvider(net::HttpClient& http, Clock& clock, const NameBook& names, Metrics& metrics, Options options)
    : m_http(http), m_clock(clock), m_names(names), m_options(std::move(options)), m_meters(metrics, "textverified", {m_options.apiKey}) {
  m_traits.number = ProviderNumber::TextVerified;
  m_traits.name = "textverified";
  m_traits.currency = m_options.currency;
  m_traits.numberLifetime = m_options.numberLifetime;
  m_traits.cancelMin = m_options.cancelMin;
  m_traits.hasActiveList = true;
}

std::string TextVerifiedProvider::theirName(const std::string& service) const {
  const std::lock_guard lock(m_mutex);
  if (!m_theirs) return {};
  const auto found = m_theirs->find(service);
  return found == m_theirs->end() ? std::string{} : found->second;
}

// Two callers may both fetch one: each is good, the later one is kept.
Task<std::shared_ptr<const std::string>> TextVerifiedProvider::token(std::shared_ptr<const std::string> refused) {
  {
    const std::lock_guard lock(m_mutex);
    if (m_token && m_token != refused && m_clock.steady() < m_tokenUntil) co_return m_token;
  }
  net::HttpRequest request;
  request.method = net::HttpMethod::Post;
  request.url = m_options.baseUrl + "/auth";
  request.headers = {{"X-API-KEY", m_options.apiKey}, {"X-API-USERNAME", m_options.userName}};
  request.deadline = limits::kUpstreamPoll;
  const net::HttpResult result = co_await m_http.send(std::move(request));
  const auto fresh = answered(result) ? parseToken(answerOf(result)) : std::nullopt;
  if (!fresh) co_return nullptr;
  const std::lock_guard lock(m_mutex);
  m_token = std::make_shared<const std::string>(fresh->text);
  m_tokenUntil = m_clock.steady() + fresh->lifetime - kTokenReserve;
  co_return m_token;
}

Task<net::HttpResult> TextVerifiedProvider::withToken(std::shared_ptr<const std::string> token, Call call) {
  net::HttpRequest request;
  request.method = call.method;
  request.url = m_options.baseUrl + call.path;
  request.headers = {{"Authorization", "Bearer " + *token}, {"Accept", "application/json"}};
  if (!call.body.empty()) request.headers.emplace_back("Content-Type", "application/json");
  if (!call.idempotencyKey.empty()) request.headers.emplace_back("Idempotency-Key", call.idempotencyKey);
  request.body = std::move(call.body);
  request.deadline = call.deadline;
  request.turn = call.turn;
  request.repeatable = call.repeatable;
  request.maxBytes = call.maxBytes;
  co_return co_await m_http.send(std::move(request));
}

Task<net::HttpResult> TextVerifiedProvider::send(Call call) {
  auto good = co_await token(nullptr);
  if (!good) co_return net::HttpResult{net::Delivery::NeverSent, 0, {}, "no token to be had"};
  net::HttpResult result = co_await withToken(good, call);
  if (!answered(result) || result.status != kUnauthorized) co_return result;
  good = co_await token(good);
  if (!good) co_return result;
  co_return co_await withToken(good, std::move(call));
}

Task<net::HttpResult> TextVerifiedProvider::read(Call call) {
  const auto until = m_clock.steady() + call.deadline;
  for (const std::chrono::seconds pause : kPauses) {
    net::HttpResult result = co_await send(call);
    const bool isBusy = answered(result) && (result.status == kTooMany || answers::broken(answerOf(result)));
    if (!isBusy || m_clock.steady() + pause >= until) co_return result;
    co_await m_clock.sleepFor(pause);
  }
  co_return co_await send(std::move(call));
}

Task<BuyOutcome> TextVerifiedProvider::buy(BuyRequest request) {
  co_return m_meters.counted<BuyOutcome>(CallKind::Buy, co_await purchase(std::move(request)));
}

Task<BuyOutcome> TextVerifiedProvider::purchase(BuyRequest order) {
  const auto started = m_clock.steady();
  const std::string name = order.country == kCountry ? theirName(order.service) : std::string{};
  if (name.empty()) co_return Refused{Refusal::BadRequest, "the provider does not sell this service or country"};
  if (order.operatorName) co_return Refused{Refusal::BadRequest, "the provider sells no operator by choice"};
  Call call;
  call.method = net::HttpMethod::Post;
  call.path = "/verifications";
  call.body = R"({"serviceName":)" + quoted(name) + R"(,"capability":"sms","maxPrice":)" + order.maxCost.amountText() + '}';
  // One a purchase: should the request be doubled on its way, they sell one number.
  call.idempotencyKey = order.order.text() + '-' + std::to_string(order.attempt);
  call.deadline = order.deadline;
  call.turn = net::Turn::Purchase;
  call.repeatable = false;
  const net::HttpResult result = co_await send(std::move(call));
  if (result.delivery == net::Delivery::NeverSent) co_return Refused{Refusal::Unreachable, result.error};
  if (!answered(result)) co_return Unknown{result.error};
  CreateOutcome created = parseCreate(answerOf(result));
  if (auto* refused = std::get_if<Refused>(&created)) co_return std::move(*refused);
  if (auto* unknown = std::get_if<Unknown>(&created)) co_return std::move(*unknown);
  const auto used = std::chrono::duration_cast<milliseconds>(m_clock.steady() - started);
  co_return co_await readBought(std::get<Created>(created).id, std::max(order.deadline - used, milliseconds(1'000)));
}

Task<BuyOutcome> TextVerifiedProvider::readBought(std::string id, milliseconds deadline) {
  Call call;
  call.path = "/verifications/" + id;
  call.deadline = deadline;
  call.turn = net::Turn::Purchase;
  const net::HttpResult result = co_await read(std::move(call));
  if (!answered(result)) co_return Unknown{"bought as " + id + ", but: " + result.error};
  co_return parseBought(answerOf(result), id, m_options.currency);
}

Task<PollOutcome> TextVerifiedProvider::poll(std::string ref) {
  co_return m_meters.counted<PollOutcome>(CallKind::Poll, co_await ask(std::move(ref)));
}

Task<PollOutcome> TextVerifiedProvider::ask(std::string ref) {
  const net::HttpResult seen = co_await send({.path = "/verifications/" + ref, .deadline = limits::kUpstreamPoll});
  if (!answered(seen)) co_return Unknown{seen.error};
  const auto standing = parseStanding(answerOf(seen), ref);
  if (!standing) co_return answers::unknown(answerOf(seen), "no state that is known");
  if (*standing == Standing::Open) co_return StillWaiting{};
  if (*standing == Standing::Closed) co_return ClosedUpstream{};
  const net::HttpResult messages =
      co_await send({.path = "/sms?reservationId=" + ref + "&reservationType=verification", .deadline = limits::kUpstreamPoll});
  if (!answered(messages)) co_return Unknown{messages.error};
  co_return parseMessages(answerOf(messages));
}

Task<CancelOutcome> TextVerifiedProvider::cancel(std::string ref) {
  const net::HttpResult result = co_await send({.method = net::HttpMethod::Post,
                                                .path = "/verifications/" + ref + "/cancel",
                                                .deadline = limits::kUpstreamPoll,
                                                .turn = net::Turn::Cancel});
  if (!answered(result)) co_return m_meters.counted<CancelOutcome>(CallKind::Cancel, Unknown{result.error});
  co_return m_meters.counted<CancelOutcome>(CallKind::Cancel, parseCancel(answerOf(result)));
}

Task<FinishOutcome> TextVerifiedProvider::finish(std::string ref) {
  static_cast<void>(ref);
  co_return Finished{};
}

Task<Result<Money>> TextVerifiedProvider::balance() { co_return m_meters.countedResult<Money>(CallKind::Balance, co_await readBalance()); }

Task<Result<Money>> TextVerifiedProvider::readBalance() {
  const net::HttpResult result = co_await send({.path = "/account/me", .deadline = limits::kUpstreamPoll});
  if (!answered(result)) co_return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: " + result.error);
  co_return parseBalance(answerOf(result), m_options.currency);
}

Task<Result<Catalogue>> TextVerifiedProvider::catalogue() {
  co_return m_meters.countedResult<Catalogue>(CallKind::Catalogue, co_await readCatalogue());
}

Task<Result<Catalogue>> TextVerifiedProvider::readCatalogue() {
  const net::HttpResult listed = co_await read({.path = "/services?numberType=mobile&reservationType=verification",
                                                .deadline = limits::kUpstreamCatalogue,
                                                .maxBytes = limits::kProviderCatalogueBytes});
  if (!answered(listed)) co_return fail(ErrorCode::Internal, "The provider cannot be reached", "services: " + listed.error);
  const auto services = parseServices(answerOf(listed));
  if (!services) co_return Failure(services.error());
  Catalogue out;
  auto theirs = std::make_shared<Names>();
  for (const std::string& name : *services) {
    const std::string_view slug = m_names.serviceByTextVerified(name);
    if (slug.empty() || !theirs->emplace(slug, name).second) {
      if (out.unmapped.size() < limits::kUnmappedNames) out.unmapped.push_back("service " + name);
      continue;
    }
    const std::string kind = kindOf(name);
    const net::HttpResult priced = co_await read({.method = net::HttpMethod::Post,
                                                  .path = "/pricing/verifications",
                                                  .body = kind + R"(,"areaCode":false,"carrier":false})",
                                                  .deadline = limits::kUpstreamPoll});
    const auto price = answered(priced) ? parsePrice(answerOf(priced), m_options.currency) : std::nullopt;
    if (!price) continue;
    const net::HttpResult counted = co_await read(
        {.method = net::HttpMethod::Post, .path = "/inventory/verifications", .body = kind + '}', .deadline = limits::kUpstreamPoll});
    const auto stock = answered(counted) ? parseStock(answerOf(counted)) : std::nullopt;
    if (stock && *stock > 0) out.cells.push_back({std::string(slug), std::string(kCountry), *price, *stock});
  }
  const std::lock_guard lock(m_mutex);
  m_theirs = std::move(theirs);
  co_return out;
}

Task<Result<std::vector<ActiveNumber>>> TextVerifiedProvider::active() {
  co_return m_meters.countedResult<std::vector<ActiveNumber>>(CallKind::Active, co_await readActive());
}

Task<Result<std::vector<ActiveNumber>>> TextVerifiedProvider::readActive() {
  std::vector<ActiveNumber> out;
  std::string query;
  for (int page = 0; page < kPagesMax; ++page) {
    const net::HttpResult result = co_await read({.path = "/verifications" + query, .deadline = limits::kUpstreamPoll});
    if (!answered(result)) co_return fail(ErrorCode::Internal, "The provider cannot be reached", "verifications: " + result.error);
    auto read = parseVerifications(answerOf(result), m_names, m_options.currency);
    if (!read) co_return Failure(read.error());
    out.insert(out.end(), std::make_move_iterator(read->open.begin()), std::make_move_iterator(read->open.end()));
    if (read->nextQuery.empty()) co_return out;
    query = std::move(read->nextQuery);
  }
  // A list that is not whole proves nothing about what is missing from it.
  co_return fail(ErrorCode::Internal, "The provider's list is too long",
                 "verifications: more than " + std::to_string(kPagesMax) + " pages");
}

}  // namespace trunkline::providers::textverified
