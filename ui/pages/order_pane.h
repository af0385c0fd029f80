// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/components/detail_pane.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class OrderDetailModel;
class RefundModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Dialogs;

// One order beside the table: facts, timeline, attempts, money; its provider asked, Cancel with a reason, Refund with amount and
// reason.
class OrderPane final : public DetailPane {
  Q_OBJECT
 public:
  // All of it outlives the pane.
  OrderPane(models::OrderDetailModel& model, models::RefundModel& refund, Dialogs& dialogs, const Theme& theme, QWidget* parent);
  void focusCancel();
  // Nothing where it may not be.
  void pollNow();
  void askToCancel();
  void askToRefund();

 private:
  void showModel();
  void showCancel();
  void showPoll();
  void showRefund();
  void showRefundElsewhere();
  void retryRefund();

  models::OrderDetailModel& m_model;
  models::RefundModel& m_refundModel;
  Dialogs& m_dialogs;
  Banner* m_refundElsewhere;  // what became of another order's
  QPushButton* m_refund;
  QPushButton* m_cancel;
  QPushButton* m_poll;
  QLabel* m_cancelHint;
  QLabel* m_pollHint;
  Banner* m_cancelBanner;
  Banner* m_refundBanner;
  Banner* m_pollBanner;
  bool m_wasCancelling{false};
};

}  // namespace trunkline::ui
