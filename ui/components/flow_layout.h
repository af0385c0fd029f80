// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QLayout>
#include <memory>
#include <vector>

namespace trunkline::ui {

// Side by side as long as there is room, then on a further line: a row of buttons that does not widen its window. Hidden widgets take
// no room.
class FlowLayout final : public QLayout {
  Q_OBJECT
 public:
  FlowLayout() { setContentsMargins(0, 0, 0, 0); }

  void addItem(QLayoutItem* item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
  [[nodiscard]] QSize sizeHint() const override;     // all on one line
  [[nodiscard]] QSize minimumSize() const override;  // one a line
  void setGeometry(const QRect& rect) override;

 private:
  [[nodiscard]] bool isInside(int index) const { return index >= 0 && index < count(); }
  [[nodiscard]] int lineHeight() const;  // one for all lines
  // The height that was needed; `moves`: whether the items are put there as well.
  [[nodiscard]] int place(const QRect& rect, bool moves) const;

  std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace trunkline::ui
