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
};
inline constexpr std::size_t kTokenCount = static_cast<std::size_t>(Token::CodePaper) + 1;

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
};

}  // namespace trunkline::ui
