// SPDX-License-Identifier: GPL-3.0-or-later
// A filter is made, turned off, taken away and said by keys alone.
#include "ui/table/filter_bar.h"

#include "models/window/filter_model.h"

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
  void chipsAreTakenAway();
  void whatTheModelIsToldIsShown();
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
  [[nodiscard]] QStringList chips() const {
    QStringList words;
    for (const QPushButton* chip : bar.findChildren<QPushButton*>(QStringLiteral("chip"))) words << chip->text();
    return words;
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
  world.part<QPushButton>("listFilterAdd").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterField"));
  BarWorld::key(Qt::Key_Tab);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterChoice"));
  BarWorld::key(Qt::Key_W);  // as on every list of choices: Waiting
  world.part<QPushButton>("listFilterApply").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(world.filter.wire(), (QJsonObject{{QStringLiteral("state"), QStringLiteral("waiting")}}));
  QCOMPARE(world.chips(), QStringList{QStringLiteral("State is Waiting")});
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterAdd"));
  BarWorld::key(Qt::Key_Space);
  BarWorld::key(Qt::Key_Escape);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterAdd"));
  QCOMPARE(world.filter.rowCount(), 1);
}

void FilterBarTest::aWrongValueSaysItsRuleAndStays() {
  BarWorld world;
  world.bar.openEditor(QStringLiteral("country"));
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterValue"));
  auto& text = world.part<QLineEdit>("listFilterValue");
  QTest::keyClicks(&text, QStringLiteral("Germany"));
  BarWorld::key(Qt::Key_Return);
  QCOMPARE(world.filter.rowCount(), 0);
  QVERIFY(world.part<QLabel>("listFilterWrong").text().contains(QStringLiteral("two letters")));
  QCOMPARE(text.text(), QStringLiteral("Germany"));
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterValue"));
  text.clear();
  QTest::keyClicks(&text, QStringLiteral("de"));
  BarWorld::key(Qt::Key_Return);
  QCOMPARE(world.chips(), QStringList{QStringLiteral("Country is DE")});
}

void FilterBarTest::aChipIsTurnedOffWithoutBeingLost() {
  BarWorld world;
  world.put("state", "waiting");
  world.part<QPushButton>("chip").setFocus();
  BarWorld::key(Qt::Key_Space);
  QTRY_VERIFY(world.filter.wire().isEmpty());
  QTRY_COMPARE(BarWorld::focused(), QStringLiteral("chip"));  // it is still under the hand
  QVERIFY(!world.part<QPushButton>("chip").isChecked());
  QCOMPARE(world.part<QPushButton>("chip").accessibleName(), QStringLiteral("State is Waiting (turned off)"));
  BarWorld::key(Qt::Key_Space);
  QTRY_VERIFY(!world.filter.wire().isEmpty());
}

void FilterBarTest::chipsAreTakenAway() {
  BarWorld world;
  for (const auto& [field, value] : {std::pair("state", "waiting"), std::pair("country", "DE"), std::pair("sandbox", "false")})
    world.put(field, value);
  world.part<QPushButton>("chip").setFocus();
  BarWorld::key(Qt::Key_Delete);
  QCOMPARE(world.filter.rowCount(), 2);
  QCOMPARE(BarWorld::focused(), QStringLiteral("chip"));  // the next one
  world.part<QPushButton>("listFilterClear").setFocus();
  BarWorld::key(Qt::Key_Space);
  QCOMPARE(world.filter.rowCount(), 0);
  QCOMPARE(BarWorld::focused(), QStringLiteral("listFilterAdd"));
}

void FilterBarTest::whatTheModelIsToldIsShown() {
  BarWorld world(models::userFilterForm());
  QVERIFY(world.filter.setLink(QStringLiteral("trunkline://users?state=banned")));
  QCOMPARE(world.chips(), QStringList{QStringLiteral("State is Banned")});
  QVERIFY(world.filter.put({QStringLiteral("state"), FilterOperator::Is, QStringLiteral("active")}));
  QCOMPARE(world.chips(), QStringList{QStringLiteral("State is Active")});
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::FilterBarTest)
#include "filter_bar_test.moc"
