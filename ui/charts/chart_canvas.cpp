// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <array>
#include <cmath>

#include "models/charts/ticks.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr qreal kUsPerX = 1'000.0;  // the axis counts milliseconds
constexpr qreal kLinePx = 1.75;
constexpr int kLevels = 6;
constexpr QMargins kMarginsPx{56, 8, 12, 26};  // room for the words at the axes

// No series by its colour alone: dashes and gaps in widths of the line. Longer than the stock ones, which cost twice as much to draw.
QPen penOf(const QColor& colour, std::size_t number) {
  static const std::array<QList<qreal>, 4> kDashes{QList<qreal>{}, {8, 3}, {3, 4}, {8, 3, 2, 3}};
  QPen pen(colour, kLinePx);
  pen.setJoinStyle(Qt::BevelJoin);
  if (const auto& dashes = kDashes.at(number % kDashes.size()); !dashes.isEmpty()) {
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(dashes);
  }
  return pen;
}

}  // namespace

ChartCanvas::ChartCanvas(const models::Formats& formats, const Theme& theme, QWidget* parent)
    : QChartView(parent), m_formats(formats), m_theme(theme), m_times(new QValueAxis(this)), m_values(new QValueAxis(this)) {
  setRenderHint(QPainter::Antialiasing);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setFrameShape(QFrame::NoFrame);
  // Time goes from left to right in every language.
  setLayoutDirection(Qt::LeftToRight);
  QChart& drawn = *chart();
  drawn.setBackgroundVisible(false);
  drawn.setMargins(kMarginsPx);
  drawn.legend()->setAlignment(Qt::AlignTop);
  drawn.legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
  m_times->setVisible(false);
  m_values->setVisible(false);
  drawn.addAxis(m_times, Qt::AlignBottom);
  drawn.addAxis(m_values, Qt::AlignLeft);
}

void ChartCanvas::setData(const models::ChartData& data) {
  m_data = data;
  m_moments.clear();
  for (const models::ChartSeries& series : m_data.series)
    for (const models::ChartPoint& point : series.points) m_moments.push_back(point.at);
  std::ranges::sort(m_moments, {}, &Timestamp::us);
  m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
  if (m_lines.size() != m_data.series.size()) makeSeries();
  dress();
  const models::TimeRange all = whole();
  const bool isOutside = m_range.lengthUs() <= 0 || m_range.to.us <= all.from.us || m_range.from.us >= all.to.us;
  showRange(isOutside ? all : m_range);
}

models::TimeRange ChartCanvas::whole() const {
  if (m_moments.empty()) return {};
  constexpr std::int64_t kLeastUs = 60'000'000;
  return {m_moments.front(), {std::max(m_moments.back().us, m_moments.front().us + kLeastUs)}};
}

void ChartCanvas::makeSeries() {
  chart()->removeAllSeries();
  m_lines.clear();
  for (std::size_t number = 0; number < m_data.series.size(); ++number) {
    auto* line = new QLineSeries;  // taken over by the chart
    chart()->addSeries(line);
    line->attachAxis(m_times);
    line->attachAxis(m_values);
    m_lines.push_back(line);
  }
}

void ChartCanvas::dress() {
  for (std::size_t number = 0; number < m_lines.size(); ++number) {
    m_lines[number]->setPen(penOf(m_theme.series(m_data.series[number].colour), number));
    m_lines[number]->setName(m_data.series[number].name);
  }
  chart()->legend()->setVisible(m_lines.size() > 1);
  chart()->legend()->setLabelColor(m_theme.colour(Token::Text));
  chart()->legend()->setFont(font());
}

void ChartCanvas::showRange(const models::TimeRange& range) {
  m_range = range;
  fill();
  if (m_crosshair && (m_crosshair->us < range.from.us || m_crosshair->us > range.to.us)) setCrosshair(std::nullopt);
  viewport()->update();
  Q_EMIT rangeChanged();
}

void ChartCanvas::fill() {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  const auto widen = [&low, &high](double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const models::ChartThreshold& threshold : m_data.thresholds) widen(threshold.value);
  for (std::size_t number = 0; number < m_lines.size(); ++number) {
    QList<QPointF> points;
    for (const models::ChartPoint& point : models::thinned(m_data.series[number].points, m_range)) {
      points.append({static_cast<qreal>(point.at.us) / kUsPerX, point.value});
      widen(point.value);
    }
    m_lines[number]->replace(points);
  }
  if (low > high) low = high = 0;
  const models::ValueTicks ticks = models::valueTicks(low, high, kLevels);
  m_levels = ticks.at;
  m_decimals = ticks.decimals;
  m_values->setRange(m_levels.front(), m_levels.back());
  m_times->setRange(static_cast<qreal>(m_range.from.us) / kUsPerX, static_cast<qreal>(m_range.to.us) / kUsPerX);
}

std::optional<double> ChartCanvas::valueAt(std::size_t series, Timestamp at) const {
  const auto& points = m_data.series.at(series).points;
  const auto found = std::ranges::lower_bound(points, at.us, {}, [](const models::ChartPoint& point) { return point.at.us; });
  return found != points.end() && found->at == at ? std::optional(found->value) : std::nullopt;
}

Timestamp ChartCanvas::timeAt(qreal x) const {
  const QRectF area = chart()->plotArea();
  const qreal share = area.width() > 0 ? (x - area.left()) / area.width() : 0;
  return {m_range.from.us + std::llround(share * static_cast<qreal>(m_range.lengthUs()))};
}

qreal ChartCanvas::xOf(Timestamp at) const {
  const QRectF area = chart()->plotArea();
  return area.left() +
         area.width() * static_cast<qreal>(at.us - m_range.from.us) / static_cast<qreal>(std::max<std::int64_t>(m_range.lengthUs(), 1));
}

qreal ChartCanvas::yOf(double value) const {
  const QRectF area = chart()->plotArea();
  return area.bottom() - area.height() * (value - m_levels.front()) / (m_levels.back() - m_levels.front());
}

void ChartCanvas::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
}

}  // namespace trunkline::ui
