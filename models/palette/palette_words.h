// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/palette/palette_entry.h"
#include "server/contract/wire/staff_search.h"
#include "server/contract/wire/staff_views.h"

namespace trunkline::models {

// What the server found, and what it keeps, as lines of the palette.
[[nodiscard]] PaletteEntry entryOf(const OrderHit& hit);
[[nodiscard]] PaletteEntry entryOf(const UserHit& hit);
[[nodiscard]] PaletteEntry entryOf(const SavedView& view);
// Of what was pasted: the record or the list that it leads to.
[[nodiscard]] PaletteEntry entryOfPlace(const QString& link);
// Of a link to a record that was looked at.
[[nodiscard]] PaletteEntry entryOfRecent(const QString& link);

}  // namespace trunkline::models
