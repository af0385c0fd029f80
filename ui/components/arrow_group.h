// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <vector>

QT_BEGIN_NAMESPACE
class QAbstractButton;
QT_END_NAMESPACE

namespace trunkline::ui {

// Buttons of which one is always down, in their order: arrow keys press the next one, also where the row is broken into lines. Qt
// itself goes by where the buttons stand, and stops at the end of a line.
class ArrowGroup final : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  // The button outlives the group or is its parent's.
  void add(QAbstractButton& button);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  std::vector<QAbstractButton*> m_buttons;
};

}  // namespace trunkline::ui
