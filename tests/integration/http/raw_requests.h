// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as an attacker would write them, with what must become of them.
#pragma once
#include <string>
#include <vector>

namespace trunkline::testing {

enum class After { Open, Closed };

struct RawCase {
  std::string name;     // letters and digits
  std::string request;  // against the routes of things.h
  int status{0};        // of the first answer
  After after{After::Closed};
};

[[nodiscard]] std::vector<RawCase> rawCases();

}  // namespace trunkline::testing
