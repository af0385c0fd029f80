// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class OrderDetailModel;
}

namespace trunkline::ui {

class Banner;
class Dialogs;
class Theme;

// One order beside the table: facts, attempts, timeline, money, and Cancel with a reason.
class OrderPane final : public QFrame {
  Q_OBJECT
 public:
  // All of it outlives the pane.
  OrderPane(models::OrderDetailModel& model, Dialogs& dialogs, const Theme& theme, QWidget* parent);

 private:
  void addLines(QVBoxLayout& layout, const QString& title, const char* name, QTableView* table, int lines);
  void showModel();
  void showFacts();
  void showState();
  void askToCancel();

  models::OrderDetailModel& m_model;
  Dialogs& m_dialogs;
  const Theme& m_theme;
  QLabel* m_hint;
  QWidget* m_body;
  QLabel* m_id;
  QLabel* m_state;
  Banner* m_banner;
  QGridLayout* m_facts;
  QTableView* m_attempts;
  QTableView* m_timeline;
  QTableView* m_transfers;
  Banner* m_cancelBanner;
  QPushButton* m_cancel;
  QLabel* m_cancelHint;
};

}  // namespace trunkline::ui
