// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

// Of a demonstration: says that nothing here is real, and offers places worth a look until it is dismissed. Only places that
// exist are named.
class TryThis final : public QFrame {
  Q_OBJECT
 public:
  enum class Place { WaitingOrders, NewestOrder, CancelOrder, SignOut };
  Q_ENUM(Place)

  TryThis(bool isDismissed, QWidget* parent);

 Q_SIGNALS:
  void chosen(trunkline::ui::TryThis::Place place);
  void dismissed(bool isDismissed);

 private:
  [[nodiscard]] QWidget* makeBar();
  void addPlace(QLayout& layout, const char* name, const QString& text, Place place);
  void setDismissed(bool isDismissed);

  QWidget* m_panel;
  QWidget* m_reopen;
};

}  // namespace trunkline::ui
