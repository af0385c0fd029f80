// SPDX-License-Identifier: GPL-3.0-or-later
// Values over time. Pages know only this; what draws it can be exchanged.
#pragma once
#include <QtWidgets/QWidget>

#include "models/charts/chart_data.h"

namespace trunkline::models {
class Formats;
}  // namespace trunkline::models

namespace trunkline::ui {

class Theme;

// By mouse: the wheel zooms, dragging moves, a click chooses a point. By keys: Left and Right move the crosshair, Shift with them the
// range, + and − zoom, Home shows all, Enter chooses. The same numbers stand in a table for who cannot see the chart.
class ChartView : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  // The range that is shown stays unless it would be empty.
  virtual void setData(const models::ChartData& data) = 0;
  virtual void showRange(const models::TimeRange& range) = 0;
  [[nodiscard]] virtual models::TimeRange range() const = 0;
  virtual void showAll() = 0;
  virtual void setTableShown(bool isShown) = 0;

 Q_SIGNALS:
  void rangeChanged(const trunkline::models::TimeRange& range);
  void pointChosen(int series, trunkline::Timestamp at);
};

// By Qt Charts. Formats and theme outlive it.
[[nodiscard]] ChartView* makeChartView(const char* name, const models::Formats& formats, const Theme& theme, QWidget* parent);

}  // namespace trunkline::ui
