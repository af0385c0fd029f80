// SPDX-License-Identifier: GPL-3.0-or-later
// What a ChartCanvas does under the hand.
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <algorithm>
#include <cmath>

#include <QtCharts/QChart>
#include "ui/charts/chart_canvas.h"

namespace trunkline::ui {
namespace {

constexpr double kZoomIn = 0.8;
constexpr double kZoomOut = 1 / kZoomIn;
constexpr std::int64_t kShortestUs = 5 * 60'000'000LL;
constexpr std::int64_t kMoves = 10;  // a key moves by this part of the range
constexpr qreal kDragPx = 4;         // less is a click

}  // namespace

void ChartCanvas::zoom(double factor, Timestamp around) {
  const models::TimeRange all = whole();
  const auto length = std::clamp<std::int64_t>(std::llround(static_cast<double>(m_range.lengthUs()) * factor), kShortestUs,
                                               std::max(all.lengthUs(), kShortestUs));
  const double share =
      static_cast<double>(around.us - m_range.from.us) / static_cast<double>(std::max<std::int64_t>(m_range.lengthUs(), 1));
  const std::int64_t latest = std::max(all.to.us - length, all.from.us);
  const std::int64_t from = std::clamp<std::int64_t>(around.us - std::llround(share * static_cast<double>(length)), all.from.us, latest);
  showRange({{from}, {from + length}});
}

void ChartCanvas::move(std::int64_t byUs) {
  const models::TimeRange all = whole();
  const std::int64_t latest = std::max(all.to.us - m_range.lengthUs(), all.from.us);
  const std::int64_t from = std::clamp(m_range.from.us + byUs, all.from.us, latest);
  showRange({{from}, {from + m_range.lengthUs()}});
}

void ChartCanvas::setCrosshair(std::optional<Timestamp> at) {
  if (at == m_crosshair) return;
  m_crosshair = at;
  viewport()->update();
  Q_EMIT crosshairMoved();
}

void ChartCanvas::stepCrosshair(int by) {
  if (m_moments.empty()) return;
  const std::int64_t start = m_crosshair ? m_crosshair->us : by > 0 ? m_range.from.us - 1 : m_range.to.us + 1;
  const auto next = by > 0 ? std::ranges::upper_bound(m_moments, start, {}, &Timestamp::us)
                           : std::ranges::lower_bound(m_moments, start, {}, &Timestamp::us);
  if (by > 0 ? next == m_moments.end() : next == m_moments.begin()) return;
  const Timestamp at = by > 0 ? *next : *std::prev(next);
  if (at.us < m_range.from.us || at.us > m_range.to.us) move(at.us - (by > 0 ? m_range.to.us : m_range.from.us));
  setCrosshair(at);
}

// The series that is nearest to the value; without one, the first that has something there.
void ChartCanvas::choose(Timestamp at, std::optional<double> value) {
  int chosen = -1;
  double distance = std::numeric_limits<double>::infinity();
  for (std::size_t series = 0; series < m_data.series.size(); ++series) {
    const auto there = valueAt(series, at);
    if (!there) continue;
    const double away = value ? std::abs(*there - *value) : static_cast<double>(series);
    if (away >= distance) continue;
    distance = away;
    chosen = static_cast<int>(series);
  }
  if (chosen >= 0) Q_EMIT pointChosen(chosen, at);
}

void ChartCanvas::wheelEvent(QWheelEvent* event) {
  if (m_moments.empty() || event->angleDelta().y() == 0) return QChartView::wheelEvent(event);
  zoom(event->angleDelta().y() > 0 ? kZoomIn : kZoomOut, timeAt(event->position().x()));
  event->accept();
}

void ChartCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QChartView::mousePressEvent(event);
  m_dragged = event->position().x();
  m_hasMoved = false;
  event->accept();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event) {
  const qreal x = event->position().x();
  if (m_dragged && (m_hasMoved || std::abs(x - *m_dragged) >= kDragPx)) {
    m_hasMoved = true;
    const std::int64_t by = timeAt(*m_dragged).us - timeAt(x).us;
    m_dragged = x;
    return move(by);
  }
  if (m_moments.empty()) return;
  const std::int64_t us = timeAt(x).us;
  auto near = std::ranges::lower_bound(m_moments, us, {}, &Timestamp::us);
  if (near == m_moments.end() || (near != m_moments.begin() && us - std::prev(near)->us < near->us - us)) --near;
  setCrosshair(*near);
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_dragged) return QChartView::mouseReleaseEvent(event);
  m_dragged.reset();
  const QRectF area = chart()->plotArea();
  if (m_hasMoved || !m_crosshair || !area.contains(event->position())) return;
  const double share = (area.bottom() - event->position().y()) / area.height();
  choose(*m_crosshair, m_levels.front() + share * (m_levels.back() - m_levels.front()));
}

void ChartCanvas::keyPressEvent(QKeyEvent* event) {
  const bool movesRange = event->modifiers().testFlag(Qt::ShiftModifier);
  const std::int64_t step = m_range.lengthUs() / kMoves;
  const Timestamp middle = m_crosshair.value_or(Timestamp{m_range.from.us + m_range.lengthUs() / 2});
  switch (event->key()) {
    case Qt::Key_Left:
      return movesRange ? move(-step) : stepCrosshair(-1);
    case Qt::Key_Right:
      return movesRange ? move(step) : stepCrosshair(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(kZoomIn, middle);
    case Qt::Key_Minus:
      return zoom(kZoomOut, middle);
    case Qt::Key_Home:
      return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_crosshair) choose(*m_crosshair, std::nullopt);
      return;
    default:
      return QChartView::keyPressEvent(event);
  }
}

}  // namespace trunkline::ui
