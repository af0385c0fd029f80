// SPDX-License-Identifier: GPL-3.0-or-later
// A chart by keyboard and mouse: crosshair, range, choice of a point, table; in every appearance.
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <cmath>

#include "models/format/formats.h"
#include "tests/support/gui/accessibility_walk.h"
#include "ui/charts/chart_view.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

class ChartTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void arrowKeysWalkThroughThePoints();
  void keysZoomAndMove();
  void aPointIsChosen();
  void newNumbersLeaveTheRangeAsItIs();
  void theTableHasTheNumbers();
  void aScreenReaderIsToldTheValues();
  void itIsDrawnInEachAppearance();
};

namespace {

constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr std::int64_t kStartUs = 1'767'225'600'000'000;  // 2026-01-01T00:00Z

class StillClock final : public models::Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return {kStartUs}; }
};

models::ChartData sample(int points = 240) {
  models::ChartData data{QStringLiteral("Success"), QStringLiteral("%"), {}, {{QStringLiteral("Alert below"), 80.0}}, {}};
  for (int series = 0; series < 4; ++series) {
    models::ChartSeries one{QStringLiteral("provider-%1").arg(series), series, {}};
    for (int minute = 0; minute < points; ++minute)
      one.points.push_back({{kStartUs + minute * kMinuteUs}, 90.0 - series * 4 + 5 * std::sin(minute / 20.0 + series)});
    data.series.push_back(std::move(one));
  }
  data.marks.push_back({{kStartUs + 60 * kMinuteUs}, QStringLiteral("Price changed")});
  return data;
}

struct World {
  World() {
    theme.applyTo(*qApp);
    view.reset(makeChartView("chart", formats, theme, nullptr));
    view->resize(800, 400);
    view->setData(sample());
    view->show();
    if (!QTest::qWaitForWindowActive(view.get())) qFatal("no window");
    canvas().setFocus();
  }
  [[nodiscard]] QWidget& canvas() const { return *view->findChild<QWidget*>(QStringLiteral("chartCanvas")); }
  [[nodiscard]] QString readout() const { return view->findChild<QLabel*>(QStringLiteral("chartReadout"))->text(); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&canvas(), key, modifiers); }

  StillClock clock;
  Theme theme;
  models::Formats formats{QLocale::c(), QTimeZone::utc(), clock};
  std::unique_ptr<ChartView> view;
};

}  // namespace

void ChartTest::arrowKeysWalkThroughThePoints() {
  const World world;
  world.key(Qt::Key_Right);
  QVERIFY2(world.readout().contains(QStringLiteral("provider-0: 90.00 %")), qUtf8Printable(world.readout()));
  const QString first = world.readout();
  world.key(Qt::Key_Right);
  QVERIFY(world.readout() != first);
  world.key(Qt::Key_Left);
  QCOMPARE(world.readout(), first);
}

void ChartTest::keysZoomAndMove() {
  const World world;
  const models::TimeRange all = world.view->range();
  QCOMPARE(all.from.us, kStartUs);
  world.key(Qt::Key_Plus);
  const models::TimeRange closer = world.view->range();
  QVERIFY(closer.lengthUs() < all.lengthUs() && closer.from.us > all.from.us && closer.to.us < all.to.us);
  world.key(Qt::Key_Right, Qt::ShiftModifier);
  QCOMPARE(world.view->range().lengthUs(), closer.lengthUs());
  QVERIFY(world.view->range().from.us > closer.from.us);
  for (int presses = 0; presses < 30; ++presses) world.key(Qt::Key_Right, Qt::ShiftModifier);
  QCOMPARE(world.view->range().to.us, all.to.us);  // there is nothing beyond
  world.key(Qt::Key_Home);
  QCOMPARE(world.view->range(), all);
}

void ChartTest::aPointIsChosen() {
  const World world;
  QSignalSpy chosen(world.view.get(), &ChartView::pointChosen);
  world.key(Qt::Key_Return);
  QCOMPARE(chosen.size(), 0);  // none is pointed at
  world.key(Qt::Key_Right);
  world.key(Qt::Key_Return);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.front().at(1).value<Timestamp>().us, kStartUs);
}

void ChartTest::newNumbersLeaveTheRangeAsItIs() {
  const World world;
  world.key(Qt::Key_Plus);
  const models::TimeRange chosen = world.view->range();
  world.view->setData(sample(300));
  QCOMPARE(world.view->range(), chosen);
}

void ChartTest::theTableHasTheNumbers() {
  const World world;
  QTest::keyClick(world.view->findChild<QPushButton*>(QStringLiteral("chartAsTable")), Qt::Key_Space);
  const auto& table = *world.view->findChild<QTableView*>(QStringLiteral("chartTable"));
  QVERIFY(table.isVisible());
  QCOMPARE(table.model()->rowCount(), 240);
  QCOMPARE(table.model()->index(239, 1).data().toString(), QStringLiteral("90.00 %"));
}

void ChartTest::aScreenReaderIsToldTheValues() {
  const World world;
  QCOMPARE(trunkline::testing::walkAccessibility(*world.view).faultTexts(), QStringList());
  world.key(Qt::Key_Right);
  QVERIFY(world.canvas().accessibleDescription().contains(QStringLiteral("90.00 %")));
}

void ChartTest::itIsDrawnInEachAppearance() {
  World world;
  world.key(Qt::Key_Right);
  const QString folder = qEnvironmentVariable("TRUNKLINE_PICTURES");
  QSet<QRgb> grounds;
  for (const auto appearance : {models::Appearance::Light, models::Appearance::Dark, models::Appearance::HighContrast}) {
    world.theme.use(appearance);
    world.theme.applyTo(*qApp);
    QCoreApplication::processEvents();
    const QImage picture = world.view->grab().toImage();
    grounds.insert(picture.pixel(picture.width() / 2, picture.height() - 60));
    if (!folder.isEmpty()) QVERIFY(picture.save(QStringLiteral("%1/chart-%2.png").arg(folder).arg(int(appearance))));
  }
  QCOMPARE(grounds.size(), 3);
}

}  // namespace trunkline::ui

QTEST_MAIN(trunkline::ui::ChartTest)
#include "chart_test.moc"
