// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/row_delegate.h"

#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextOption>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTableView>
#include <memory>
#include <utility>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Rows = models::RowTableModel;
constexpr int kPaddingPx = kGridPx;
constexpr int kTagHeightPx = 20;
constexpr int kTagPaddingPx = 8;
constexpr int kRadiusPx = 4;
constexpr int kSelectedEdgePx = 3;
constexpr int kBarHeightPx = 8;
constexpr int kBarSharePercent = 60;

QRect placed(const QStyleOptionViewItem& option, Qt::Alignment alignment, const QSize& size, const QRect& room) {
  return QStyle::alignedRect(option.direction, alignment, size, room);
}

}  // namespace

RowDelegate::RowDelegate(const Theme& theme, std::function<bool(int)> isSelected, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_isSelected(std::move(isSelected)) {
  useFont({});
}

// What was laid out in another font is of no use.
void RowDelegate::useFont(const QFont& font) const {
  m_texts.clear();
  m_font = font;
  m_mono = monoFont(font);
  m_slanted = m_font;
  m_slanted.setItalic(true);
  m_monoSlanted = m_mono;
  m_monoSlanted.setItalic(true);
}

const QFont& RowDelegate::fontOf(const Key& key) const {
  if (key.face == Face::Mono) return key.isSlanted ? m_monoSlanted : m_mono;
  return key.isSlanted ? m_slanted : m_font;
}

const QStaticText& RowDelegate::textOf(const Key& key) const {
  if (const QStaticText* kept = m_texts.object(key)) return *kept;
  const QFont& font = fontOf(key);
  auto text = std::make_unique<QStaticText>(QFontMetrics(font).elidedText(key.text, Qt::ElideRight, key.width));
  text->setTextFormat(Qt::PlainText);
  text->setPerformanceHint(QStaticText::AggressiveCaching);
  QTextOption option;
  option.setWrapMode(QTextOption::NoWrap);
  option.setTextDirection(key.isFromRight ? Qt::RightToLeft : Qt::LeftToRight);
  text->setTextOption(option);
  text->prepare({}, font);
  const QStaticText& made = *text;
  m_texts.insert(key, text.release());
  return made;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (option.font != m_font) useFont(option.font);
  paintGround(*painter, option, index);
  if (index.data(Rows::PlaceholderRole).toBool()) return paintBar(*painter, option);
  const QRect room = option.rect.adjusted(kPaddingPx + kSelectedEdgePx, 0, -kPaddingPx, 0);
  if (room.width() <= 0) return;
  const auto kind = static_cast<models::CellKind>(index.data(Rows::KindRole).toInt());
  if (kind == models::CellKind::State) return paintTag(*painter, room, option, index);

  const bool isGone = index.data(Rows::GoneRole).toBool();
  const bool isId = kind == models::CellKind::Id;
  // An id reads from the left in every language.
  const Key key{index.data().toString(), isId ? Face::Mono : Face::Plain, isGone, !isId && option.direction == Qt::RightToLeft,
                room.width()};
  const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
  const QColor ink = m_theme.colour(isCurrent ? Token::SelectionText : Token::Text);
  painter->setPen(isGone && !isCurrent ? m_theme.colour(Token::TextDisabled) : ink);
  const Qt::Alignment side = kind == models::CellKind::Number ? Qt::AlignRight : Qt::AlignLeft;
  paintText(*painter, room, QStyle::visualAlignment(option.direction, side), key);
}

// The row that is open has the ground of a selection, selected ones a soft one and an edge: nobody has to tell two colours apart.
void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool isSelected = m_isSelected(index.row());
  if (option.state.testFlag(QStyle::State_Selected)) {
    painter.fillRect(option.rect, m_theme.colour(Token::Selection));
  } else if (isSelected) {
    painter.fillRect(option.rect, m_theme.colour(Token::AccentSoft));
  }
  const auto* view = qobject_cast<const QTableView*>(option.widget);
  const bool isFirst = view != nullptr && view->horizontalHeader()->sectionPosition(index.column()) == 0;
  if (!isSelected || !isFirst) return;
  const QRect edge = placed(option, Qt::AlignLeft, {kSelectedEdgePx, option.rect.height()}, option.rect);
  painter.fillRect(edge, m_theme.colour(option.state.testFlag(QStyle::State_Selected) ? Token::SelectionText : Token::Accent));
}

void RowDelegate::paintBar(QPainter& painter, const QStyleOptionViewItem& option) const {
  const QRect room = option.rect.adjusted(2 * kPaddingPx, 0, -2 * kPaddingPx, 0);
  if (room.width() <= 0) return;
  const QSize size(room.width() * kBarSharePercent / 100, kBarHeightPx);
  painter.fillRect(placed(option, Qt::AlignLeft | Qt::AlignVCenter, size, room), m_theme.colour(Token::Border));
}

void RowDelegate::paintTag(QPainter& painter, const QRect& room, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const ToneColours colours = m_theme.tone(static_cast<models::Tone>(index.data(Rows::ToneRole).toInt()));
  const QString words = index.data().toString();
  if (words.isEmpty()) return;
  const Key key{words, Face::Plain, index.data(Rows::GoneRole).toBool(), option.direction == Qt::RightToLeft,
                room.width() - 2 * kTagPaddingPx};
  const int width = qMin(qCeil(textOf(key).size().width()) + 2 * kTagPaddingPx, room.width());
  const QRect tag = placed(option, Qt::AlignLeft | Qt::AlignVCenter, {width, kTagHeightPx}, room);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.background);
  painter.drawRoundedRect(tag, kRadiusPx, kRadiusPx);
  painter.restore();
  painter.setPen(colours.text);
  paintText(painter, tag, Qt::AlignHCenter, key);
}

void RowDelegate::paintText(QPainter& painter, const QRect& room, Qt::Alignment alignment, const Key& key) const {
  const QStaticText& text = textOf(key);
  const QSizeF size = text.size();
  qreal x = room.left();
  if (alignment.testFlag(Qt::AlignRight)) x = room.left() + room.width() - size.width();
  if (alignment.testFlag(Qt::AlignHCenter)) x = room.left() + (room.width() - size.width()) / 2;
  painter.setFont(fontOf(key));
  painter.drawStaticText(QPointF(x, room.top() + (room.height() - size.height()) / 2), text);
}

// The rows have one height; a width is asked for by who fits a column to what is in view.
QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto kind = static_cast<models::CellKind>(index.data(Rows::KindRole).toInt());
  const QFontMetrics metrics(kind == models::CellKind::Id ? monoFont(option.font) : option.font);
  const int around = kind == models::CellKind::State ? 2 * kTagPaddingPx : 0;
  return {metrics.horizontalAdvance(index.data().toString()) + around + 2 * kPaddingPx + kSelectedEdgePx, kRowHeightPx};
}

}  // namespace trunkline::ui
