// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::ui {

// Every picture of the console by what it means. Its file is resources/icons/<name>.svg: see icon_files.h.
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

}  // namespace trunkline::ui
