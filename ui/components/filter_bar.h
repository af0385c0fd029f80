// SPDX-License-Identifier: GPL-3.0-or-later
// What a list is filtered by, as chips: each can be turned off without being lost, and taken away. All of it by keyboard.
#pragma once
#include <QtWidgets/QWidget>

#include "models/window/filter_model.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

class FilterEditor;
class FlowLayout;

class FilterBar final : public QWidget {
  Q_OBJECT
 public:
  // The parts are named after it: with "ordersFilter", "ordersFilterAdd" and "ordersFilterChip_state". The filter outlives the bar.
  FilterBar(const QString& name, models::FilterModel& filter, QWidget* parent);
  // As if the button was pressed.
  void beginAdding();

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  struct Chip {
    QWidget* box;
    QPushButton* toggle;
    QPushButton* remove;
  };

  [[nodiscard]] Chip makeChip(int row);
  void rebuild();
  void showChip(int row);
  void remove(int row);
  void endAdding();
  void focusNear(int row);

  QString m_name;
  models::FilterModel& m_filter;
  FlowLayout* m_flow;
  QPushButton* m_add;
  QPushButton* m_clear;
  FilterEditor* m_editor;
  std::vector<Chip> m_chips;
};

}  // namespace trunkline::ui
