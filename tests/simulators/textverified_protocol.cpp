// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/textverified_protocol.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

#include "tests/simulators/protocol_faults.h"

namespace trunkline::simulators {
namespace {

namespace json = boost::json;

constexpr std::string_view kPrefix = "/api/pub/v2";
constexpr std::string_view kHost = "https://www.textverified.com";  // its links never name the simulator
constexpr std::string_view kIdStart = "lr_";
constexpr int kPageRows = 10;
constexpr std::int64_t kMillisPerSecond = 1'000;

Reply ok(const json::value& body, int status = 200) {
  Reply out;
  out.status = status;
  out.body = json::serialize(body);
  return out;
}

Reply bare(int status) {
  Reply out;
  out.status = status;
  return out;
}

Reply error(std::string_view code, std::string_view words, int status = 400) {
  return ok(json::object{{"errorCode", code}, {"errorDescription", words}}, status);
}

std::string idOf(const Number& number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "lr_%026lld", static_cast<long long>(number.ref));
  return text.data();
}

std::string linkTo(const Number& number) { return std::string(kHost) + std::string(kPrefix) + "/verifications/" + idOf(number); }

json::object link(const std::string& href, std::string_view method = "GET") { return {{"method", method}, {"href", href}}; }

std::string isoOf(std::int64_t ms) {
  const std::time_t seconds = ms / kMillisPerSecond;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 64> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  return std::string(text.data(), length) + ".0000000+00:00";
}

double dollars(std::int64_t micros) { return static_cast<double>(micros) / 1e6; }

json::object bodyOf(const Request& request) {
  json::error_code failure;
  const json::value value = json::parse(request.body, failure);
  return !failure && value.is_object() ? value.get_object() : json::object{};
}

const Country& unitedStates() { return *countryNamed("US"); }

// Ten digits; a number that is from elsewhere by mistake is written in full.
std::string writtenNumber(const Number& number) {
  return number.country == &unitedStates() ? number.phone.substr(number.country->dialCode.size()) : '+' + number.phone;
}

}  // namespace

bool TextVerifiedProtocol::isAllowed(const Request& request) const {
  const auto found = request.headers.find("authorization");
  constexpr std::string_view kBearer = "Bearer ";
  return found != request.headers.end() && found->second.starts_with(kBearer) && m_tokens.contains(found->second.substr(kBearer.size()));
}

Number* TextVerifiedProtocol::numberNamed(std::string_view id) {
  if (!id.starts_with(kIdStart)) return nullptr;
  id.remove_prefix(kIdStart.size());
  std::int64_t ref = 0;
  const auto [end, failure] = std::from_chars(id.data(), id.data() + id.size(), ref);
  return failure == std::errc{} && end == id.data() + id.size() ? m_books.find(ref) : nullptr;
}

TextVerifiedProtocol::Asked TextVerifiedProtocol::understand(const Request& request, std::string_view path) {
  const bool isPost = request.method == "POST";
  const Service* const service = serviceNamed(
      std::string(json::value_to<std::string>(bodyOf(request).contains("serviceName") ? bodyOf(request)["serviceName"] : json::value(""))));
  if (path == "/auth" && isPost) return {"auth"};
  if (path == "/services") return {"services"};
  if (path == "/account/me") return {"me"};
  if (path == "/pricing/verifications" && isPost) return {"pricing", nullptr, service};
  if (path == "/inventory/verifications" && isPost) return {"inventory", nullptr, service};
  if (path == "/verifications") return {isPost ? "create" : "list", nullptr, service};
  if (path == "/sms") {
    Number* const number = numberNamed(parameter(request, "reservationId"));
    return {"sms", number, number == nullptr ? nullptr : number->service};
  }
  constexpr std::string_view kOne = "/verifications/";
  if (!path.starts_with(kOne)) return {};
  path.remove_prefix(kOne.size());
  const std::size_t slash = path.find('/');
  Number* const number = numberNamed(path.substr(0, slash));
  const Service* const sold = number == nullptr ? nullptr : number->service;
  if (slash == std::string_view::npos) return {"get", number, sold};
  return path.substr(slash) == "/cancel" && isPost ? Asked{"cancel", number, sold} : Asked{};
}

Reply TextVerifiedProtocol::answer(const Request& request) {
  std::string_view path = request.path;
  if (!path.starts_with(kPrefix)) return bare(404);
  path.remove_prefix(kPrefix.size());
  const Asked asked = understand(request, path);
  if (asked.call.empty()) return bare(404);
  if (asked.call != "auth" && !isAllowed(request)) return bare(401);
  const Order order = m_rules.take(asked.call, asked.service, &unitedStates());
  return answerUnder(order, [&] { return perform(asked, request, order); });
}

Reply TextVerifiedProtocol::perform(const Asked& asked, const Request& request, const Order& order) {
  if (asked.call == "auth") return authenticate(request);
  if (asked.call == "me") return ok(json::object{{"username", "trunkline"}, {"currentBalance", dollars(m_books.balance())}});
  if (asked.call == "pricing") return priceOf(asked);
  if (asked.call == "inventory") return stockOf(asked);
  if (asked.call == "create") return create(asked, request, order);
  if (asked.call == "list") return list(request);
  if (asked.call == "sms") return messages(asked.number);
  if (asked.call == "services") {
    if (parameter(request, "numberType").empty() || parameter(request, "reservationType").empty()) return bare(400);
    json::array out;
    for (const Service& one : services())
      out.push_back(json::object{{"serviceName", one.key}, {"description", one.title}, {"capability", "sms"}});
    return ok(out);
  }
  if (asked.number == nullptr) return bare(404);
  return asked.call == "cancel" ? cancel(*asked.number) : ok(shown(*asked.number));
}

Reply TextVerifiedProtocol::authenticate(const Request& request) {
  const auto header = [&](const char* name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string{} : found->second;
  };
  const std::string key = header("x-api-key");
  if (key.empty() || header("x-api-username").empty() || (!m_key.empty() && key != m_key)) return bare(401);
  const std::string token = "eyJh." + std::to_string(m_tokens.size() + 1);
  m_tokens.insert(token);
  constexpr int kLifeS = 899;
  return ok(json::object{{"token", token}, {"expiresIn", 899.0}, {"expiresAt", isoOf(utcMs() + kLifeS * kMillisPerSecond)}});
}

Reply TextVerifiedProtocol::priceOf(const Asked& asked) const {
  const auto found = asked.service == nullptr ? m_books.stock().end() : m_books.stock().find({asked.service->id, unitedStates().id});
  if (found == m_books.stock().end()) return bare(400);
  return ok(json::object{{"serviceName", asked.service->key}, {"price", dollars(found->second.costMicros)}});
}

Reply TextVerifiedProtocol::stockOf(const Asked& asked) const {
  const auto found = asked.service == nullptr ? m_books.stock().end() : m_books.stock().find({asked.service->id, unitedStates().id});
  if (found == m_books.stock().end()) return bare(400);
  constexpr std::int64_t kShownMax = 9'000;
  return ok(json::object{{"availableQuantity", std::min(found->second.count, kShownMax)}});
}

Reply TextVerifiedProtocol::create(const Asked& asked, const Request& request, const Order& order) {
  if (asked.service == nullptr) return error("ProcessingError", "Unknown service.");
  const auto told = [](const Number& number) {
    Reply out = ok(link(linkTo(number)), 201);
    out.location = linkTo(number);
    return out;
  };
  const auto key = request.headers.find("idempotency-key");
  if (key != request.headers.end()) {
    const auto before = m_purchases.find(key->second);
    if (before != m_purchases.end()) return told(*m_books.find(before->second));
  }
  if (order.fault == Fault::Duplicate && m_books.last() != nullptr) {
    ++m_books.last()->answers;
    return told(*m_books.last());
  }
  const json::object body = bodyOf(request);
  const json::value* const limit = body.if_contains("maxPrice");
  const auto listed = m_books.stock().find({asked.service->id, unitedStates().id});
  if (limit != nullptr && listed != m_books.stock().end() && dollars(listed->second.costMicros) > limit->to_number<double>())
    return error("PricingFailure", "The price is above the maximum.");
  const auto [number, refusal] = m_books.sell(*asked.service, unitedStates(), soldFrom(order, unitedStates()), std::nullopt);
  if (refusal == Books::Refusal::NoNumbers) return error("Unavailable", "No numbers are available.");
  if (refusal == Books::Refusal::NoBalance) return error("InsufficientBalance", "Not enough credit.");
  number->answers = 1;
  number->answered = toldWhat(order.fault);
  if (key != request.headers.end()) m_purchases[key->second] = number->ref;
  return told(*number);
}

json::object TextVerifiedProtocol::shown(const Number& number) const {
  const std::string here = linkTo(number);
  std::string_view state = "verificationPending";
  if (number.state == NumberState::Rejected) state = "verificationCanceled";
  if (number.state == NumberState::Expired) state = "verificationTimedOut";
  const bool isDelivered = number.state == NumberState::Closed || (number.state == NumberState::Active && m_books.arrived(number));
  if (isDelivered) state = "verificationCompleted";
  const bool isOpen = state == "verificationPending";
  return {{"id", idOf(number)},
          {"number", writtenNumber(number)},
          {"serviceName", number.service->key},
          {"state", state},
          {"totalCost", dollars(number.costMicros)},
          {"createdAt", isoOf(number.boughtMs)},
          {"endsAt", isoOf(m_books.endsMs(number))},
          {"sms", link(std::string(kHost) + std::string(kPrefix) + "/sms?reservationId=" + idOf(number))},
          {"cancel", json::object{{"canCancel", isOpen}, {"link", link(here + "/cancel", "POST")}}},
          {"report", json::object{{"canReport", isOpen}, {"link", link(here + "/report", "POST")}}},
          {"reuse", json::object{{"link", link(here + "/reuse", "POST")}, {"reusableUntil", nullptr}}}};
}

Reply TextVerifiedProtocol::list(const Request& request) {
  const int page = std::max(1, std::atoi(parameter(request, "page").c_str()));
  const auto& numbers = m_books.numbers();
  json::array rows;
  const auto total = static_cast<int>(numbers.size());
  for (int at = (page - 1) * kPageRows; at < std::min(page * kPageRows, total); ++at)
    rows.push_back(shown(*m_books.find(numbers[numbers.size() - 1 - static_cast<std::size_t>(at)].ref)));  // newest first
  const auto here = [](int number) {
    return link(std::string(kHost) + std::string(kPrefix) + "/verifications?page=" + std::to_string(number));
  };
  const bool hasNext = page * kPageRows < total;
  return ok(json::object{{"data", rows},
                         {"hasNext", hasNext},
                         {"hasPrevious", page > 1},
                         {"count", total},
                         {"links", json::object{{"current", here(page)},
                                                {"previous", page > 1 ? json::value(here(page - 1)) : json::value(nullptr)},
                                                {"next", hasNext ? json::value(here(page + 1)) : json::value(nullptr)}}}});
}

Reply TextVerifiedProtocol::cancel(Number& number) {
  const bool isOpen = number.state == NumberState::Active && !m_books.arrived(number);
  if (!isOpen || m_books.tooEarlyToReject(number)) return error("ProcessingError", "The verification cannot be canceled.");
  m_books.reject(number);
  return bare(200);
}

Reply TextVerifiedProtocol::messages(Number* number) {
  json::array rows;
  if (number != nullptr && m_books.arrived(*number)) {
    number->handedOut = true;
    const bool isParsed = number->ref % 2 == 0;  // their own parsing finds the code only now and then
    rows.push_back(json::object{{"id", "sms_" + std::to_string(number->ref)},
                                {"from", "22395"},
                                {"to", writtenNumber(*number)},
                                {"createdAt", isoOf(*number->arrivesMs)},
                                {"smsContent", "Your code is " + number->text},
                                {"parsedCode", isParsed ? json::value(number->code) : json::value(nullptr)},
                                {"encrypted", false}});
  }
  return ok(json::object{
      {"data", rows}, {"hasNext", false}, {"hasPrevious", false}, {"count", rows.size()}, {"links", json::object{{"next", nullptr}}}});
}

}  // namespace trunkline::simulators
