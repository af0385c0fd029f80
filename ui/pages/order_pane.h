// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QLayout;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class OrderDetailModel;
class RefundModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Banner;
class Dialogs;
class Theme;

// One order beside the table: facts, attempts, timeline, money; Cancel with a reason, Refund with amount and reason.
class OrderPane final : public QFrame {
  Q_OBJECT
 public:
  // All of it outlives the pane.
  OrderPane(models::OrderDetailModel& model, models::RefundModel& refund, Dialogs& dialogs, const Theme& theme, QWidget* parent);
  void focusCancel();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QLayout* makeHead();
  void addLines(QVBoxLayout& layout, const QString& title, const char* name, QTableView* table);
  void fitLines();
  void showModel();
  void showFacts();
  void showState();
  void showCancel();
  void showRefund();
  void showRefundElsewhere();
  void askToCancel();
  void askToRefund();
  void retryRefund();

  models::OrderDetailModel& m_model;
  models::RefundModel& m_refundModel;
  Dialogs& m_dialogs;
  const Theme& m_theme;
  QLabel* m_hint;
  QWidget* m_body;
  QWidget* m_scroll;  // with the body in it
  QLabel* m_id;
  QLabel* m_state;
  Banner* m_banner;
  Banner* m_refundElsewhere;  // what became of another order's
  QGridLayout* m_facts;
  QTableView* m_attempts;
  QTableView* m_timeline;
  QTableView* m_transfers;
  Banner* m_cancelBanner;
  QPushButton* m_cancel;
  QLabel* m_cancelHint;
  Banner* m_refundBanner;
  QPushButton* m_refund;
  bool m_wasCancelling{false};
};

}  // namespace trunkline::ui
