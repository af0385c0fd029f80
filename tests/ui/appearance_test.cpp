// SPDX-License-Identifier: GPL-3.0-or-later
// Another appearance is drawn at once and remembered.
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class AppearanceTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anotherAppearanceIsDrawnAtOnceAndRemembered();
};

namespace {

QRgb middle(const QWidget& widget) {
  const QImage image = const_cast<QWidget&>(widget).grab().toImage();
  return image.pixel(image.rect().center());
}

}  // namespace

void AppearanceTest::anotherAppearanceIsDrawnAtOnceAndRemembered() {
  DeskWindow window;
  window.open();
  window.signIn();
  const QWidget& body = *window.as<QTableView>("ordersTable").viewport();
  const QRgb light = middle(body);
  QCOMPARE(qGray(light) > 200, true);
  window.run("appearance.dark");
  QVERIFY(qGray(middle(body)) < 60);
  QCOMPARE(window.settings->appearance(), models::Appearance::Dark);
  window.run("appearance.light");
  QCOMPARE(middle(body), light);
  QCOMPARE(window.settings->appearance(), models::Appearance::Light);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::AppearanceTest)
#include "appearance_test.moc"
