// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "server/contract/wire/staff_orders.h"
#include "ui/shell/page.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLayout;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class OrderDetailModel;
class OrdersModel;
class RefundModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Banner;
class DataTable;
class Dialogs;
class OrderPane;
class Theme;

// The newest orders, filtered by state, and the chosen one beside them.
class OrdersPage final : public Page {
  Q_OBJECT
 public:
  // All of it outlives the page.
  OrdersPage(models::OrdersModel& orders, models::OrderDetailModel& detail, models::RefundModel& refund, const models::Formats& formats,
             Dialogs& dialogs, const Theme& theme, QWidget* parent);
  void focusFirst() override;
  [[nodiscard]] models::Link link() const override;
  bool openLink(const models::Link& link) override;
  [[nodiscard]] PageStatus status() const override;
  void contribute(ActionRegistry& actions) override;
  void show(OrderState state);  // as if its filter was pressed
  void openNewest();
  void openToCancel();  // the first order that may be cancelled, with the focus on its button; none: where one would be

 private:
  [[nodiscard]] QLayout* makeFilters();
  void addFilter(QLayout& bar, const QString& text, std::optional<OrderState> state);
  void prepareRows();
  void showState();
  void showWaiting();
  void followOpened();
  void openCurrent();
  void keepOpened();

  models::OrdersModel& m_orders;
  models::OrderDetailModel& m_detail;
  const models::Formats& m_formats;
  QButtonGroup* m_filters;
  Banner* m_banner;
  OrderPane* m_pane;
  DataTable* m_table;
  QPushButton* m_refresh;
  QPushButton* m_waiting;           // new rows that come in at the top
  std::optional<OrderId> m_linked;  // the order that link() spoke of last
};

}  // namespace trunkline::ui
