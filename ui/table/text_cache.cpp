// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/text_cache.h"

#include <QtGui/QFontMetrics>

namespace trunkline::ui {

const QStaticText& TextCache::find(const Key& key, const QFont& font) {
  if (const QStaticText* known = m_texts.object(key)) return *known;
  auto* made = new QStaticText(QFontMetrics(font).elidedText(key.text, Qt::ElideRight, key.widthPx));
  made->setTextFormat(Qt::PlainText);
  // Its own direction: an amount or an id in a table that is laid out from the right is still read from the left.
  QTextOption option;
  option.setWrapMode(QTextOption::NoWrap);
  option.setTextDirection(key.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  made->setTextOption(option);
  made->prepare({}, font);
  m_texts.insert(key, made);
  return *made;
}

}  // namespace trunkline::ui
