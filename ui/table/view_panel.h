// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

#include "server/contract/ids.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
QT_END_NAMESPACE

namespace trunkline::models {
class ShownView;
}

namespace trunkline::ui {

// The saved views of a table in a small window: one's own, then those of the team. Enter opens one. What can be done with the one that
// is shown stands below, as whoever made the panel adds it.
class ViewPanel final : public QFrame {
  Q_OBJECT
 public:
  // The view outlives the panel, whose parts are named after it.
  ViewPanel(const QString& name, models::ShownView& shown, QWidget* parent);
  void addButton(QPushButton* button);
  void openBelow(const QWidget& button);

 private:
  void show();
  void choose(const QModelIndex& index);
  [[nodiscard]] QModelIndex shownIndex() const;

  models::ShownView& m_shown;
  QSortFilterProxyModel* m_rows;
  QListView* m_list;
  QLabel* m_state;
  QPushButton* m_retry;
  QGridLayout* m_buttons;
};

}  // namespace trunkline::ui
