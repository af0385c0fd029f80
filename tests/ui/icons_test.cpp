// SPDX-License-Identifier: GPL-3.0-or-later
// Each icon has its drawing in the one style there is; it takes the colours of the theme and turns where people read from the right.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "ui/icons/icon_set.h"
#include "ui/theme/theme.h"

namespace trunkline::ui::testing {

class IconsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eachIsDrawnInOneStyle_data();
  void eachIsDrawnInOneStyle();
  void noDrawingIsWithoutItsIcon();
  void colourFollowsTheTheme();
  void whatPointsTurnsWithTheLanguage();
};

namespace {

constexpr QSize kSize{40, 40};

Icon at(std::size_t index) { return static_cast<Icon>(index); }

QImage imageOf(const QIcon& icon, QIcon::Mode mode = QIcon::Normal) { return icon.pixmap(kSize, 1.0, mode).toImage(); }

// Of the pixels that are wholly covered.
QSet<QRgb> inksOf(const QImage& image) {
  QSet<QRgb> inks;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x)
      if (qAlpha(image.pixel(x, y)) == 255) inks.insert(image.pixel(x, y));
  }
  return inks;
}

}  // namespace

void IconsTest::eachIsDrawnInOneStyle_data() {
  QTest::addColumn<int>("icon");
  for (std::size_t index = 1; index < kIconCount; ++index) QTest::newRow(qUtf8Printable(iconFile(at(index)))) << static_cast<int>(index);
}

void IconsTest::eachIsDrawnInOneStyle() {
  QFETCH(int, icon);
  QFile file(iconFile(static_cast<Icon>(icon)));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray svg = file.readAll();
  QVERIFY(svg.contains("viewBox=\"0 0 20 20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\""));
  QCOMPARE(svg.count("stroke-width"), 1);
  QVERIFY(!svg.contains('#'));  // a colour of its own
  const Theme theme;
  const QImage image = imageOf(IconSet(theme).icon(static_cast<Icon>(icon)));
  QCOMPARE(image.size(), kSize);
  QVERIFY(!inksOf(image).isEmpty());
  QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
}

void IconsTest::noDrawingIsWithoutItsIcon() {
  QCOMPARE(static_cast<std::size_t>(QDir(QStringLiteral(":/icons")).count()), kIconCount - 1);
  QVERIFY(IconSet(Theme()).icon(Icon::None).isNull());
}

void IconsTest::colourFollowsTheTheme() {
  Theme theme;
  const QIcon icon = IconSet(theme).icon(Icon::Close);
  for (const auto appearance : {models::Appearance::Light, models::Appearance::Dark}) {
    theme.use(appearance);
    QVERIFY(inksOf(imageOf(icon)).contains(theme.colour(Token::Text).rgb()));
    QVERIFY(inksOf(imageOf(icon, QIcon::Disabled)).contains(theme.colour(Token::TextDisabled).rgb()));
  }
}

void IconsTest::whatPointsTurnsWithTheLanguage() {
  const Theme theme;
  const QIcon back = IconSet(theme).icon(Icon::Back);
  const QIcon good = IconSet(theme).icon(Icon::Good);
  const QImage leftwards = imageOf(back);
  const QImage tick = imageOf(good);
  QApplication::setLayoutDirection(Qt::RightToLeft);
  QVERIFY(imageOf(back) != leftwards);
  QCOMPARE(imageOf(good), tick);
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::IconsTest)
#include "icons_test.moc"
