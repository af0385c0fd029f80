// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/smsman_protocol.h"

#include <charconv>

#include "tests/simulators/protocol_faults.h"

namespace trunkline::simulators {
namespace {

namespace json = boost::json;

constexpr std::string_view kPrefix = "/control/";
constexpr int kBadRequest = 400;

Reply ok(const json::value& body) {
  Reply out;
  out.body = json::serialize(body);
  return out;
}

Reply error(std::string_view code, std::string_view message, int status = 200) {
  Reply out = ok(json::object{{"success", false}, {"error_code", code}, {"error_msg", message}});
  out.status = status;
  return out;
}

// The same field is an integer in one answer and a text in the next.
json::value mixedId(int id, bool asText) { return asText ? json::value(std::to_string(id)) : json::value(id); }

json::object numberBody(const Number& number) {
  const bool asText = number.ref % 2 == 0;
  return {{"request_id", number.ref},
          {"country_id", mixedId(number.country->id, asText)},
          {"application_id", mixedId(number.service->id, !asText)},
          {"number", number.phone}};
}

Reply countryList() {
  json::object out;
  for (const Country& c : countries())
    out[std::to_string(c.id)] = json::object{{"id", mixedId(c.id, c.id % 2 == 0)}, {"title", c.title}, {"code", c.code}};
  return ok(out);
}

Reply applicationList() {
  json::array out;
  for (const Service& s : services()) out.push_back(json::object{{"id", std::to_string(s.id)}, {"title", s.title}, {"code", ""}});
  return ok(out);
}

}  // namespace

Reply SmsManProtocol::answer(const Request& request) {
  const std::string_view path = request.path;
  if (!path.starts_with(kPrefix)) return error("not_found", "Not found", 404);
  const std::string_view call = path.substr(kPrefix.size());
  const std::string token = parameter(request, "token");
  if (token.empty() || (!m_token.empty() && token != m_token))
    return ok(json::object{{"success", false}, {"error_code", "wrong_token"}, {"error_msg", {{"token", "Wrong token!"}}}});
  Number* const number = numberOf(request);
  const Service* const service = number != nullptr ? number->service : serviceNamed(parameter(request, "application_id"));
  const Country* const country = number != nullptr ? number->country : countryNamed(parameter(request, "country_id"));
  const Order order = m_rules.take(call, service, country);
  return answerUnder(order, [&] { return perform(call, request, order, number); });
}

Number* SmsManProtocol::numberOf(const Request& request) {
  const std::string text = parameter(request, "request_id");
  std::int64_t ref = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), ref);
  return failure == std::errc{} && end == text.data() + text.size() ? m_books.find(ref) : nullptr;
}

Reply SmsManProtocol::perform(std::string_view call, const Request& request, const Order& order, Number* number) {
  if (call == "get-balance") return ok(json::object{{"balance", decimal(m_books.balance())}, {"hold", "0.00"}});
  if (call == "limits") return limits(request);
  if (call == "get-prices") return prices(request);
  if (call == "countries") return countryList();
  if (call == "applications") return applicationList();
  if (call == "get-number") return getNumber(request, order);
  if (call == "get-sms") return getSms(number);
  if (call == "set-status") return setStatus(request, number);
  return error("not_found", "Unknown method", 404);
}

Reply SmsManProtocol::prices(const Request& request) const {
  const Country* const only = countryNamed(parameter(request, "country_id"));
  json::object all;
  for (const auto& [key, stock] : m_books.stock()) {
    if (only != nullptr && only->id != key.second) continue;
    json::value& country = all[std::to_string(key.second)];
    if (!country.is_object()) country = json::object{};
    country.get_object()[std::to_string(key.first)] = json::object{{"cost", decimal(stock.costMicros)}, {"count", stock.count}};
  }
  if (only == nullptr) return ok(all);
  const json::value* const found = all.if_contains(std::to_string(only->id));
  return ok(found == nullptr ? json::value(json::object{}) : *found);
}

Reply SmsManProtocol::limits(const Request& request) const {
  const Country* const country = countryNamed(parameter(request, "country_id"));
  const Service* const service = serviceNamed(parameter(request, "application_id"));
  json::array out;
  for (const auto& [key, stock] : m_books.stock()) {
    if ((service != nullptr && service->id != key.first) || (country != nullptr && country->id != key.second)) continue;
    out.push_back(json::object{{"application_id", std::to_string(key.first)},
                               {"country_id", std::to_string(key.second)},
                               {"numbers", std::to_string(stock.count)}});
  }
  return ok(out);
}

Reply SmsManProtocol::getNumber(const Request& request, const Order& order) {
  const Service* const service = serviceNamed(parameter(request, "application_id"));
  const Country* const country = countryNamed(parameter(request, "country_id"));
  if (service == nullptr) return error("wrong_application_id", "Wrong application ID!", kBadRequest);
  if (country == nullptr) return error("wrong_country_id", "Wrong country ID!");
  if (order.fault == Fault::Duplicate && m_books.last() != nullptr) {
    ++m_books.last()->answers;
    return ok(numberBody(*m_books.last()));
  }
  const Country* const from = soldFrom(order, *country);
  const auto limit = fromDecimal(parameter(request, "maxPrice"));
  const auto [number, refusal] = m_books.sell(*service, *country, from, limit.value_or(0) > 0 ? limit : std::nullopt);
  if (refusal == Books::Refusal::NoNumbers) return error("no_numbers", "No numbers, try again later");
  if (refusal == Books::Refusal::NoBalance) return error("balance", "Not enough money");
  number->answers = 1;
  number->answered = toldWhat(order.fault);
  return ok(numberBody(*number));
}

Reply SmsManProtocol::getSms(Number* number) {
  if (number == nullptr) return error("wrong_request", "Current request not exists");
  const bool lateMessage = number->late && m_books.arrived(*number);
  if (number->state != NumberState::Active && !lateMessage) return error("wrong_status", "Wrong status");
  json::object body = numberBody(*number);
  if (m_books.arrived(*number)) {
    number->handedOut = true;
    body["sms_code"] = number->code;
    return ok(body);
  }
  body["error_code"] = "wait_sms";
  body["error_msg"] = "Still waiting...";
  return ok(body);
}

Reply SmsManProtocol::setStatus(const Request& request, Number* number) {
  if (number == nullptr) return error("wrong_request", "Current request not exists");
  const std::string status = parameter(request, "status");
  Reply done = ok(json::object{{"request_id", number->ref}, {"success", true}});
  if (status == "ready" && number->state == NumberState::Active) return done;
  if (status == "close" && number->state == NumberState::Active) {
    number->state = NumberState::Closed;
    return done;
  }
  if ((status == "reject" || status == "used") && number->state == NumberState::Active && !number->handedOut) {
    if (m_books.tooEarlyToReject(*number)) return error("wait_sms", "Still waiting...");
    m_books.reject(*number);
    return done;
  }
  return error("wrong_status", "Wrong status");
}

}  // namespace trunkline::simulators
