// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/page.h"

namespace trunkline::models {
class Formats;
class ListBrowser;
class Settings;
}  // namespace trunkline::models

namespace trunkline::ui {

class ListView;
class Theme;

// All of it outlives the page.
struct UsersPageParts {
  models::ListBrowser& list;
  const models::Formats& formats;
  models::Settings& settings;
  const Theme& theme;
};

// The customers as a list: found by address, id, standing and day; from one of them to its orders.
class UsersPage final : public Page {
  Q_OBJECT
 public:
  UsersPage(const UsersPageParts& parts, QWidget* parent);
  void focusFirst() override;
  [[nodiscard]] std::vector<QWidget*> panes() override;
  [[nodiscard]] models::Link link() const override;
  // A link to one customer is the list with that one alone.
  bool openLink(const models::Link& link) override;
  [[nodiscard]] PageStatus status() const override;
  void contribute(ActionRegistry& actions) override;

 Q_SIGNALS:
  void linkWanted(const trunkline::models::Link& link);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showOrders();

  UsersPageParts m_parts;
  ListView* m_view;
  bool m_isOpening{false};  // a link
};

}  // namespace trunkline::ui
