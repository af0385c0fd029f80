// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <cmath>

#include "models/format/formats.h"
#include "tests/bench/console/benches.h"
#include "tests/support/gui/frame_clock.h"
#include "ui/charts/chart_view.h"
#include "ui/theme/theme.h"

namespace trunkline::bench {
namespace {

constexpr int kPoints = 1'600;  // of which 800 are in view after one zoom
constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr std::int64_t kStartUs = 1'767'225'600'000'000;

models::ChartData sample() {
  models::ChartData data{QStringLiteral("Success"), QStringLiteral("%"), {}, {}, {}};
  for (int series = 0; series < 4; ++series) {
    models::ChartSeries one{QStringLiteral("provider-%1").arg(series), series, {}};
    for (int minute = 0; minute < kPoints; ++minute)
      one.points.push_back({{kStartUs + minute * kMinuteUs}, 90 - series * 4 + 5 * std::sin(minute / 20.0 + series)});
    data.series.push_back(std::move(one));
  }
  return data;
}

}  // namespace

int benchChart() {
  const models::SystemClock clock;
  const models::Formats formats(QLocale::c(), QTimeZone::utc(), clock);
  ui::Theme theme;
  theme.applyTo(*qApp);
  const std::unique_ptr<ui::ChartView> view(ui::makeChartView("chart", formats, theme, nullptr));
  view->resize(kWindow);
  view->setData(sample());
  view->showRange({{kStartUs}, {kStartUs + kPoints / 2 * kMinuteUs}});
  view->show();
  auto& canvas = *view->findChild<QAbstractScrollArea*>(QStringLiteral("chartCanvas"));
  trunkline::testing::FrameClock frames(*canvas.viewport());
  const auto press = [&canvas](Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&canvas, &event);
  };
  frames.frame([&] { press(Qt::Key_Right, {}); });  // the first has everything laid out
  frames.clear();
  for (int frame = 0; frame < kFrames; ++frame)
    frames.frame([&] { press(frame / 8 % 2 == 0 ? Qt::Key_Right : Qt::Key_Left, Qt::ShiftModifier); });
  const double pan = milliseconds(frames.quantile(0.99));
  frames.clear();
  for (int frame = 0; frame < kFrames; ++frame) frames.frame([&] { press(frame % 2 == 0 ? Qt::Key_Minus : Qt::Key_Plus, {}); });
  print({{QStringLiteral("pan_ms"), pan}, {QStringLiteral("zoom_ms"), milliseconds(frames.quantile(0.99))}});
  return 0;
}

}  // namespace trunkline::bench
