// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/control_api.h"

#include <cstdlib>

namespace trunkline::simulators {
namespace {

namespace json = boost::json;

Reply told(const json::value& body, int status = 200) {
  Reply out;
  out.status = status;
  out.body = json::serialize(body);
  return out;
}

Reply refused(std::string_view why) { return told(json::object{{"error", why}}, 400); }
Reply done() { return told(json::object{{"ok", true}}); }

bool truth(const json::object& object, std::string_view name) {
  const json::value* const value = object.if_contains(name);
  return value != nullptr && value->is_bool() && value->get_bool();
}

std::int64_t wholeOf(const json::object& object, std::string_view name) { return std::atoll(textOf(object, name).c_str()); }

}  // namespace

Reply ControlApi::answer(const Request& request) {
  if (request.path == "/control/journal" && request.method == "GET") return journal();
  if (request.path == "/control/rules" && request.method == "DELETE") {
    m_rules.clear();
    return done();
  }
  json::error_code error;
  const json::value body = json::parse(request.body, error);
  if (request.method != "POST" || error || !body.is_object()) return refused("POST with a JSON object, or GET /control/journal");
  if (request.path == "/control/rules") {
    const std::string wrong = m_rules.add(body);
    return wrong.empty() ? done() : refused(wrong);
  }
  if (request.path == "/control/sms") return sms(body.get_object());
  if (request.path == "/control/stock") return stock(body.get_object());
  if (request.path == "/control/balance") return balance(body.get_object());
  return told(json::object{{"error", "no such control"}}, 404);
}

Reply ControlApi::sms(const json::object& body) {
  const std::string code = textOf(body, "code");
  const std::string text = body.contains("text") ? textOf(body, "text") : code;
  if (truth(body, "next")) {
    m_books.messageForNext(text, code, wholeOf(body, "after_ms"));
    return done();
  }
  Number* const number = m_books.find(wholeOf(body, "ref"));
  if (number == nullptr) return refused("no such number");
  m_books.message(*number, text, code, wholeOf(body, "after_ms"), truth(body, "late"));
  return done();
}

Reply ControlApi::stock(const json::object& body) {
  const Service* const service = serviceNamed(textOf(body, "service"));
  const Country* const country = countryNamed(textOf(body, "country"));
  if (service == nullptr || country == nullptr) return refused("unknown service or country");
  const auto cost = fromDecimal(textOf(body, "cost"));
  const auto known = m_books.stock().find({service->id, country->id});
  Stock fresh = known == m_books.stock().end() ? Stock{} : known->second;
  fresh.count = wholeOf(body, "count");
  if (cost && *cost > 0) fresh.costMicros = *cost;
  m_books.setStock(*service, *country, fresh);
  return done();
}

Reply ControlApi::balance(const json::object& body) {
  const std::string given = body.contains("balance") ? textOf(body, "balance") : textOf(body, "amount");
  const auto micros = fromDecimal(given);
  if (given.empty() || !micros) return refused("balance is a decimal text");
  m_books.setBalance(*micros);
  return done();
}

Reply ControlApi::journal() const {
  json::array out;
  for (const Number& number : m_books.numbers()) {
    json::object entry{{"ref", std::to_string(number.ref)},
                       {"phone", number.phone},
                       {"service", number.service->key},
                       {"country", number.country->iso2},
                       {"cost", decimal(number.costMicros)},
                       {"bought_ms", number.boughtMs},
                       {"state", stateName(number.state)},
                       {"answers", number.answers},
                       {"answered", number.answered},
                       {"code", number.code},
                       {"text", number.text},
                       {"code_read", number.handedOut}};
    if (number.arrivesMs) entry["arrives_ms"] = *number.arrivesMs;
    out.push_back(std::move(entry));
  }
  return told(json::object{{"numbers", std::move(out)}, {"balance", decimal(m_books.balance())}});
}

}  // namespace trunkline::simulators
