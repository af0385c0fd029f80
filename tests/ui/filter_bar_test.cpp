// SPDX-License-Identifier: GPL-3.0-or-later
// A filter is made, turned off, taken away and said by keys alone.
#include "ui/components/filter_bar.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace trunkline::ui::testing {

class FilterBarTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aFilterIsMadeByKeys();
  void aWrongValueSaysItsRuleAndStays();
  void aChipIsTurnedOffWithoutBeingLost();
  void aChipIsTakenAwayAndTheFocusStaysNear();
  void allOfThemGoAtOnce();
  void whatTheModelIsToldIsShown();
  void manyChipsGoOnToFurtherLines();
};

namespace {

using models::FilterModel;
using models::FilterOperator;

struct BarWorld {
  explicit BarWorld(models::FilterForm form = models::orderFilterForm()) : filter(std::move(form)) {
    bar.resize(700, 120);
    bar.show();
    (void)QTest::qWaitForWindowExposed(&bar);
  }
  template <class T>
  [[nodiscard]] T& part(const char* name) {
    T* found = bar.findChild<T*>(QLatin1String(name));
    if (found == nullptr) qFatal("no '%s'", name);
    return *found;
  }
  static void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
  [[nodiscard]] static QString focused() { return QApplication::focusWidget()->objectName(); }
  void put(const char* field, const char* value) {
    const auto answer = filter.put({QLatin1String(field), FilterOperator::Is, QLatin1String(value)});
    if (!answer) qFatal("no such filter");
  }

  FilterModel filter;
  QAbstractItemModelTester tester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};
  FilterBar bar{QStringLiteral("list"), filter, nullptr};
};

}  // namespace

void FilterBarTest::aFilterIsMadeByKeys() {
  BarWorld world;
  world.part<QPushButton>("listAdd").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listField"));
  BarWorld::key(Qt::Key_Tab);
  BarWorld::key(Qt::Key_Tab);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listChoice"));
  BarWorld::key(Qt::Key_W);  // as on every list of choices: Waiting
  BarWorld::key(Qt::Key_Return);
  QCOMPARE(world.filter.wire(), (QJsonObject{{QStringLiteral("state"), QStringLiteral("waiting")}}));
  QCOMPARE(world.part<QPushButton>("listChip_state").text(), QStringLiteral("State is Waiting"));
  QCOMPARE(BarWorld::focused(), QStringLiteral("listAdd"));
  QVERIFY(!world.part<QComboBox>("listField").isVisible());
  BarWorld::key(Qt::Key_Space);
  BarWorld::key(Qt::Key_Escape);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listAdd"));
  QCOMPARE(world.filter.rowCount(), 1);
}

void FilterBarTest::aWrongValueSaysItsRuleAndStays() {
  BarWorld world;
  world.bar.beginAdding();
  world.part<QComboBox>("listField").setCurrentText(QStringLiteral("Country"));
  auto& text = world.part<QLineEdit>("listText");
  text.setFocus();
  QTest::keyClicks(&text, QStringLiteral("Germany"));
  BarWorld::key(Qt::Key_Return);
  QCOMPARE(world.filter.rowCount(), 0);
  QVERIFY(world.part<QLabel>("listWrong").isVisible());
  QVERIFY(world.part<QLabel>("listWrong").text().contains(QStringLiteral("two letters")));
  QCOMPARE(text.text(), QStringLiteral("Germany"));
  QCOMPARE(BarWorld::focused(), QStringLiteral("listText"));
  text.clear();
  QTest::keyClicks(&text, QStringLiteral("de"));
  BarWorld::key(Qt::Key_Return);
  QCOMPARE(world.part<QPushButton>("listChip_country").text(), QStringLiteral("Country is DE"));
}

void FilterBarTest::aChipIsTurnedOffWithoutBeingLost() {
  BarWorld world;
  world.put("state", "waiting");
  auto& chip = world.part<QPushButton>("listChip_state");
  chip.setFocus();
  BarWorld::key(Qt::Key_Space);
  QVERIFY(world.filter.wire().isEmpty());
  QCOMPARE(&world.part<QPushButton>("listChip_state"), &chip);  // it is still under the hand
  QVERIFY(!chip.isChecked());
  QCOMPARE(chip.accessibleName(), QStringLiteral("State is Waiting (turned off)"));
  BarWorld::key(Qt::Key_Space);
  QVERIFY(!world.filter.wire().isEmpty());
}

void FilterBarTest::aChipIsTakenAwayAndTheFocusStaysNear() {
  BarWorld world;
  for (const auto& [field, value] : {std::pair("state", "waiting"), std::pair("country", "DE"), std::pair("sandbox", "false")})
    world.put(field, value);
  QCOMPARE(world.part<QPushButton>("listChip_sandbox").text(), QStringLiteral("Test order is no"));
  world.part<QPushButton>("listChip_country").setFocus();
  BarWorld::key(Qt::Key_Delete);
  QCOMPARE(world.filter.rowCount(), 2);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listChip_sandbox"));
  world.part<QPushButton>("listRemove_sandbox").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listChip_state"));
  BarWorld::key(Qt::Key_Delete);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listAdd"));
}

void FilterBarTest::allOfThemGoAtOnce() {
  BarWorld world;
  QVERIFY(!world.part<QPushButton>("listClear").isVisible());
  world.put("state", "waiting");
  world.put("country", "DE");
  world.part<QPushButton>("listClear").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(world.filter.rowCount(), 0);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listAdd"));
  QVERIFY(!world.part<QPushButton>("listClear").isVisible());
}

void FilterBarTest::whatTheModelIsToldIsShown() {
  BarWorld world(models::userFilterForm());
  QVERIFY(world.filter.setLink(QStringLiteral("trunkline://users?state=banned&created_from=2026-01-31T09:00:00Z")));
  QCOMPARE(world.part<QPushButton>("listChip_state").text(), QStringLiteral("State is Banned"));
  QVERIFY(world.part<QPushButton>("listChip_created_from").text().startsWith(QStringLiteral("Joined from 2026-01-31")));
  QVERIFY(world.filter.put({QStringLiteral("state"), FilterOperator::Is, QStringLiteral("active")}));
  QCOMPARE(world.part<QPushButton>("listChip_state").text(), QStringLiteral("State is Active"));
}

void FilterBarTest::manyChipsGoOnToFurtherLines() {
  BarWorld world;
  world.put("state", "waiting");
  world.put("country", "DE");
  world.put("provider", "a-provider-with-a-name");
  world.bar.resize(260, 300);
  const auto yOf = [&](const char* name) {
    auto& part = world.part<QPushButton>(name);
    return part.mapTo(&world.bar, QPoint()).y();
  };
  QTRY_VERIFY(yOf("listChip_provider") > yOf("listChip_state"));
  QVERIFY(yOf("listAdd") >= yOf("listChip_provider"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::FilterBarTest)
#include "filter_bar_test.moc"
