// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>
#include <memory>

#include "ui/icons/icon.h"
#include "ui/theme/tokens.h"

namespace trunkline::ui {

class Theme;

// Draws the console's icons in the colours of the theme.
class IconSet final {
 public:
  // The theme outlives the set and every icon of it.
  explicit IconSet(const Theme& theme) : m_theme(theme) {}

  // Takes its colour when it is drawn, so that it follows the theme by itself; points the other way where people read from the right.
  // `chosen`: while what shows it is checked.
  [[nodiscard]] QIcon icon(Icon icon, Token token = Token::Text, Token chosen = Token::Text) const;

 private:
  const Theme& m_theme;
};

inline constexpr int kIconPx = 20;  // as they are drawn; lines are sharpest at its multiples

// Where its drawing is among the resources; empty for None.
[[nodiscard]] QString iconFile(Icon icon);
// Whether it points somewhere.
[[nodiscard]] bool isMirrored(Icon icon);

}  // namespace trunkline::ui
