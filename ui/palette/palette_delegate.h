// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QStyledItemDelegate>

namespace trunkline::ui {

class IconSet;
class Theme;

// A line of the palette: icon, text, what it is, and its keys at the trailing end.
class PaletteDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  // Icons and theme outlive the delegate.
  PaletteDelegate(const IconSet& icons, const Theme& theme, QObject* parent)
      : QStyledItemDelegate(parent), m_icons(icons), m_theme(theme) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  const IconSet& m_icons;
  const Theme& m_theme;
};

}  // namespace trunkline::ui
