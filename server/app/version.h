// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace trunkline::app {
inline constexpr std::string_view kVersion = TRUNKLINE_VERSION;  // from the top CMakeLists.txt
}  // namespace trunkline::app
