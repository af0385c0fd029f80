// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

namespace trunkline::ui {

// The frame around a table, which shows by its colour when the table has the focus: a border of the table itself would make
// scrolling repaint the whole of it.
class FocusFrame final : public QFrame {
  Q_OBJECT
 public:
  // `inside` is what is framed: `watched` itself, or what it stands in.
  FocusFrame(QWidget& watched, QWidget* inside, QWidget* parent);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void showFocus(bool hasFocus);
};

}  // namespace trunkline::ui
