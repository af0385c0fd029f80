// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered migrations that are compiled into the program (migrations/V001__name.sql, embedded by CMake).
#pragma once
#include <span>
#include <string_view>

namespace trunkline::storage {

struct Migration {
  int version{};
  std::string_view name;
  std::string_view text;  // shared text of both engines; an engine's dialect rewrites it
};

// In order of their numbers.
[[nodiscard]] std::span<const Migration> builtInMigrations();

}  // namespace trunkline::storage
