// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/rules.h"

#include <array>
#include <charconv>
#include <utility>

namespace trunkline::simulators {
namespace {

namespace json = boost::json;

constexpr std::array kFaults{
    std::pair{std::string_view("timeout_after_buy"), Fault::TimeoutAfterBuy},
    std::pair{std::string_view("reset"), Fault::Reset},
    std::pair{std::string_view("truncate"), Fault::Truncate},
    std::pair{std::string_view("garbage"), Fault::Garbage},
    std::pair{std::string_view("drip"), Fault::Drip},
    std::pair{std::string_view("duplicate"), Fault::Duplicate},
    std::pair{std::string_view("5xx"), Fault::ServerError},
};

std::optional<std::int64_t> integer(const json::object& object, std::string_view name) {
  const std::string text = textOf(object, name);
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

}  // namespace

std::string textOf(const json::object& object, std::string_view name) {
  const json::value* const value = object.if_contains(name);
  if (value == nullptr) return {};
  if (value->is_string()) return std::string(value->get_string());
  if (value->is_int64()) return std::to_string(value->get_int64());
  if (value->is_uint64()) return std::to_string(value->get_uint64());
  return {};
}

std::string Rules::readMatch(const json::object& match, Rule& rule) {
  for (const auto& member : match) {
    const std::string_view name = member.key();
    if (name != "call" && name != "service" && name != "country" && name != "n") return "unknown match: " + std::string(name);
  }
  if (match.contains("call")) rule.call = textOf(match, "call");
  if (match.contains("service")) {
    rule.service = serviceNamed(textOf(match, "service"));
    if (rule.service == nullptr) return "unknown service";
  }
  if (match.contains("country")) {
    rule.country = countryNamed(textOf(match, "country"));
    if (rule.country == nullptr) return "unknown country";
  }
  rule.nth = integer(match, "n");
  return {};
}

std::string Rules::readOrder(const json::object& then, Order& order) {
  order.delay = std::chrono::milliseconds(integer(then, "delay_ms").value_or(0));
  order.status = static_cast<int>(integer(then, "status").value_or(200));
  if (const std::string fault = textOf(then, "fault"); !fault.empty()) {
    for (const auto& [name, value] : kFaults) {
      if (name == fault) order.fault = value;
    }
    if (order.fault == Fault::None) return "unknown fault: " + fault;
  }
  if (const json::value* const answer = then.if_contains("answer"))
    order.answer = answer->is_string() ? std::string(answer->get_string()) : json::serialize(*answer);
  if (const json::value* const wrong = then.if_contains("wrong_country")) {
    order.anyWrongCountry = wrong->is_bool() && wrong->get_bool();
    if (!wrong->is_bool()) {
      order.wrongCountry = countryNamed(textOf(then, "wrong_country"));
      if (order.wrongCountry == nullptr) return "unknown country";
    }
  }
  return {};
}

std::string Rules::add(const json::value& given) {
  if (!given.is_object()) return "a rule is an object";
  const json::object& object = given.get_object();
  Rule rule;
  if (const json::value* const match = object.if_contains("match")) {
    if (!match->is_object()) return "match is an object";
    if (std::string error = readMatch(match->get_object(), rule); !error.empty()) return error;
  }
  const json::value* const then = object.if_contains("then");
  if (then == nullptr || !then->is_object()) return "then is missing";
  if (std::string error = readOrder(then->get_object(), rule.order); !error.empty()) return error;
  rule.times = integer(object, "times");
  m_rules.push_back(std::move(rule));
  return {};
}

Order Rules::take(std::string_view call, const Service* service, const Country* country) {
  for (Rule& rule : m_rules) {
    if (rule.call && *rule.call != call) continue;
    if ((rule.service != nullptr && rule.service != service) || (rule.country != nullptr && rule.country != country)) continue;
    ++rule.seen;
    if ((rule.nth && rule.seen != *rule.nth) || (rule.times && rule.used >= *rule.times)) continue;
    ++rule.used;
    return rule.order;
  }
  return {};
}

}  // namespace trunkline::simulators
