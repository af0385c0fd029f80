// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/answer_error.h"

#include "server/providers/answers/json_fields.h"

namespace trunkline::providers::smsman {

using answers::lowered;
using answers::printable;
using answers::scalar;

namespace {

namespace json = boost::json;

constexpr std::size_t kMessageBytes = 200;

std::string messageOf(const json::value& value) {
  if (value.is_string()) return printable(std::string_view(value.get_string()));
  std::string joined;
  if (value.is_object()) {
    for (const auto& member : value.get_object()) {
      if (!member.value().is_string()) continue;
      if (!joined.empty()) joined += "; ";
      joined += std::string_view(member.value().get_string());
      if (joined.size() > kMessageBytes) break;
    }
  }
  return printable(joined);
}

}  // namespace

std::string AnswerError::text() const {
  if (code.empty()) return message.empty() ? "failure without a reason" : message;
  return message.empty() ? code : code + ": " + message;
}

bool AnswerError::requestGone() const { return message.find("current request not exists") != std::string::npos; }

std::optional<AnswerError> errorOf(const json::object& object) {
  const json::value* const code = object.if_contains("error_code");
  const json::value* const success = object.if_contains("success");
  const bool coded = code != nullptr && !code->is_null();
  const bool failed = success != nullptr && !(success->is_bool() && success->get_bool());
  if (!coded && !failed) return std::nullopt;
  AnswerError out;
  if (coded) out.code = lowered(printable(scalar(object, "error_code").value_or("unreadable")));
  if (const json::value* const message = object.if_contains("error_msg")) out.message = lowered(messageOf(*message));
  return out;
}

}  // namespace trunkline::providers::smsman
