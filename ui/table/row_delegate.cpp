// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/row_delegate.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "models/window/id_selection.h"
#include "ui/components/widgets.h"

namespace trunkline::ui {
namespace {

constexpr int kPaddingPx = kGridPx;
constexpr int kTagHeightPx = 20;
constexpr int kTagPaddingPx = 8;
constexpr int kTagRadiusPx = 4;
constexpr int kBarHeightPx = 8;
constexpr int kMarkPx = 3;
constexpr int kWidestPx = 600;  // of a column fitted to its content

}  // namespace

RowDelegate::RowDelegate(const Theme& theme, const models::IdSelection* selection, QObject* parent)
    : QAbstractItemDelegate(parent), m_theme(theme), m_selection(selection) {}

void RowDelegate::forget() {
  m_texts.clear();
  m_font = QFont();
}

void RowDelegate::setFont(const QFont& font) const {
  if (m_font == font && m_heights[Plain] > 0) return;
  m_texts.clear();
  m_font = font;
  m_faces = {font, monoFont(font), font};
  m_faces[Gone].setItalic(true);
  for (std::size_t face = 0; face < m_faces.size(); ++face) m_heights.at(face) = QFontMetrics(m_faces.at(face)).height();
}

RowDelegate::Face RowDelegate::faceOf(const models::Cell& cell) const {
  if (cell.isGone) return Gone;
  return cell.kind == models::CellKind::Id ? Mono : Plain;
}

RowDelegate::Ink RowDelegate::inkOf(const models::Cell& cell, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
  const bool isSelected = cell.id && m_selection != nullptr && m_selection->contains(*cell.id);
  if (isCurrent || isSelected) return {m_theme.colour(Token::Selection), m_theme.colour(Token::SelectionText)};
  const QColor ground = index.row() % 2 != 0 ? m_theme.colour(Token::SurfaceAlternate) : QColor();
  return {ground, m_theme.colour(cell.isGone ? Token::TextDisabled : Token::Text)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& model = *qobject_cast<const models::RowTableModel*>(index.model());
  setFont(option.font);
  const models::Cell cell = model.cell(index.row(), index.column());
  const Ink ink = inkOf(cell, option, index);
  if (ink.ground.isValid()) painter->fillRect(option.rect, ink.ground);
  const QRect room = option.rect.adjusted(kPaddingPx, 0, -kPaddingPx, 0);
  if (cell.isPlaceholder) {
    const QRect bar(room.left(), room.center().y() - kBarHeightPx / 2, room.width() * 2 / 3, kBarHeightPx);
    painter->fillRect(QStyle::visualRect(option.direction, room, bar), m_theme.colour(Token::Border));
    return;
  }
  const bool isFirst = index.column() == 0;
  if (isFirst && cell.id && m_selection != nullptr && m_selection->contains(*cell.id))
    paintMark(*painter, option.rect, m_theme.colour(Token::Accent), option.direction);
  if (cell.text.isEmpty()) return;
  if (cell.kind == models::CellKind::Tag) return paintTag(*painter, room, cell, option.direction);
  painter->setPen(ink.text);
  const bool isTrailing = cell.kind == models::CellKind::Number;
  paintText(*painter, room, cell, isTrailing != (option.direction == Qt::RightToLeft));
}

void RowDelegate::paintText(QPainter& painter, const QRect& room, const models::Cell& cell, bool isAtTheRight) const {
  const Face face = faceOf(cell);
  const QFont& font = m_faces.at(face);
  const QStaticText& text = m_texts.find({cell.text, room.width(), face}, font);
  const qreal left = isAtTheRight ? room.right() + 1 - text.size().width() : room.left();
  painter.setFont(font);
  painter.drawStaticText(QPointF(left, room.top() + (room.height() - m_heights.at(face)) / 2.0), text);
}

void RowDelegate::paintTag(QPainter& painter, const QRect& room, const models::Cell& cell, Qt::LayoutDirection direction) const {
  const ToneColours colours = m_theme.tone(cell.tone);
  const Face face = faceOf(cell);
  const QStaticText& text = m_texts.find({cell.text, room.width() - 2 * kTagPaddingPx, face}, m_faces.at(face));
  const int width = qMin(static_cast<int>(text.size().width()) + 2 * kTagPaddingPx, room.width());
  const QRect tag = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, {width, kTagHeightPx}, room);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.background);
  painter.drawRoundedRect(tag, kTagRadiusPx, kTagRadiusPx);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(cell.isGone ? m_theme.colour(Token::TextDisabled) : colours.text);
  painter.setFont(m_faces.at(face));
  painter.drawStaticText(QPointF(tag.left() + kTagPaddingPx, tag.top() + (tag.height() - m_heights.at(face)) / 2.0), text);
}

// Not by the ground alone: that is also the current row's.
void RowDelegate::paintMark(QPainter& painter, const QRect& cell, const QColor& colour, Qt::LayoutDirection direction) const {
  painter.fillRect(QStyle::visualRect(direction, cell, QRect(cell.left(), cell.top(), kMarkPx, cell.height())), colour);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& model = *qobject_cast<const models::RowTableModel*>(index.model());
  setFont(option.font);
  const models::Cell cell = model.cell(index.row(), index.column());
  const int padding = 2 * (kPaddingPx + (cell.kind == models::CellKind::Tag ? kTagPaddingPx : 0));
  const int width = QFontMetrics(m_faces.at(faceOf(cell))).horizontalAdvance(cell.text) + padding + 1;
  return {qMin(width, kWidestPx), kRowHeightPx};
}

}  // namespace trunkline::ui
