// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/textverified/answers.h"

#include <algorithm>
#include <array>

#include "server/contract/codec/timestamp.h"
#include "server/providers/answers/json_fields.h"

namespace trunkline::providers::textverified {

using answers::identifier;
using answers::scalar;
using answers::succeeded;
using answers::unknown;

namespace {

namespace json = boost::json;

constexpr std::size_t kTokenBytes = 8'192;
constexpr std::size_t kTextBytes = 2'000;
constexpr std::size_t kMessages = 100;
constexpr std::size_t kNationalDigits = 10;
constexpr std::string_view kDialCode = "1";  // numbers are of the United States, without it
constexpr int kBadRequest = 400;
constexpr int kCreated = 201;

struct KnownRefusal {
  std::string_view code;
  Refusal reason;
};
// The only errors of a purchase after which nothing was bought, for certain.
constexpr std::array kRefusals{
    KnownRefusal{"insufficientbalance", Refusal::NoBalance},
    KnownRefusal{"unavailable", Refusal::NoNumbers},
    KnownRefusal{"pricingfailure", Refusal::PriceTooHigh},
    KnownRefusal{"toomanyunfinishedverifications", Refusal::Forbidden},
};

struct KnownState {
  std::string_view name;
  Standing standing;
};
constexpr std::array kStates{
    KnownState{"verificationpending", Standing::Open},     KnownState{"verificationcompleted", Standing::Delivered},
    KnownState{"verificationreused", Standing::Delivered}, KnownState{"verificationreactivated", Standing::Delivered},
    KnownState{"verificationcanceled", Standing::Closed},  KnownState{"verificationtimedout", Standing::Closed},
    KnownState{"verificationreported", Standing::Closed},  KnownState{"verificationrefunded", Standing::Closed},
};

// The answer's object; nothing when the answer cannot be believed at all.
std::optional<json::value> read(const Answer& answer) {
  if (answers::broken(answer)) return std::nullopt;
  auto value = answers::parseJson(answer.body);
  if (!value || !value->is_object()) return std::nullopt;
  return value;
}

std::string errorText(const json::object& object) {
  const std::string code = scalar(object, "errorCode").value_or("");
  const std::string words = scalar(object, "errorDescription").value_or("");
  return answers::printable(words.empty() ? code : code + ": " + words);
}

// "https://…/verifications/lr_01…": its last part. Only that is used: a link could lead anywhere.
std::optional<std::string> idOfLink(const json::object& object) {
  const auto href = scalar(object, "href");
  if (!href) return std::nullopt;
  const std::size_t slash = href->rfind('/');
  if (slash == std::string::npos) return std::nullopt;
  std::string id = href->substr(slash + 1);
  return answers::isIdentifier(id) ? std::optional(std::move(id)) : std::nullopt;
}

std::optional<std::string> phoneOf(const json::object& object) {
  const auto text = scalar(object, "number");
  const auto digits = text ? answers::phoneDigits(*text) : std::nullopt;
  if (!digits) return std::nullopt;
  return digits->size() == kNationalDigits ? std::string(kDialCode) + *digits : *digits;
}

std::optional<UpstreamMessage> messageOf(const json::value& entry) {
  if (!entry.is_object()) return std::nullopt;
  const json::object& object = entry.get_object();
  UpstreamMessage out;
  out.id = identifier(object, "id");
  out.text = scalar(object, "smsContent").value_or("").substr(0, kTextBytes);
  if (auto code = scalar(object, "parsedCode"); code && !code->empty() && code->size() <= kTextBytes) out.code = std::move(*code);
  if (out.text.empty()) out.text = out.code.value_or("");
  out.sender = scalar(object, "from");
  if (out.text.empty()) return std::nullopt;  // nothing that could be handed over
  return out;
}

}  // namespace

std::optional<Token> parseToken(const Answer& answer) {
  const auto value = read(answer);
  if (!value || !succeeded(answer)) return std::nullopt;
  const json::object& object = value->get_object();
  auto text = scalar(object, "token");
  const bool isPlain = text && !text->empty() && text->size() <= kTokenBytes &&
                       std::all_of(text->begin(), text->end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (!isPlain) return std::nullopt;
  const json::value* const lifetime = object.if_contains("expiresIn");
  json::error_code error;
  const double seconds = lifetime != nullptr && lifetime->is_number() ? lifetime->to_number<double>(error) : 0;
  constexpr double kDay = 86'400;
  if (error || !(seconds > 0)) return std::nullopt;
  return Token{std::move(*text), std::chrono::seconds(static_cast<std::int64_t>(std::min(seconds, kDay)))};
}

CreateOutcome parseCreate(const Answer& answer) {
  const auto value = read(answer);
  if (answer.status == kUnauthorized) return Refused{Refusal::Forbidden, "status 401"};  // comes without a body
  if (!value) return unknown(answer, "not a readable answer");
  const json::object& object = value->get_object();
  if (answer.status == kCreated) {
    if (auto id = idOfLink(object)) return Created{std::move(*id)};
    return unknown(answer, "no link to what was bought");
  }
  const std::string code = answers::lowered(scalar(object, "errorCode").value_or(""));
  const auto known = std::find_if(kRefusals.begin(), kRefusals.end(), [&](const KnownRefusal& r) { return r.code == code; });
  if (answer.status != kBadRequest || known == kRefusals.end()) return unknown(answer, errorText(object));
  return Refused{known->reason, errorText(object)};
}

BuyOutcome parseBought(const Answer& answer, std::string_view id, Currency currency) {
  const auto value = read(answer);
  if (!value || !succeeded(answer)) return unknown(answer, "bought, but what was bought cannot be read");
  const json::object& object = value->get_object();
  auto phone = phoneOf(object);
  if (identifier(object, "id") != id || !phone) return unknown(answer, "bought, but the number cannot be read");
  Bought bought;
  bought.ref = std::string(id);
  bought.wrongCountry = !phone->starts_with(kDialCode) || phone->size() != kNationalDigits + kDialCode.size();
  bought.phone = std::move(*phone);
  bought.cost = answers::amount(object, "totalCost", currency);
  if (const auto ends = scalar(object, "endsAt")) {
    if (const auto time = parseTimestamp(*ends)) bought.expiresUs = time->us;
  }
  return bought;
}

std::optional<Standing> parseStanding(const Answer& answer, std::string_view id) {
  const auto value = read(answer);
  if (!value || !succeeded(answer) || identifier(value->get_object(), "id") != id) return std::nullopt;
  const std::string state = answers::lowered(scalar(value->get_object(), "state").value_or(""));
  const auto known = std::find_if(kStates.begin(), kStates.end(), [&](const KnownState& s) { return s.name == state; });
  return known == kStates.end() ? std::nullopt : std::optional(known->standing);
}

PollOutcome parseMessages(const Answer& answer) {
  const auto value = read(answer);
  if (!value || !succeeded(answer)) return unknown(answer, "not a readable list of messages");
  const json::value* const data = value->get_object().if_contains("data");
  if (data == nullptr || !data->is_array()) return unknown(answer, "no list of messages");
  Arrived arrived;
  for (const json::value& entry : data->get_array()) {
    if (arrived.messages.size() >= kMessages) break;
    if (auto message = messageOf(entry)) arrived.messages.push_back(std::move(*message));
  }
  if (arrived.messages.empty()) return StillWaiting{};
  return arrived;
}

CancelOutcome parseCancel(const Answer& answer) {
  if (succeeded(answer)) return Cancelled{};
  // Not allowed: a code is there, or it is over. Only the next poll can tell.
  if (answer.status == kBadRequest) return Undecided{};
  return unknown(answer, "neither done nor refused");
}

Result<Money> parseBalance(const Answer& answer, Currency currency) {
  const auto value = read(answer);
  const auto balance = value && succeeded(answer) ? answers::amount(value->get_object(), "currentBalance", currency) : std::nullopt;
  if (!balance) return fail(ErrorCode::Internal, "The provider's balance is not known", "balance: status " + std::to_string(answer.status));
  return *balance;
}

}  // namespace trunkline::providers::textverified
