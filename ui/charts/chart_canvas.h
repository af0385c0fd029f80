// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of a ChartView by Qt Charts: lines over ticks of our own, a crosshair, the wheel, the mouse and the keys.
#pragma once
#include <QtCharts/QChartView>
#include <optional>
#include <vector>

#include "models/charts/chart_data.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
}  // namespace trunkline::models

namespace trunkline::ui {

class Theme;

class ChartCanvas final : public QChartView {
  Q_OBJECT
 public:
  // Both outlive it.
  ChartCanvas(const models::Formats& formats, const Theme& theme, QWidget* parent);

  void setData(const models::ChartData& data);
  void showRange(const models::TimeRange& range);
  void showAll() { showRange(whole()); }
  [[nodiscard]] const models::TimeRange& range() const { return m_range; }
  [[nodiscard]] const models::ChartData& data() const { return m_data; }
  [[nodiscard]] std::optional<Timestamp> crosshair() const { return m_crosshair; }
  // What stands at the crosshair; none where that series has nothing.
  [[nodiscard]] std::optional<double> valueAt(std::size_t series, Timestamp at) const;

 Q_SIGNALS:
  void rangeChanged();
  void crosshairMoved();
  void pointChosen(int series, trunkline::Timestamp at);

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] models::TimeRange whole() const;
  void makeSeries();
  void dress();  // in the theme's colours
  void fill();
  void zoom(double factor, Timestamp around);
  void move(std::int64_t byUs);
  void setCrosshair(std::optional<Timestamp> at);
  void stepCrosshair(int by);
  void choose(Timestamp at, std::optional<double> value);
  [[nodiscard]] Timestamp timeAt(qreal x) const;
  [[nodiscard]] qreal xOf(Timestamp at) const;
  [[nodiscard]] qreal yOf(double value) const;

  const models::Formats& m_formats;
  const Theme& m_theme;
  models::ChartData m_data;
  std::vector<Timestamp> m_moments;  // of all series, each once, by time
  models::TimeRange m_range;
  std::vector<double> m_levels;  // where lines go across
  int m_decimals{0};
  std::optional<Timestamp> m_crosshair;
  std::vector<QLineSeries*> m_lines;  // the chart's own
  QValueAxis* m_times;                // hours do not matter here: the ticks are drawn by ourselves
  QValueAxis* m_values;
  std::optional<qreal> m_dragged;  // from where
  bool m_hasMoved{false};
};

}  // namespace trunkline::ui
