// SPDX-License-Identifier: GPL-3.0-or-later
// The table of settings: one row each, from which reading, error texts and --check-config are made.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "server/app/configuration.h"

namespace trunkline::app {

struct Setting {
  std::string_view name;      // in the environment
  std::string_view key;       // in the TOML file
  std::string_view expected;  // completes "expected …"
  bool secret;
  bool (*apply)(Configuration&, std::string_view);  // false: not what was expected
  std::string (*show)(const Configuration&);
};

[[nodiscard]] std::span<const Setting> settings();
[[nodiscard]] const Setting* settingByName(std::string_view name);
[[nodiscard]] const Setting* settingByKey(std::string_view key);

// The times that a [provider.NAME] table may set, by the same keys.
struct TimeSetting {
  std::string_view name;
  std::string_view key;
  std::chrono::seconds OrderTimes::*member;
  int low;
  int high;
  std::string_view expected;
};
[[nodiscard]] std::span<const TimeSetting> timeSettings();

}  // namespace trunkline::app
