// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/smsman_provider.h"

#include "server/contract/limits.h"
#include "server/providers/smsman/answers.h"
#include "server/providers/smsman/lists.h"

namespace trunkline::providers::smsman {
namespace {

constexpr std::int64_t kMicrosPerUnit = 1'000'000;

Answer answerOf(const net::HttpResult& result) { return {result.status, result.body}; }

bool answered(const net::HttpResult& result) { return result.delivery == net::Delivery::Answered; }

}  // namespace

std::string maxPriceOf(Money limit) {
  return limit.micros() > 0 && limit.micros() % kMicrosPerUnit == 0 ? std::to_string(limit.micros() / kMicrosPerUnit) : std::string{};
}

SmsManProvider::SmsManProvider(net::HttpClient& http, const NameBook& names, Metrics& metrics, Options options)
    : m_http(http), m_names(names), m_options(std::move(options)) {
  m_traits.number = ProviderNumber::SmsMan;
  m_traits.name = "smsman";
  m_traits.currency = m_options.currency;
  m_traits.numberLifetime = m_options.numberLifetime;
  m_traits.cancelMin = m_options.cancelMin;
  m_traits.hasActiveList = false;
  for (std::size_t i = 0; i < kCallNames.size(); ++i) {
    const std::string labels = R"(provider="smsman",call=")" + std::string(kCallNames[i]) + R"(",outcome=")";
    const auto counter = [&](const char* outcome) {
      return &metrics.counter("trunkline_provider_calls_total", "Calls to providers by outcome", labels + outcome + '"');
    };
    m_counters[i] = {counter("ok"), counter("refused"), counter("unknown")};
  }
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

std::string SmsManProvider::withoutKey(std::string text) const {
  if (m_options.apiKey.empty()) return text;
  for (std::size_t at = text.find(m_options.apiKey); at != std::string::npos; at = text.find(m_options.apiKey))
    text.replace(at, m_options.apiKey.size(), "*");
  return text;
}

template <class Outcome>
Outcome SmsManProvider::counted(Call call, Outcome outcome) const {
  if (auto* unknown = std::get_if<Unknown>(&outcome)) {
    unknown->text = withoutKey(std::move(unknown->text));
    counters(call).unknown->add();
    return outcome;
  }
  if constexpr (std::is_same_v<Outcome, BuyOutcome>) {
    if (auto* refused = std::get_if<Refused>(&outcome)) {
      refused->text = withoutKey(std::move(refused->text));
      counters(call).refused->add();
      return outcome;
    }
  }
  counters(call).ok->add();
  return outcome;
}

Task<BuyOutcome> SmsManProvider::buy(BuyRequest order) {
  const auto map = mapping();
  const std::string application(map ? map->applicationId(order.service) : std::string_view{});
  const std::string country(map ? map->countryId(order.country) : std::string_view{});
  if (application.empty() || country.empty())
    co_return counted<BuyOutcome>(Call::Buy, Refused{Refusal::BadRequest, "the provider has no id for this service or country"});
  if (order.operatorName)
    co_return counted<BuyOutcome>(Call::Buy, Refused{Refusal::BadRequest, "the provider sells no operator by choice"});
  Parameters parameters{{"country_id", country}, {"application_id", application}, {"currency", std::string(m_options.currency.text())}};
  if (std::string limit = maxPriceOf(order.maxCost); !limit.empty()) parameters.emplace_back("maxPrice", std::move(limit));
  net::HttpRequest call = request("get-number", parameters);
  call.deadline = order.deadline;
  call.repeatable = false;
  call.turn = net::Turn::Purchase;
  const net::HttpResult result = co_await m_http.send(std::move(call));
  if (result.delivery == net::Delivery::NeverSent) co_return counted<BuyOutcome>(Call::Buy, Refused{Refusal::Unreachable, result.error});
  if (!answered(result)) co_return counted<BuyOutcome>(Call::Buy, Unknown{result.error});
  co_return counted<BuyOutcome>(Call::Buy, parseBuy(answerOf(result), {country, m_names.dialCode(order.country)}));
}

Task<PollOutcome> SmsManProvider::poll(std::string ref) {
  const net::HttpResult result = co_await m_http.send(request("get-sms", {{"request_id", ref}}));
  if (!answered(result)) co_return counted<PollOutcome>(Call::Poll, Unknown{result.error});
  co_return counted<PollOutcome>(Call::Poll, parsePoll(answerOf(result), ref));
}

Task<CancelOutcome> SmsManProvider::cancel(std::string ref) {
  net::HttpRequest call = setStatus(ref, "reject");
  call.turn = net::Turn::Cancel;
  const net::HttpResult result = co_await m_http.send(std::move(call));
  if (!answered(result)) co_return counted<CancelOutcome>(Call::Cancel, Unknown{result.error});
  co_return counted<CancelOutcome>(Call::Cancel, parseCancel(answerOf(result), ref));
}

Task<FinishOutcome> SmsManProvider::finish(std::string ref) {
  const net::HttpResult result = co_await m_http.send(setStatus(ref, "close"));
  if (!answered(result)) co_return counted<FinishOutcome>(Call::Finish, Unknown{result.error});
  co_return counted<FinishOutcome>(Call::Finish, parseFinish(answerOf(result), ref));
}

Task<Result<Money>> SmsManProvider::balance() {
  const net::HttpResult result = co_await m_http.send(request("get-balance", {}));
  if (!answered(result)) {
    counters(Call::Balance).unknown->add();
    co_return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: " + result.error);
  }
  auto money = parseBalance(answerOf(result), m_options.currency);
  (money ? counters(Call::Balance).ok : counters(Call::Balance).unknown)->add();
  if (!money) money.error().cause = withoutKey(std::move(money.error().cause));
  co_return money;
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
  int status = 0;
  const auto failed = [this](Error error) {
    counters(Call::Catalogue).unknown->add();
    error.cause = withoutKey(std::move(error.cause));
    return Failure(std::move(error));
  };
  const auto countriesBody = co_await fetch("countries", {}, &status);
  if (!countriesBody) co_return failed(countriesBody.error());
  const auto countries = parseListed({status, *countriesBody});
  if (!countries) co_return failed(countries.error());
  const auto applicationsBody = co_await fetch("applications", {}, &status);
  if (!applicationsBody) co_return failed(applicationsBody.error());
  const auto applications = parseListed({status, *applicationsBody});
  if (!applications) co_return failed(applications.error());
  const auto pricesBody = co_await fetch("get-prices", {{"currency", std::string(m_options.currency.text())}}, &status);
  if (!pricesBody) co_return failed(pricesBody.error());
  const auto prices = parsePrices({status, *pricesBody}, m_options.currency);
  if (!prices) co_return failed(prices.error());
  const auto fresh = std::make_shared<const Mapping>(m_names, *countries, *applications);
  {
    const std::lock_guard lock(m_mutex);
    m_mapping = fresh;
  }
  counters(Call::Catalogue).ok->add();
  co_return fresh->translate(*prices);
}

Task<Result<std::vector<ActiveNumber>>> SmsManProvider::active() {
  co_return fail(ErrorCode::NotSupported, "This provider has no list of active numbers");
}

}  // namespace trunkline::providers::smsman
