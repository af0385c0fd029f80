// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of a command, taken out one by one so that what is left over is known to be unknown.
#pragma once
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "server/contract/error.h"

namespace trunkline::app {

class AdminArguments {
 public:
  explicit AdminArguments(boost::json::object members) : m_members(std::move(members)) {}
  [[nodiscard]] Result<std::string> text(std::string_view name, std::size_t max);
  [[nodiscard]] Result<std::optional<std::string>> optionalText(std::string_view name, std::size_t max);
  [[nodiscard]] Result<std::int64_t> integer(std::string_view name, std::int64_t low, std::int64_t high);
  [[nodiscard]] Result<bool> flag(std::string_view name);  // false when absent
  // After the last: ValidationFailed when members are left.
  [[nodiscard]] Result<> end() const;

 private:
  boost::json::object m_members;
};

}  // namespace trunkline::app
