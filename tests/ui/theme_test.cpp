// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetrics>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <cmath>

#include "models/settings/settings.h"
#include "ui/components/widgets.h"

namespace trunkline::ui {

class ThemeTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void textIsDrawnInItsFontsWithDigitsOfOneWidth();
  void everyTextCanBeReadOnItsGround_data();
  void everyTextCanBeReadOnItsGround();
  void noTokenIsLeftInTheSheet();
  void asTheSystemMeansDarkOnADarkOne();
  void theLocaleIsNeverThatOfC();
};

namespace {

double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

// As in WCAG 2.
double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(one) + 0.05;
  const double b = luminance(other) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

struct Pair {
  const char* name;
  Token above;
  Token below;
  double least;
};
constexpr double kText = 4.5;
constexpr double kPart = 3.0;
constexpr double kHighText = 7.0;
constexpr std::array kAppearances{std::pair{models::Appearance::Light, "light"}, std::pair{models::Appearance::Dark, "dark"},
                                  std::pair{models::Appearance::HighContrast, "high contrast"}};
constexpr std::array kPairs{
    Pair{"text", Token::Text, Token::Surface, kText},
    Pair{"text on the window", Token::Text, Token::Window, kText},
    Pair{"text on every other row", Token::Text, Token::SurfaceAlternate, kText},
    Pair{"muted", Token::TextMuted, Token::Surface, kText},
    Pair{"muted on the window", Token::TextMuted, Token::Window, kText},
    Pair{"placeholder", Token::Placeholder, Token::Field, kText},
    Pair{"primary button", Token::TextOnAccent, Token::Accent, kText},
    Pair{"chosen filter", Token::AccentPressed, Token::AccentSoft, kText},
    Pair{"selected row", Token::SelectionText, Token::Selection, kText},
    Pair{"rail", Token::RailText, Token::Rail, kText},
    Pair{"rail, chosen", Token::RailActiveText, Token::RailActive, kText},
    Pair{"header", Token::HeaderText, Token::Header, kText},
    Pair{"tool tip", Token::ToolTipText, Token::ToolTip, kText},
    Pair{"demo bar", Token::DemoBarText, Token::DemoBar, kText},
    Pair{"neutral", Token::NeutralText, Token::NeutralSoft, kText},
    Pair{"busy", Token::BusyText, Token::BusySoft, kText},
    Pair{"good", Token::GoodText, Token::GoodSoft, kText},
    Pair{"warning", Token::WarningText, Token::WarningSoft, kText},
    Pair{"bad", Token::BadText, Token::BadSoft, kText},
    Pair{"wrong field", Token::BadText, Token::Surface, kText},
    Pair{"field's border", Token::BorderStrong, Token::Field, kPart},
    Pair{"focus on a surface", Token::FocusRing, Token::Surface, kPart},
    Pair{"focus on the window", Token::FocusRing, Token::Window, kPart},
    Pair{"focus on the rail", Token::FocusRing, Token::Rail, kPart},
    Pair{"focus beside a border", Token::FocusRing, Token::Border, kPart},
    Pair{"first series", Token::Series1, Token::Surface, kPart},
    Pair{"second series", Token::Series2, Token::Surface, kPart},
    Pair{"third series", Token::Series3, Token::Surface, kPart},
    Pair{"fourth series", Token::Series4, Token::Surface, kPart},
    Pair{"fifth series", Token::Series5, Token::Surface, kPart},
    Pair{"sixth series", Token::Series6, Token::Surface, kPart},
    Pair{"code", Token::CodeInk, Token::CodePaper, 20.0},
};

}  // namespace

void ThemeTest::textIsDrawnInItsFontsWithDigitsOfOneWidth() {
  QCOMPARE(missingFonts(), QStringList());
  const Theme theme;
  theme.applyTo(*qApp);
  QCOMPARE(QFontInfo(QApplication::font()).family(), QStringLiteral("Noto Sans"));
  QCOMPARE(QFontInfo(monoFont(QApplication::font())).family(), QStringLiteral("JetBrains Mono"));
  const QFontMetrics metrics(QApplication::font());
  for (char digit = '1'; digit <= '9'; ++digit)
    QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), metrics.horizontalAdvance(QLatin1Char('0')));
}

void ThemeTest::everyTextCanBeReadOnItsGround_data() {
  QTest::addColumn<int>("pair");
  QTest::addColumn<models::Appearance>("appearance");
  for (const auto& [appearance, name] : kAppearances)
    for (std::size_t at = 0; at < kPairs.size(); ++at)
      QTest::addRow("%s, %s", kPairs.at(at).name, name) << static_cast<int>(at) << appearance;
}

void ThemeTest::everyTextCanBeReadOnItsGround() {
  QFETCH(int, pair);
  const Pair& looked = kPairs.at(static_cast<std::size_t>(pair));
  QFETCH(const models::Appearance, appearance);
  Theme theme;
  theme.use(appearance);
  const double found = contrast(theme.colour(looked.above), theme.colour(looked.below));
  const bool isHigh = appearance == models::Appearance::HighContrast && looked.least == kText;
  QVERIFY2(found >= (isHigh ? kHighText : looked.least), QByteArray::number(found).constData());
}

void ThemeTest::noTokenIsLeftInTheSheet() { QVERIFY(!Theme().styleSheet().contains(QLatin1Char('@'))); }

void ThemeTest::asTheSystemMeansDarkOnADarkOne() {
  Theme dark;
  dark.use(models::Appearance::Dark);
  Theme system(true);
  QCOMPARE(system.colour(Token::Window), dark.colour(Token::Window));
  system.use(models::Appearance::Light);
  QCOMPARE(system.colour(Token::Window), Theme().colour(Token::Window));
}

void ThemeTest::theLocaleIsNeverThatOfC() {
  const models::Settings settings((QString()));
  QVERIFY(settings.locale().language() != QLocale::C);  // although the environment's is
  QVERIFY(settings.zone().isValid());
}

}  // namespace trunkline::ui

QTEST_MAIN(trunkline::ui::ThemeTest)
#include "theme_test.moc"
