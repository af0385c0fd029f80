// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include "models/toasts/toasts.h"

QT_BEGIN_NAMESPACE
class QFrame;
QT_END_NAMESPACE

namespace trunkline::ui {

// Toasts over the lower trailing corner of what they stand in. A screen reader is told of each; it stays while the pointer or the focus
// is at it.
class ToastStack final : public QWidget {
  Q_OBJECT
 public:
  // The model outlives the stack; `parent` is what it stands in.
  ToastStack(models::Toasts& toasts, QWidget* parent);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void add(const models::Toasts::Toast& toast);
  void remove(int id);
  void place();
  void hold();

  models::Toasts& m_toasts;
  QHash<int, QFrame*> m_frames;
  bool m_isPointedAt{false};
};

}  // namespace trunkline::ui
