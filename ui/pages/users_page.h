// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "server/contract/ids.h"
#include "ui/shell/page.h"

namespace trunkline::models {
class Formats;
class ListBrowser;
class Settings;
class ShownView;
class UserActionsModel;
class UserDetailModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Dialogs;
class ListView;
class Theme;
class UserPane;

// All of it outlives the page.
struct UsersPageParts {
  models::ListBrowser& list;
  models::UserDetailModel& detail;
  models::UserActionsModel& actions;
  const models::Formats& formats;
  models::Settings& settings;
  models::ShownView& shown;
  Dialogs& dialogs;
  const Theme& theme;
};

// The customers: found by address, id, standing and day; the chosen one beside them, and from there to the orders.
class UsersPage final : public Page {
  Q_OBJECT
 public:
  UsersPage(const UsersPageParts& parts, QWidget* parent);
  void focusFirst() override;
  [[nodiscard]] std::vector<QWidget*> panes() override;
  [[nodiscard]] models::Link link() const override;
  bool openLink(const models::Link& link) override;
  void openView(SavedViewId id) override;
  [[nodiscard]] PageStatus status() const override;
  void contribute(ActionRegistry& actions) override;

 Q_SIGNALS:
  void linkWanted(const trunkline::models::Link& link);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showOrders();
  void followOpened();

  UsersPageParts m_parts;
  ListView* m_view;
  UserPane* m_pane;
  std::optional<UserId> m_linked;  // the customer that link() spoke of last
  bool m_isOpening{false};         // a link
};

}  // namespace trunkline::ui
