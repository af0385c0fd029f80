// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/json.hpp>
#include <optional>
#include <string>

namespace trunkline::providers::smsman {

// The error of an answer. Present when there is an error code or when `success` is false.
struct AnswerError {
  std::string code;     // lower case, empty when missing
  std::string message;  // lower case, printable; error_msg is a text or an object of texts
  [[nodiscard]] std::string text() const;
  // The words for an expired or unknown request; the code that comes with them is not known.
  [[nodiscard]] bool requestGone() const;
};
[[nodiscard]] std::optional<AnswerError> errorOf(const boost::json::object& object);

}  // namespace trunkline::providers::smsman
