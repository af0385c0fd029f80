// SPDX-License-Identifier: GPL-3.0-or-later
// What a ChartCanvas draws itself: lines and words at the axes below the curves, crosshair and focus above them.
#include <QtGui/QPainter>

#include <QtCharts/QChart>
#include "models/charts/ticks.h"
#include "models/format/formats.h"
#include "ui/charts/chart_canvas.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kTickPx = 90;  // at least between two moments
constexpr int kWordsPx = 6;
constexpr int kFocusPx = 2;

}  // namespace

void ChartCanvas::drawBackground(QPainter* painter, const QRectF& rect) {
  painter->fillRect(rect, m_theme.colour(Token::Surface));
  const QRectF area = chart()->plotArea();
  if (area.isEmpty() || m_levels.size() < 2) return;
  const QFontMetrics metrics(font());
  painter->setFont(font());
  const auto words = [&](const QRectF& room, Qt::Alignment alignment, const QString& text) {
    painter->setPen(m_theme.colour(Token::TextMuted));
    painter->drawText(room, int(alignment) | Qt::TextDontClip, text);
  };
  for (const double level : m_levels) {
    const qreal y = yOf(level);
    painter->setPen(m_theme.colour(Token::Border));
    painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    words({0, y - metrics.height() / 2.0, area.left() - kWordsPx, qreal(metrics.height())}, Qt::AlignRight | Qt::AlignVCenter,
          m_formats.number(level, m_decimals));
  }
  const int atMost = static_cast<int>(area.width()) / kTickPx;
  for (const models::TimeTick& tick : models::timeTicks(m_range, m_formats.zone(), m_formats.locale(), atMost)) {
    const qreal x = xOf(tick.at);
    painter->setPen(m_theme.colour(Token::Border));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    words({x - kTickPx / 2.0, area.bottom() + kWordsPx / 2.0, qreal(kTickPx), qreal(metrics.height())}, Qt::AlignHCenter, tick.words);
  }
  for (const models::ChartThreshold& threshold : m_data.thresholds) {
    const qreal y = yOf(threshold.value);
    painter->setPen(QPen(m_theme.tone(models::Tone::Bad).text, 1, Qt::DashLine));
    painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    words({area.left(), y - metrics.height(), area.width(), qreal(metrics.height())}, Qt::AlignRight, threshold.name);
  }
  for (const models::ChartMark& mark : m_data.marks) {
    if (mark.at.us < m_range.from.us || mark.at.us > m_range.to.us) continue;
    const qreal x = xOf(mark.at);
    painter->setPen(QPen(m_theme.colour(Token::TextMuted), 1, Qt::DotLine));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    words({x + kWordsPx / 2.0, area.top(), area.right() - x, qreal(metrics.height())}, Qt::AlignLeft,
          metrics.elidedText(mark.words, Qt::ElideRight, static_cast<int>(area.right() - x)));
  }
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF& /*rect*/) {
  const QRectF area = chart()->plotArea();
  if (m_crosshair && !area.isEmpty()) {
    const qreal x = xOf(*m_crosshair);
    painter->setPen(m_theme.colour(Token::TextMuted));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (std::size_t series = 0; series < m_data.series.size(); ++series) {
      const auto value = valueAt(series, *m_crosshair);
      if (!value) continue;
      constexpr qreal kDotPx = 4;
      painter->setPen(Qt::NoPen);
      painter->setBrush(m_theme.series(m_data.series[series].colour));
      painter->drawEllipse(QPointF(x, yOf(*value)), kDotPx, kDotPx);
    }
  }
  if (!hasFocus()) return;
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(m_theme.colour(Token::FocusRing), kFocusPx));
  painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

}  // namespace trunkline::ui
