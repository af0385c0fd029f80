// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour of the console by what it is for. Nothing else in the ui names a colour.
#pragma once
#include <QtCore/QtGlobal>
#include <array>
#include <cstddef>

namespace trunkline::ui {

enum class Token {
  Window,
  Surface,
  SurfaceRaised,
  SurfaceAlternate,
  Border,
  BorderStrong,
  Text,
  TextMuted,
  TextDisabled,
  TextOnAccent,
  Accent,
  AccentHover,
  AccentPressed,
  AccentSoft,
  FocusRing,
  Selection,
  SelectionText,
  Link,
  Field,
  FieldDisabled,
  Placeholder,
  Button,
  ButtonHover,
  ButtonPressed,
  Rail,
  RailText,
  RailActive,
  RailActiveText,
  Header,
  HeaderText,
  ToolTip,
  ToolTipText,
  ScrollBar,
  ScrollBarHover,
  DemoBar,
  DemoBarText,
  NeutralSoft,
  NeutralText,
  BusySoft,
  BusyText,
  GoodSoft,
  GoodText,
  WarningSoft,
  WarningText,
  BadSoft,
  BadText,
  CodeInk,
  CodePaper,
  Series1,
  Series2,
  Series3,
  Series4,
  Series5,
  Series6,
};
inline constexpr std::size_t kTokenCount = static_cast<std::size_t>(Token::Series6) + 1;
inline constexpr int kSeriesColours = 6;

using TokenColours = std::array<quint32, kTokenCount>;  // 0xRRGGBB in the order of Token

// Contrast of each text colour on its background is at least 4.5, of parts at least 3: tests/ui/theme_test.cpp.
inline constexpr TokenColours kLightColours{
    0xF4F5F7, 0xFFFFFF, 0xFFFFFF, 0xF9FAFB, 0xDDE1E6, 0x868F9B,  // Window … BorderStrong
    0x1B2430, 0x596577, 0x98A1AD, 0xFFFFFF,                      // Text … TextOnAccent
    0x1F5FBF, 0x1A52A6, 0x15458C, 0xE6EEFA, 0x2F74DB,            // Accent … FocusRing
    0xDCE8FA, 0x12294B, 0x1F5FBF,                                // Selection … Link
    0xFFFFFF, 0xF0F2F4, 0x687383,                                // Field … Placeholder
    0xFFFFFF, 0xF0F3F7, 0xE3E8EF,                                // Button …
    0x1E2A3A, 0xC3CCD9, 0x33465E, 0xFFFFFF,                      // Rail …
    0xF4F5F7, 0x4A5565,                                          // Header …
    0x1E2A3A, 0xFFFFFF,                                          // ToolTip …
    0xB9C1CB, 0x8D97A4,                                          // ScrollBar …
    0xFFE9B8, 0x5A3E00,                                          // DemoBar …
    0xE9ECF0, 0x47515F, 0xE1ECFB, 0x174C9C, 0xDDF3E4, 0x17603A,  // NeutralSoft … GoodText
    0xFDEFD0, 0x74500A, 0xFBE3E2, 0x9B1C1C,                      // WarningSoft … BadText
    0x000000, 0xFFFFFF,                                          // CodeInk …: the same in every theme, cameras need it
    0x1F6FB2, 0xB45309, 0x0F766E, 0x9D2B6B, 0x5B4BB5, 0x4D6A00,  // Series1 …
};

inline constexpr TokenColours kDarkColours{
    0x14181F, 0x1B212B, 0x232B37, 0x1F2630, 0x323C4A, 0x76859A,  // Window … BorderStrong
    0xE6EAF0, 0xA3AFBF, 0x6B7787, 0x0B1A30,                      // Text … TextOnAccent
    0x7AB0FF, 0x94C0FF, 0xA9CDFF, 0x22364F, 0x7AB0FF,            // Accent … FocusRing
    0x2A4468, 0xF2F6FC, 0x8ABAFF,                                // Selection … Link
    0x161B23, 0x1F2630, 0x94A1B3,                                // Field … Placeholder
    0x262F3C, 0x2F3A49, 0x394657,                                // Button …
    0x0F131A, 0xB8C3D1, 0x27364B, 0xFFFFFF,                      // Rail …
    0x202833, 0xB7C2D0,                                          // Header …
    0xE6EAF0, 0x141A22,                                          // ToolTip …
    0x4A5666, 0x66748A,                                          // ScrollBar …
    0x4A3600, 0xFFE3A3,                                          // DemoBar …
    0x2B3441, 0xC3CDD9, 0x1E3A5F, 0xA9CDFF, 0x17402B, 0x9FE3BC,  // NeutralSoft … GoodText
    0x4A3708, 0xFFD98A, 0x4F1F22, 0xFFB3B0,                      // WarningSoft … BadText
    0x000000, 0xFFFFFF,                                          // CodeInk …
    0x6CB2F0, 0xF0A35E, 0x4FD1C5, 0xF28AC0, 0xB3A6F5, 0xB5D05A,  // Series1 …
};

// For who needs more: text at 7 at least, every border visible.
inline constexpr TokenColours kHighContrastColours{
    0x000000, 0x000000, 0x0A0A0A, 0x121212, 0x7A7A7A, 0xFFFFFF,  // Window … BorderStrong
    0xFFFFFF, 0xE0E0E0, 0xA0A0A0, 0x000000,                      // Text … TextOnAccent
    0x4DD2FF, 0x7FE0FF, 0xB0EDFF, 0x00324A, 0xFFEB3B,            // Accent … FocusRing
    0x1AEBFF, 0x000000, 0x8FE3FF,                                // Selection … Link
    0x000000, 0x1A1A1A, 0xC8C8C8,                                // Field … Placeholder
    0x000000, 0x262626, 0x3D3D3D,                                // Button …
    0x000000, 0xFFFFFF, 0x004A5C, 0xFFFFFF,                      // Rail …
    0x1A1A1A, 0xFFFFFF,                                          // Header …
    0xFFFFFF, 0x000000,                                          // ToolTip …
    0xA0A0A0, 0xFFFFFF,                                          // ScrollBar …
    0x332B00, 0xFFEB3B,                                          // DemoBar …
    0x1C1C1C, 0xFFFFFF, 0x00263D, 0x8FE3FF, 0x002B12, 0x8CFFB5,  // NeutralSoft … GoodText
    0x332600, 0xFFE066, 0x3D0000, 0xFFB3B3,                      // WarningSoft … BadText
    0x000000, 0xFFFFFF,                                          // CodeInk …
    0x8FE3FF, 0xFFC069, 0x7CFFCB, 0xFF9AD5, 0xCFC2FF, 0xE4FF7A,  // Series1 …
};

}  // namespace trunkline::ui
