// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QtGui/QFont>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>

namespace trunkline::ui {
namespace {

constexpr qreal kTextPoints = 9.5;
constexpr float kVeilOpacity = 0.8F;
constexpr QLatin1String kFusion("fusion");

struct NamedToken {
  const char* name;
  Token token;
};
// What stands as @name in the style sheet; longer names first, so that none begins another.
constexpr std::array kSheetTokens{
    NamedToken{"@borderStrong", Token::BorderStrong},
    NamedToken{"@border", Token::Border},
    NamedToken{"@railActiveText", Token::RailActiveText},
    NamedToken{"@railActive", Token::RailActive},
    NamedToken{"@railText", Token::RailText},
    NamedToken{"@rail", Token::Rail},
    NamedToken{"@headerText", Token::HeaderText},
    NamedToken{"@header", Token::Header},
    NamedToken{"@scrollHover", Token::ScrollBarHover},
    NamedToken{"@scroll", Token::ScrollBar},
    NamedToken{"@focus", Token::FocusRing},
    NamedToken{"@surface", Token::Surface},
    NamedToken{"@raised", Token::SurfaceRaised},
    NamedToken{"@fieldDisabled", Token::FieldDisabled},
    NamedToken{"@field", Token::Field},
    NamedToken{"@accentHover", Token::AccentHover},
    NamedToken{"@accentPressed", Token::AccentPressed},
    NamedToken{"@accentSoft", Token::AccentSoft},
    NamedToken{"@accent", Token::Accent},
    NamedToken{"@onAccent", Token::TextOnAccent},
    NamedToken{"@buttonHover", Token::ButtonHover},
    NamedToken{"@buttonPressed", Token::ButtonPressed},
    NamedToken{"@button", Token::Button},
    NamedToken{"@textDisabled", Token::TextDisabled},
    NamedToken{"@textMuted", Token::TextMuted},
    NamedToken{"@text", Token::Text},
    NamedToken{"@demoText", Token::DemoBarText},
    NamedToken{"@demo", Token::DemoBar},
    NamedToken{"@badText", Token::BadText},
    NamedToken{"@badSoft", Token::BadSoft},
    NamedToken{"@warningText", Token::WarningText},
    NamedToken{"@warningSoft", Token::WarningSoft},
};

// A table gets no border, background or ::item rule here: each would make scrolling repaint the whole of it. Its border is that
// of the frame around it.
constexpr const char* kSheet = R"(
QPushButton, QToolButton { background: @button; color: @text; border: 1px solid @borderStrong; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover, QToolButton:hover { background: @buttonHover; }
QPushButton:pressed, QToolButton:pressed { background: @buttonPressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid @focus; padding: 3px 11px; }
QPushButton:disabled, QToolButton:disabled { color: @textDisabled; border-color: @border; background: @fieldDisabled; }
QPushButton:focus, QToolButton:focus, QCheckBox:focus { outline: none; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentPressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @border; color: @textMuted; border-color: @border; }
QPushButton[kind="filter"]:checked { background: @accentSoft; color: @accentPressed; border-color: @accent; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[kind="link"]:focus { border-color: @focus; }
QProgressBar { background: @border; border: none; border-radius: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QCheckBox { border: 2px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox:focus { border-color: @focus; }
QLineEdit, QPlainTextEdit { background: @field; border: 1px solid @borderStrong; border-radius: 4px; padding: 4px 8px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @focus; padding: 3px 7px; }
QLineEdit:disabled { background: @fieldDisabled; color: @textMuted; border-color: @border; }
QComboBox { background: @field; color: @text; border: 1px solid @borderStrong; border-radius: 4px; padding: 4px 8px; }
QComboBox:focus { border: 2px solid @focus; padding: 3px 7px; }
QComboBox:disabled { background: @fieldDisabled; color: @textMuted; border-color: @border; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/style/choose.svg); width: 12px; height: 12px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 8px; image: url(:/style/choose.svg); width: 12px; height: 12px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: @badText; }
QLabel[kind="title"] { font-size: 15pt; font-weight: 600; }
QLabel[kind="section"] { font-weight: 600; }
QLabel[kind="muted"] { color: @textMuted; }
QLabel[kind="wrong"] { color: @badText; }
QFrame[kind="panel"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[kind="panel"][focused="true"] { border-color: @focus; }
QFrame[kind="banner"] { background: @badSoft; border: none; border-radius: 4px; }
QFrame[kind="banner"] QLabel { color: @badText; }
QFrame[kind="banner"][tone="warning"] { background: @warningSoft; }
QFrame[kind="banner"][tone="warning"] QLabel { color: @warningText; }
QFrame#tryThis { background: @demo; }
QFrame#tryThis QLabel { color: @demoText; }
QPushButton[kind="demo"] { background: transparent; color: @demoText; border-color: @demoText; }
QPushButton[kind="demo"]:hover { background: @field; }
QPushButton[kind="demo"]:focus { border: 2px solid @demoText; }
QWidget#rail { background: @rail; }
QWidget#rail QLabel { color: @railText; font-weight: 600; }
QWidget#rail QPushButton { background: transparent; color: @railText; border: 2px solid transparent; padding: 6px 12px; text-align: left; }
QWidget#rail QPushButton:hover { color: @railActiveText; }
QWidget#rail QPushButton:checked { background: @railActive; color: @railActiveText; }
QWidget#rail QPushButton:focus { border-color: @focus; }
QWidget#topBar { background: @surface; border-bottom: 1px solid @border; }
QWidget#statusLine { background: @surface; border-top: 1px solid @border; }
QPushButton[kind="search"] { text-align: left; color: @textMuted; }
QDialog#palette { background: @raised; border: 1px solid @borderStrong; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 3px; }
QPushButton[kind="icon"]:hover { background: @buttonHover; }
QPushButton[kind="icon"]:focus { border: 2px solid @focus; padding: 2px; }
QFrame#environmentBar[environment="production"] { background: @badSoft; }
QFrame#environmentBar[environment="production"] QLabel { color: @badText; }
QFrame#environmentBar[environment="sandbox"] { background: @warningSoft; }
QFrame#environmentBar[environment="sandbox"] QLabel { color: @warningText; }
QFrame[kind="toast"] { background: @raised; border: 1px solid @borderStrong; border-radius: 6px; }
QFrame[kind="toast"][tone="bad"] { background: @badSoft; }
QFrame[kind="toast"][tone="bad"] QLabel { color: @badText; }
QFrame[kind="toast"][tone="warning"] { background: @warningSoft; }
QFrame[kind="toast"][tone="warning"] QLabel { color: @warningText; }
QWidget#signInPage[over="true"] { background: @veil; }
QHeaderView { background: @header; }
QHeaderView::section { background: @header; color: @headerText; border: none; border-bottom: 1px solid @border; padding: 4px 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @scrollHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QSplitter::handle { background: transparent; }
)";

}  // namespace

void Theme::use(models::Appearance appearance) {
  switch (appearance) {
    case models::Appearance::System:
      m_colours = m_isSystemDark ? &kDarkColours : &kLightColours;
      return;
    case models::Appearance::Light:
      m_colours = &kLightColours;
      return;
    case models::Appearance::Dark:
      m_colours = &kDarkColours;
      return;
    case models::Appearance::HighContrast:
      m_colours = &kHighContrastColours;
      return;
  }
}

QColor Theme::colour(Token token) const { return QColor::fromRgb(m_colours->at(static_cast<std::size_t>(token))); }

QColor Theme::series(int number) const { return colour(static_cast<Token>(static_cast<int>(Token::Series1) + number % kSeriesColours)); }

ToneColours Theme::tone(models::Tone tone) const {
  switch (tone) {
    case models::Tone::Busy:
      return {colour(Token::BusySoft), colour(Token::BusyText)};
    case models::Tone::Good:
      return {colour(Token::GoodSoft), colour(Token::GoodText)};
    case models::Tone::Warning:
      return {colour(Token::WarningSoft), colour(Token::WarningText)};
    case models::Tone::Bad:
      return {colour(Token::BadSoft), colour(Token::BadText)};
    case models::Tone::Neutral:
      break;
  }
  return {colour(Token::NeutralSoft), colour(Token::NeutralText)};
}

QPalette Theme::palette() const {
  QPalette palette;
  palette.setColor(QPalette::Window, colour(Token::Window));
  palette.setColor(QPalette::WindowText, colour(Token::Text));
  palette.setColor(QPalette::Base, colour(Token::Surface));
  palette.setColor(QPalette::AlternateBase, colour(Token::SurfaceAlternate));
  palette.setColor(QPalette::Text, colour(Token::Text));
  palette.setColor(QPalette::Button, colour(Token::Button));
  palette.setColor(QPalette::ButtonText, colour(Token::Text));
  palette.setColor(QPalette::Highlight, colour(Token::Selection));
  palette.setColor(QPalette::HighlightedText, colour(Token::SelectionText));
  palette.setColor(QPalette::PlaceholderText, colour(Token::Placeholder));
  palette.setColor(QPalette::Link, colour(Token::Link));
  palette.setColor(QPalette::ToolTipBase, colour(Token::ToolTip));
  palette.setColor(QPalette::ToolTipText, colour(Token::ToolTipText));
  palette.setColor(QPalette::Mid, colour(Token::Border));
  palette.setColor(QPalette::Dark, colour(Token::BorderStrong));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, colour(Token::TextDisabled));
  return palette;
}

QString Theme::styleSheet() const {
  QString sheet = QString::fromLatin1(kSheet);
  for (const NamedToken& named : kSheetTokens) sheet.replace(QLatin1String(named.name), colour(named.token).name());
  QColor veil = colour(Token::Window);  // over what is shown and cannot be touched
  veil.setAlphaF(kVeilOpacity);
  return sheet.replace(QLatin1String("@veil"), veil.name(QColor::HexArgb));
}

void Theme::applyTo(QApplication& application) const {
  // Another appearance is another palette and sheet: a new style would polish every widget twice.
  if (QApplication::style()->objectName() != kFusion) QApplication::setStyle(QStyleFactory::create(kFusion));
  QFont font(QStringLiteral("Noto Sans"));
  font.setPointSizeF(kTextPoints);
  QApplication::setFont(font);
  QApplication::setPalette(palette());
  application.setStyleSheet(styleSheet());
}

bool isSystemDark() {
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QStringList missingFonts() {
  QStringList missing;
  const QStringList present = QFontDatabase::families();
  for (const QString& family : {QStringLiteral("Noto Sans"), QStringLiteral("JetBrains Mono")}) {
    if (!present.contains(family)) missing << family;
  }
  return missing;
}

}  // namespace trunkline::ui
