// SPDX-License-Identifier: GPL-3.0-or-later
// The committed data as text; CMake makes the definitions from data/*.csv.
#pragma once
#include <string_view>

namespace trunkline::catalog {

[[nodiscard]] std::string_view servicesCsv();
[[nodiscard]] std::string_view countriesCsv();

}  // namespace trunkline::catalog
