// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include "models/base/view_state.h"
#include "models/settings/settings.h"
#include "ui/theme/tokens.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace trunkline::ui {

inline constexpr int kRowHeightPx = 28;
inline constexpr int kCompactRowHeightPx = 24;
inline constexpr int kGridPx = 4;  // distances are multiples of it

struct ToneColours {
  QColor background;
  QColor text;
};

// Fusion with our colours: a palette first, and one small style sheet for what a palette cannot say.
class Theme {
 public:
  // `isSystemDark`: what Appearance::System means here.
  explicit Theme(bool isSystemDark = false) : m_isSystemDark(isSystemDark) { use(models::Appearance::System); }

  // For what is drawn from now on; applyTo() has everything drawn anew.
  void use(models::Appearance appearance);

  [[nodiscard]] QColor colour(Token token) const;
  [[nodiscard]] ToneColours tone(models::Tone tone) const;
  // Of a line in a chart; numbers go round.
  [[nodiscard]] QColor series(int number) const;
  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;
  void applyTo(QApplication& application) const;

 private:
  bool m_isSystemDark;
  const TokenColours* m_colours{nullptr};
};

// Whether this desktop is a dark one; asked before applyTo().
[[nodiscard]] bool isSystemDark();

// The families that the console is drawn in and that this machine lacks: text would be boxes.
[[nodiscard]] QStringList missingFonts();

}  // namespace trunkline::ui
