// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/orders_delegate.h"

#include <QtGui/QPainter>
#include <utility>

#include "models/orders/orders_model.h"

namespace trunkline::ui {
namespace {

constexpr int kTagHeightPx = 20;
constexpr int kTagPaddingPx = 8;
constexpr int kTagRadiusPx = 4;

}  // namespace

void OrdersDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->state.setFlag(QStyle::State_HasFocus, false);  // the row is what is selected, not the cell
  if (index.column() == models::OrdersModel::IdColumn) option->font.setFamily(QStringLiteral("JetBrains Mono"));
  if (index.data(models::OrdersModel::GoneRole).toBool()) {
    option->palette.setColor(QPalette::Text, m_theme.colour(Token::TextDisabled));
    option->font.setItalic(true);
  }
}

void OrdersDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (index.column() != models::OrdersModel::StateColumn) return QStyledItemDelegate::paint(painter, option, index);
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QString text = std::exchange(cell.text, QString());
  cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);  // selection and nothing else

  const ToneColours colours = m_theme.tone(static_cast<models::Tone>(index.data(models::OrdersModel::ToneRole).toInt()));
  const int width = cell.fontMetrics.horizontalAdvance(text) + 2 * kTagPaddingPx;
  const QRect room = cell.rect.adjusted(kGridPx, 0, -kGridPx, 0);
  const QRect tag = QStyle::alignedRect(cell.direction, Qt::AlignLeft | Qt::AlignVCenter, {qMin(width, room.width()), kTagHeightPx}, room);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colours.background);
  painter->drawRoundedRect(tag, kTagRadiusPx, kTagRadiusPx);
  painter->setPen(colours.text);
  painter->setFont(cell.font);
  painter->drawText(tag, Qt::AlignCenter, cell.fontMetrics.elidedText(text, Qt::ElideRight, tag.width()));
  painter->restore();
}

}  // namespace trunkline::ui
