// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_arguments.h"

namespace trunkline::app {
namespace {

// Names only: a value may be a password.
Failure badArgument(std::string_view name, const std::string& expected) {
  return fail(ErrorCode::ValidationFailed, "The argument " + std::string(name) + " must be " + expected + ".");
}

}  // namespace

Result<std::optional<std::string>> AdminArguments::optionalText(std::string_view name, std::size_t max) {
  const auto found = m_members.find(name);
  if (found == m_members.end()) return std::nullopt;
  const auto* value = found->value().if_string();
  if (value == nullptr || value->empty() || value->size() > max) {
    return badArgument(name, "a text of 1 to " + std::to_string(max) + " bytes");
  }
  std::string out(*value);
  m_members.erase(found);
  return out;
}

Result<std::string> AdminArguments::text(std::string_view name, std::size_t max) {
  auto value = optionalText(name, max);
  if (!value) return tl::unexpected(value.error());
  if (!*value) return badArgument(name, "given");
  return std::move(**value);
}

Result<std::int64_t> AdminArguments::integer(std::string_view name, std::int64_t low, std::int64_t high) {
  const auto found = m_members.find(name);
  const auto* value = found == m_members.end() ? nullptr : found->value().if_int64();
  if (value == nullptr || *value < low || *value > high) {
    return badArgument(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  }
  const std::int64_t out = *value;
  m_members.erase(found);
  return out;
}

Result<bool> AdminArguments::flag(std::string_view name) {
  const auto found = m_members.find(name);
  if (found == m_members.end()) return false;
  const auto* value = found->value().if_bool();
  if (value == nullptr) return badArgument(name, "true or false");
  const bool out = *value;
  m_members.erase(found);
  return out;
}

Result<> AdminArguments::end() const {
  if (m_members.empty()) return {};
  return fail(ErrorCode::ValidationFailed, "The command has no argument " + std::string(m_members.begin()->key()) + ".");
}

}  // namespace trunkline::app
