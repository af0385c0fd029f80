// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/answers.h"

#include <algorithm>
#include <array>

#include "server/providers/answers/json_fields.h"
#include "server/providers/smsman/answer_error.h"

namespace trunkline::providers::smsman {

using answers::identifier;
using answers::scalar;
using answers::succeeded;
using answers::unknown;

namespace {

namespace json = boost::json;

constexpr std::size_t kCodeMax = 1'000;

struct KnownRefusal {
  std::string_view code;
  Refusal reason;
};
// The only answers after which nothing was bought, for certain.
constexpr std::array kRefusals{
    KnownRefusal{"no_numbers", Refusal::NoNumbers},
    KnownRefusal{"no_free_phones", Refusal::NoNumbers},
    KnownRefusal{"balance", Refusal::NoBalance},
    KnownRefusal{"not_enough_balance", Refusal::NoBalance},
    KnownRefusal{"wrong_application_id", Refusal::BadRequest},
    KnownRefusal{"wrong_country_id", Refusal::BadRequest},
    KnownRefusal{"wrong_token", Refusal::Forbidden},
    KnownRefusal{"bad_token", Refusal::Forbidden},
};

constexpr std::string_view kWaiting = "wait_sms";
constexpr std::string_view kWrongStatus = "wrong_status";

// The answer's object; nothing when the answer cannot be believed at all.
std::optional<json::value> read(const Answer& answer) {
  if (answers::broken(answer)) return std::nullopt;
  auto value = answers::parseJson(answer.body);
  if (!value || !value->is_object()) return std::nullopt;
  return value;
}

std::optional<std::string> phoneOf(const json::object& object) {
  const auto text = scalar(object, "number");
  return text ? answers::phoneDigits(*text) : std::nullopt;
}

bool isWrongCountry(const json::object& object, const Asked& asked, std::string_view phone) {
  if (const auto given = scalar(object, "country_id")) return *given != asked.countryId;
  return !asked.dialCode.empty() && !phone.starts_with(asked.dialCode);
}

// An answer about another number must never reach this order.
bool isAbout(const json::object& object, std::string_view ref) {
  const json::value* const value = object.if_contains("request_id");
  return value == nullptr || scalar(object, "request_id") == ref;
}

bool saysSuccess(const json::object& object) {
  const json::value* const value = object.if_contains("success");
  return value != nullptr && value->is_bool() && value->get_bool();
}

}  // namespace

BuyOutcome parseBuy(const Answer& answer, const Asked& asked) {
  const auto value = read(answer);
  if (!value) return unknown(answer, "not a readable answer");
  const json::object& object = value->get_object();
  if (const auto error = errorOf(object)) {
    if (object.contains("request_id") || object.contains("number")) return unknown(answer, "a number together with an error");
    const auto known = std::find_if(kRefusals.begin(), kRefusals.end(), [&](const KnownRefusal& r) { return r.code == error->code; });
    if (known == kRefusals.end()) return unknown(answer, error->text());
    return Refused{known->reason, error->text()};
  }
  auto ref = identifier(object, "request_id");
  auto phone = phoneOf(object);
  if (!succeeded(answer) || !ref || !phone) return unknown(answer, "neither a number nor an error");
  Bought bought;
  bought.wrongCountry = isWrongCountry(object, asked, *phone);
  bought.ref = std::move(*ref);
  bought.phone = std::move(*phone);
  return bought;
}

PollOutcome parsePoll(const Answer& answer, std::string_view ref) {
  const auto value = read(answer);
  if (!value) return unknown(answer, "not a readable answer");
  const json::object& object = value->get_object();
  if (!isAbout(object, ref)) return unknown(answer, "an answer about another request");
  const std::string code = scalar(object, "sms_code").value_or("");
  if (const auto error = errorOf(object)) {
    if (!code.empty()) return unknown(answer, "a code together with an error");
    if (error->code == kWaiting) return StillWaiting{};
    if (error->code == kWrongStatus || error->requestGone()) return ClosedUpstream{};
    return unknown(answer, error->text());
  }
  if (!succeeded(answer) || code.empty() || code.size() > kCodeMax) return unknown(answer, "neither a code nor an error");
  return Arrived{{UpstreamMessage{std::nullopt, code, code, std::nullopt}}};
}

CancelOutcome parseCancel(const Answer& answer, std::string_view ref) {
  const auto value = read(answer);
  if (!value) return unknown(answer, "not a readable answer");
  const json::object& object = value->get_object();
  if (!isAbout(object, ref)) return unknown(answer, "an answer about another request");
  if (const auto error = errorOf(object)) {
    if (error->code == kWaiting) return TooEarly{};
    // Closed already, or a code came first: only the next poll can tell.
    if (error->code == kWrongStatus || error->requestGone()) return Undecided{};
    return unknown(answer, error->text());
  }
  if (succeeded(answer) && saysSuccess(object)) return Cancelled{};
  return unknown(answer, "neither success nor an error");
}

FinishOutcome parseFinish(const Answer& answer, std::string_view ref) {
  const auto value = read(answer);
  if (!value) return unknown(answer, "not a readable answer");
  const json::object& object = value->get_object();
  if (!isAbout(object, ref)) return unknown(answer, "an answer about another request");
  if (const auto error = errorOf(object)) {
    if (error->code == kWrongStatus || error->requestGone()) return Undecided{};
    return unknown(answer, error->text());
  }
  if (succeeded(answer) && saysSuccess(object)) return Finished{};
  return unknown(answer, "neither success nor an error");
}

Result<Money> parseBalance(const Answer& answer, Currency currency) {
  const auto value = read(answer);
  if (!value) return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: not a readable answer");
  const json::object& object = value->get_object();
  if (const auto error = errorOf(object))
    return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: " + error->text());
  const auto balance = answers::amount(object, "balance", currency);
  if (!succeeded(answer) || !balance) return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: no amount");
  return *balance;
}

}  // namespace trunkline::providers::smsman
