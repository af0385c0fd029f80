// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

// Everything that the console can look like, for tests that look at all of it.
struct Place {
  const char* name;
  void (*show)(DeskWindow& window);
};
extern const std::array<Place, 33> kPlaces;

}  // namespace trunkline::ui::testing
