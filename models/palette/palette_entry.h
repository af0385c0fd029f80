// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <optional>

#include "server/contract/ids.h"

namespace trunkline::models {

// What the palette can do, as whoever opens it knows it.
struct PaletteCommand {
  QString id;
  QString text;
  QString keys;  // as they are read; empty: none
};

struct PaletteEntry {
  enum class Kind { Place, Command, View, Order, User };
  Kind kind{};
  QString text;
  QString detail;  // in a few words what it is
  QString keys;    // of a command
  QString target;  // of a command its id, else a link
  std::optional<SavedViewId> view{};
};

// A typed line: what its first letter restricts it to, and what is looked for.
struct PaletteQuery {
  enum class Scope { Everything, Commands, Users, Orders, Views };
  Scope scope{};
  QString text;  // without the letter and the spaces around it

  [[nodiscard]] static PaletteQuery of(const QString& typed);
  [[nodiscard]] bool wants(PaletteEntry::Kind kind) const;
  // Every word of it is in there, in any order and case.
  [[nodiscard]] bool isIn(const QString& text) const;
};

}  // namespace trunkline::models
