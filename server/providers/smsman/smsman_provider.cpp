// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/smsman_provider.h"

#include "server/contract/limits.h"
#include "server/providers/smsman/answers.h"
#include "server/providers/smsman/lists.h"

namespace trunkline::providers::smsman {
namespace {

constexpr std::int64_t kMicrosPerUnit = 1'000'000;

using answers::CallKind;

Answer answerOf(const net::HttpResult& result) { return {result.status, result.body}; }

bool answered(const net::HttpResult& result) { return result.delivery == net::Delivery::Answered; }

}  // namespace

std::string maxPriceOf(Money limit) {
  return limit.micros() > 0 && limit.micros() % kMicrosPerUnit == 0 ? std::to_string(limit.micros() / kMicrosPerUnit) : std::string{};
}

SmsManProvider::SmsManProvider(net::HttpClient& http, const NameBook& names, Metrics& metrics, Options options)
    : m_http(http), m_names(names), m_options(std::move(options)), m_meters(metrics, "smsman", {m_options.apiKey}) {
  m_traits.number = ProviderNumber::SmsMan;
  m_traits.name = "smsman";
  m_traits.currency = m_options.currency;
  m_traits.numberLifetime = m_options.numberLifetime;
  m_traits.cancelMin = m_options.cancelMin;
  m_traits.hasActiveList = false;
}

net::HttpRequest SmsManProvider::request(std::string_view path, const Parameters& parameters) const {
  net::HttpRequest out;
  out.url = m_options.baseUrl + '/' + std::string(path) + "?token=" + net::percentEncode(m_options.apiKey);
  for (const auto& [name, value] : parameters) out.url += '&' + std::string(name) + '=' + net::percentEncode(value);
  out.deadline = limits::kUpstreamPoll;
  return out;
}

net::HttpRequest SmsManProvider::setStatus(std::string ref, std::string status) const {
  return request("set-status", {{"request_id", std::move(ref)}, {"status", std::move(status)}});
}

std::shared_ptr<const Mapping> SmsManProvider::mapping() const {
  const std::lock_guard lock(m_mutex);
  return m_mapping;
}

Task<BuyOutcome> SmsManProvider::buy(BuyRequest order) {
  const auto map = mapping();
  const std::string application(map ? map->applicationId(order.service) : std::string_view{});
  const std::string country(map ? map->countryId(order.country) : std::string_view{});
  if (application.empty() || country.empty())
    co_return m_meters.counted<BuyOutcome>(CallKind::Buy,
                                           Refused{Refusal::BadRequest, "the provider has no id for this service or country"});
  if (order.operatorName)
    co_return m_meters.counted<BuyOutcome>(CallKind::Buy, Refused{Refusal::BadRequest, "the provider sells no operator by choice"});
  Parameters parameters{{"country_id", country}, {"application_id", application}, {"currency", std::string(m_options.currency.text())}};
  if (std::string limit = maxPriceOf(order.maxCost); !limit.empty()) parameters.emplace_back("maxPrice", std::move(limit));
  net::HttpRequest call = request("get-number", parameters);
  call.deadline = order.deadline;
  call.repeatable = false;
  call.turn = net::Turn::Purchase;
  const net::HttpResult result = co_await m_http.send(std::move(call));
  if (result.delivery == net::Delivery::NeverSent)
    co_return m_meters.counted<BuyOutcome>(CallKind::Buy, Refused{Refusal::Unreachable, result.error});
  if (!answered(result)) co_return m_meters.counted<BuyOutcome>(CallKind::Buy, Unknown{result.error});
  co_return m_meters.counted<BuyOutcome>(CallKind::Buy, parseBuy(answerOf(result), {country, m_names.dialCode(order.country)}));
}

Task<PollOutcome> SmsManProvider::poll(std::string ref) {
  const net::HttpResult result = co_await m_http.send(request("get-sms", {{"request_id", ref}}));
  if (!answered(result)) co_return m_meters.counted<PollOutcome>(CallKind::Poll, Unknown{result.error});
  co_return m_meters.counted<PollOutcome>(CallKind::Poll, parsePoll(answerOf(result), ref));
}

Task<CancelOutcome> SmsManProvider::cancel(std::string ref) {
  net::HttpRequest call = setStatus(ref, "reject");
  call.turn = net::Turn::Cancel;
  const net::HttpResult result = co_await m_http.send(std::move(call));
  if (!answered(result)) co_return m_meters.counted<CancelOutcome>(CallKind::Cancel, Unknown{result.error});
  co_return m_meters.counted<CancelOutcome>(CallKind::Cancel, parseCancel(answerOf(result), ref));
}

Task<FinishOutcome> SmsManProvider::finish(std::string ref) {
  const net::HttpResult result = co_await m_http.send(setStatus(ref, "close"));
  if (!answered(result)) co_return m_meters.counted<FinishOutcome>(CallKind::Finish, Unknown{result.error});
  co_return m_meters.counted<FinishOutcome>(CallKind::Finish, parseFinish(answerOf(result), ref));
}

Task<Result<Money>> SmsManProvider::balance() {
  const net::HttpResult result = co_await m_http.send(request("get-balance", {}));
  if (!answered(result))
    co_return m_meters.countedResult<Money>(CallKind::Balance,
                                            fail(ErrorCode::Internal, "The provider's balance is not known", "balance: " + result.error));
  co_return m_meters.countedResult<Money>(CallKind::Balance, parseBalance(answerOf(result), m_options.currency));
}

// One of the lists; the status comes back beside the body because the parsers judge both.
Task<Result<std::string>> SmsManProvider::fetch(std::string_view path, Parameters parameters, int* status) {
  net::HttpRequest call = request(path, parameters);
  call.deadline = limits::kUpstreamCatalogue;
  call.maxBytes = limits::kProviderCatalogueBytes;
  net::HttpResult result = co_await m_http.send(std::move(call));
  if (!answered(result)) co_return fail(ErrorCode::Internal, "The provider cannot be reached", std::string(path) + ": " + result.error);
  *status = result.status;
  co_return std::move(result.body);
}

Task<Result<Catalogue>> SmsManProvider::catalogue() {
  co_return m_meters.countedResult<Catalogue>(CallKind::Catalogue, co_await readCatalogue());
}

Task<Result<Catalogue>> SmsManProvider::readCatalogue() {
  int status = 0;
  const auto countriesBody = co_await fetch("countries", {}, &status);
  if (!countriesBody) co_return Failure(countriesBody.error());
  const auto countries = parseListed({status, *countriesBody});
  if (!countries) co_return Failure(countries.error());
  const auto applicationsBody = co_await fetch("applications", {}, &status);
  if (!applicationsBody) co_return Failure(applicationsBody.error());
  const auto applications = parseListed({status, *applicationsBody});
  if (!applications) co_return Failure(applications.error());
  const auto pricesBody = co_await fetch("get-prices", {{"currency", std::string(m_options.currency.text())}}, &status);
  if (!pricesBody) co_return Failure(pricesBody.error());
  const auto prices = parsePrices({status, *pricesBody}, m_options.currency);
  if (!prices) co_return Failure(prices.error());
  const auto fresh = std::make_shared<const Mapping>(m_names, *countries, *applications);
  {
    const std::lock_guard lock(m_mutex);
    m_mapping = fresh;
  }
  co_return fresh->translate(*prices);
}

Task<Result<std::vector<ActiveNumber>>> SmsManProvider::active() {
  co_return fail(ErrorCode::NotSupported, "This provider has no list of active numbers");
}

}  // namespace trunkline::providers::smsman
