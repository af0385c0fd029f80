// SPDX-License-Identifier: GPL-3.0-or-later
// A long turn of the event loop is noticed, a short one is not, and a frame is counted once with the time of its paint.
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

#include "tests/support/gui/frame_clock.h"

namespace trunkline::testing {

class FrameClockTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aFrameHasTheTimeOfItsPaint();
  void whatPaintsNothingIsNoFrame();
  void aLongTurnIsNoticed();
};

namespace {

using namespace std::chrono_literals;

void work(std::chrono::nanoseconds for_) {
  for (const auto begun = threadTime(); threadTime() - begun < for_;) {
  }
}

class SlowPaint final : public QWidget {
  Q_OBJECT
 protected:
  void paintEvent(QPaintEvent* /*event*/) override { work(20ms); }
};

}  // namespace

void FrameClockTest::aFrameHasTheTimeOfItsPaint() {
  SlowPaint widget;
  widget.resize(50, 50);
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
  FrameClock clock(widget);
  for (int frame = 0; frame < 3; ++frame) clock.frame([&widget] { widget.update(); });
  QCOMPARE(clock.count(), std::size_t{3});
  QVERIFY(clock.quantile(0.01) >= 20ms);
}

void FrameClockTest::whatPaintsNothingIsNoFrame() {
  SlowPaint widget;
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
  QCoreApplication::processEvents();
  FrameClock clock(widget);
  clock.frame([] {});
  QCOMPARE(clock.count(), std::size_t{0});
}

void FrameClockTest::aLongTurnIsNoticed() {
  const GuiWatchdog dog(30ms);
  QTimer::singleShot(0, this, [] { work(1ms); });
  QTest::qWait(50);
  QCOMPARE(dog.overruns(), 0);
  QTimer::singleShot(0, this, [] { work(60ms); });
  QVERIFY(QTest::qWaitFor([&dog] { return dog.overruns() == 1; }));
  QVERIFY(dog.longest() >= 60ms);
}

}  // namespace trunkline::testing

QTEST_MAIN(trunkline::testing::FrameClockTest)
#include "frame_clock_test.moc"
