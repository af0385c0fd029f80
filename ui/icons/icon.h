// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace trunkline::ui {

// Every picture of the console by what it means. Its file is resources/icons/<name>.svg, drawn for this console: a grid of 20,
// lines of 1.5, no fill, currentColor.
enum class Icon {
  None,
  Orders,
  Users,
  Settings,
  Search,
  Back,
  Forward,
  Refresh,
  Copy,
  Link,
  Filter,
  Columns,
  SavedView,
  Export,
  Cancel,
  Refund,
  Ban,
  Unban,
  Session,
  SignOut,
  SignOutEverywhere,
  Lock,
  Account,
  Command,
  Keyboard,
  Appearance,
  Language,
  Clock,
  Key,
  Log,
  Diagnostics,
  Licence,
  Close,
  Warning,
  Good,
  Info,
};
inline constexpr std::size_t kIconCount = static_cast<std::size_t>(Icon::Info) + 1;

}  // namespace trunkline::ui
