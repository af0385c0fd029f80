// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_delegate.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include "models/palette/palette_model.h"
#include "ui/icons/icon_set.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Model = models::PaletteModel;
using Kind = models::PaletteEntry::Kind;

Icon iconOf(Kind kind) {
  switch (kind) {
    case Kind::Place:
      return Icon::Link;
    case Kind::Command:
      return Icon::Command;
    case Kind::View:
      return Icon::SavedView;
    case Kind::Order:
      return Icon::Orders;
    case Kind::User:
      return Icon::Users;
  }
  return Icon::None;
}

}  // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool isChosen = option.state.testFlag(QStyle::State_Selected);
  const QColor text = m_theme.colour(isChosen ? Token::SelectionText : Token::Text);
  const QColor quiet = m_theme.colour(isChosen ? Token::SelectionText : Token::TextMuted);
  painter->save();
  if (isChosen) painter->fillRect(option.rect, m_theme.colour(Token::Selection));
  QRect room = option.rect.adjusted(2 * kGridPx, 0, -2 * kGridPx, 0);
  const auto place = [&](Qt::Alignment side, const QSize& size) {
    return QStyle::alignedRect(option.direction, side | Qt::AlignVCenter, size, room);
  };
  const auto cutLeading = [&](int by) {
    option.direction == Qt::RightToLeft ? room.setRight(room.right() - by) : room.setLeft(room.left() + by);
  };

  m_icons.icon(iconOf(static_cast<Kind>(index.data(Model::KindRole).toInt())), isChosen ? Token::SelectionText : Token::TextMuted)
      .paint(painter, place(Qt::AlignLeft, {kIconPx, kIconPx}));
  cutLeading(kIconPx + 2 * kGridPx);

  const QFontMetrics& metrics = option.fontMetrics;
  const auto write = [&](const QString& words, Qt::Alignment side, const QColor& colour) {
    const QString shown = metrics.elidedText(words, Qt::ElideRight, room.width());
    const int width = metrics.horizontalAdvance(shown);
    painter->setPen(colour);
    painter->drawText(place(side, {width, room.height()}), Qt::AlignCenter, shown);
    return width == 0 ? 0 : width + 3 * kGridPx;
  };
  const int keys = write(index.data(Model::KeysRole).toString(), Qt::AlignRight, quiet);
  option.direction == Qt::RightToLeft ? room.setLeft(room.left() + keys) : room.setRight(room.right() - keys);
  cutLeading(write(index.data().toString(), Qt::AlignLeft, text));
  if (room.width() > 0) write(index.data(Model::DetailRole).toString(), Qt::AlignLeft, quiet);
  painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeightPx};
}

}  // namespace trunkline::ui
