// SPDX-License-Identifier: GPL-3.0-or-later
// Another appearance is chosen by keyboard, drawn at once and remembered.
#include <QtCore/QTimer>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class AppearanceTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anotherAppearanceIsDrawnAtOnceAndRemembered();
};

namespace {

// In the menu, which is open.
void chooseByLetter(DeskWindow& window, Qt::Key letter) {
  auto& button = window.as<QPushButton>("appearance");
  QVERIFY(window.tabTo("appearance"));
  // The menu has an event loop of its own.
  QTimer::singleShot(0, &button, [&button, letter] { QTest::keyClick(button.menu(), letter); });
  DeskWindow::key(Qt::Key_Space);
  // Without a display there is no window manager that gives the window its focus back.
  window.console->window().activateWindow();
  button.setFocus();
}

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
  chooseByLetter(window, Qt::Key_D);
  QVERIFY(qGray(middle(body)) < 60);
  QCOMPARE(window.settings->appearance(), models::Appearance::Dark);
  chooseByLetter(window, Qt::Key_L);
  QCOMPARE(middle(body), light);
  QCOMPARE(window.settings->appearance(), models::Appearance::Light);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::AppearanceTest)
#include "appearance_test.moc"
