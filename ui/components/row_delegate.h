// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the cells of the big tables. Text is laid out once and kept, because laying it out is most of what scrolling costs.
#pragma once
#include <QtCore/QCache>
#include <QtGui/QStaticText>
#include <QtWidgets/QStyledItemDelegate>
#include <functional>

#include "models/window/row_table_model.h"

namespace trunkline::ui {

class Theme;

class RowDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kTextsKept = 4'000;  // several screens full of cells

  // The theme outlives it. `isSelected`: whether the row of that number is, which has nothing to do with the current one.
  RowDelegate(const Theme& theme, std::function<bool(int row)> isSelected, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] qsizetype textsKept() const { return m_texts.count(); }

 private:
  enum class Face { Plain, Mono };
  struct Key {
    QString text;
    Face face{};
    bool isSlanted{false};
    bool isFromRight{false};
    int width{};
    friend bool operator==(const Key&, const Key&) = default;
    friend size_t qHash(const Key& key, size_t seed) {
      return qHashMulti(seed, key.text, static_cast<int>(key.face), key.isSlanted, key.isFromRight, key.width);
    }
  };

  void useFont(const QFont& font) const;
  void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintBar(QPainter& painter, const QStyleOptionViewItem& option) const;
  void paintTag(QPainter& painter, const QRect& room, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintText(QPainter& painter, const QRect& room, Qt::Alignment alignment, const Key& key) const;
  [[nodiscard]] const QFont& fontOf(const Key& key) const;
  [[nodiscard]] const QStaticText& textOf(const Key& key) const;

  const Theme& m_theme;
  std::function<bool(int)> m_isSelected;
  // Of the font that is in use; a painting is a read to its caller.
  mutable QFont m_font;
  mutable QFont m_slanted;
  mutable QFont m_mono;
  mutable QFont m_monoSlanted;
  mutable QCache<Key, QStaticText> m_texts{kTextsKept};
};

}  // namespace trunkline::ui
