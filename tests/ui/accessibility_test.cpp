// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can have the focus says what it is, what it is called, how it stands and what is in it.
#include "tests/support/gui/accessibility_walk.h"
#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class AccessibilityTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everythingIsTold_data();
  void everythingIsTold();
};

void AccessibilityTest::everythingIsTold_data() {
  QTest::addColumn<int>("place");
  for (std::size_t at = 0; at < kPlaces.size(); ++at) QTest::newRow(kPlaces.at(at).name) << static_cast<int>(at);
}

void AccessibilityTest::everythingIsTold() {
  QFETCH(int, place);
  DeskWindow window;
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  const auto report = trunkline::testing::walkAccessibility(*DeskWindow::target()->window());
  QVERIFY(!report.spoken.empty());
  QCOMPARE(report.faultTexts().join(QStringLiteral("; ")), QString());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::AccessibilityTest)
#include "accessibility_test.moc"
