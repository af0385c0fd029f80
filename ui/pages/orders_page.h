// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "server/contract/wire/staff_orders.h"
#include "ui/shell/page.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class BulkCancel;
class Formats;
class ListBrowser;
class OrderDetailModel;
class RefundModel;
class Settings;
class ShownView;
}  // namespace trunkline::models

namespace trunkline::ui {

class Dialogs;
class ArrowGroup;
class BulkCancelBar;
class ListView;
class OrderPane;
class Theme;

// All of it outlives the page.
struct OrdersPageParts {
  models::ListBrowser& list;
  models::OrderDetailModel& detail;
  models::RefundModel& refund;
  models::BulkCancel& bulk;
  const models::Formats& formats;
  models::Settings& settings;
  models::ShownView& shown;
  Dialogs& dialogs;
  const Theme& theme;
};

// The orders, the newest that follow the server or all of them, and the chosen one beside them.
class OrdersPage final : public Page {
  Q_OBJECT
 public:
  OrdersPage(const OrdersPageParts& parts, QWidget* parent);
  void focusFirst() override;
  [[nodiscard]] std::vector<QWidget*> panes() override;
  [[nodiscard]] models::Link link() const override;
  bool openLink(const models::Link& link) override;
  void openView(SavedViewId id) override;
  [[nodiscard]] PageStatus status() const override;
  void contribute(ActionRegistry& actions) override;
  void show(OrderState state);  // as if its filter was pressed
  void openNewest();
  void openToCancel();  // the first order that may be cancelled, with the focus on its button; none: where one would be

 Q_SIGNALS:
  void linkWanted(const trunkline::models::Link& link);

 private:
  [[nodiscard]] QLayout* makeStates();
  void addState(QLayout& bar, const QString& text, std::optional<OrderState> state);
  void choose(std::optional<OrderState> state);
  [[nodiscard]] QString chosenState() const;  // by its name on the wire; empty: all
  void showStates();
  void followOpened();
  void filterByCell();
  void showCustomer();
  void addBulkCancel(ActionRegistry& actions);

  OrdersPageParts m_parts;
  QButtonGroup* m_states;
  ArrowGroup* m_arrows;
  QLayout* m_statesBar;
  BulkCancelBar* m_bulk;
  ListView* m_view;
  OrderPane* m_pane;
  std::optional<OrderId> m_linked;  // the order that link() spoke of last
  bool m_isOpening{false};          // a link
};

}  // namespace trunkline::ui
