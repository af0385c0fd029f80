// SPDX-License-Identifier: GPL-3.0-or-later
// The server's precompiled header: what nearly every file of it includes and what is slow to parse.
#pragma once
#include <algorithm>
#include <array>
#include <boost/asio.hpp>
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
