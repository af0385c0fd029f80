// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users_page.h"

#include <QtWidgets/QVBoxLayout>

#include "models/format/formats.h"
#include "models/users/user_actions_model.h"
#include "models/users/user_detail_model.h"
#include "models/users/user_list.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "ui/actions/action_registry.h"
#include "ui/components/widgets.h"
#include "ui/pages/user_pane.h"
#include "ui/table/data_table.h"
#include "ui/table/list_view.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

ListLooks userLooks() {
  return {QStringLiteral("users"),
          UsersPage::tr("Customers"),
          UsersPage::tr("There are no customers yet."),
          UsersPage::tr("No customer matches the filter."),
          UsersPage::tr("The customers could not be read."),
          UsersPage::tr("Reading customers…"),
          [](int count) { return UsersPage::tr("%n new customer(s)", nullptr, count); },
          [](const QString& count) { return UsersPage::tr("Customers selected: %1").arg(count); },
          {138, 220, 96, 110, 96, 120, 96, 110, 110}};
}

}  // namespace

UsersPage::UsersPage(const UsersPageParts& parts, QWidget* parent)
    : Page({QStringLiteral("users"), tr("&Customers"), Icon::Users, Permission::StaffUserRead}, parent),
      m_parts(parts),
      m_view(new ListView(userLooks(), parts.list, parts.formats, parts.theme, this)),
      m_pane(new UserPane(parts.detail, parts.actions, parts.formats, parts.dialogs, parts.theme, this)) {
  m_view->keepColumns(parts.settings);
  m_view->keepViews(parts.shown, parts.dialogs);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  layout->addWidget(makeSplit(m_view, m_pane, this));
  connect(m_view, &ListView::opened, this, [this](models::RowId id) {
    if (m_parts.detail.userId() != UserId(id)) m_parts.detail.open(UserId(id));
  });
  connect(&m_parts.detail, &models::UserDetailModel::changed, this, &UsersPage::followOpened);
  connect(m_pane, &UserPane::orderWanted, this,
          [this](OrderId id) { Q_EMIT linkWanted({QStringLiteral("orders"), QString::fromStdString(id.text()), {}}); });
  connect(&m_parts.list, &models::ListBrowser::stateChanged, this, &Page::statusChanged);
  connect(&m_parts.list, &models::ListBrowser::aged, this, &Page::statusChanged);
  connect(&m_parts.list, &models::ListBrowser::asked, this, [this] {
    if (!m_isOpening) Q_EMIT linkChanged();
  });
}

void UsersPage::focusFirst() { m_view->focusRows(); }

std::vector<QWidget*> UsersPage::panes() { return {&m_view->table(), m_pane}; }

// The customers are read when somebody looks at them, not at every sign-in.
void UsersPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  m_parts.list.open();
}

models::Link UsersPage::link() const {
  models::Link link = *models::Link::parse(m_parts.list.filter().link());
  if (const auto open = m_parts.detail.userId()) link.record = QString::fromStdString(open->text());
  return link;
}

bool UsersPage::openLink(const models::Link& link) {
  const auto id = UserId::parse(link.record.toStdString());
  if (!link.record.isEmpty() && !id) return false;
  m_isOpening = true;  // one place, not a step for its filter and one for its record
  const bool isRead = m_parts.list.filter().setLink(link.listText()).has_value();
  m_isOpening = false;
  if (!isRead) return false;
  if (id && *id != m_parts.detail.userId()) m_parts.detail.open(*id);
  if (!id) m_parts.detail.close();
  followOpened();
  return true;
}

void UsersPage::followOpened() {
  const auto open = m_parts.detail.userId();
  m_view->keepCurrent(open ? std::optional(open->value()) : std::nullopt);
  if (m_linked == open) return;
  m_linked = open;
  Q_EMIT linkChanged();
}

void UsersPage::openView(SavedViewId id) { m_parts.shown.openNewest(id); }

PageStatus UsersPage::status() const {
  using models::ViewState;
  const models::ListBrowser& list = m_parts.list;
  PageStatus status;
  status.isReading = list.state() == ViewState::Loading;
  status.isLost = list.state() == ViewState::Failed || list.state() == ViewState::Stale;
  status.readAt = list.readAt();
  if (!status.readAt) return status;
  const QString total = m_parts.formats.count(list.total());
  const QString all = list.isExact() ? total : tr("more than %1").arg(total);
  status.words = list.sort() == ListSort::newest ? tr("%1 customers, newest first").arg(all) : tr("%1 customers, oldest first").arg(all);
  return status;
}

void UsersPage::contribute(ActionRegistry& actions) {
  m_view->contribute(actions, *this);
  actions.add({QStringLiteral("users.orders"), QStringLiteral("users.table"), tr("Show the customer's &orders"), Icon::Orders,
               QKeySequence(Qt::CTRL | Qt::Key_Return), Permission::StaffOrderRead},
              m_view->table(), [this] { showOrders(); });
  const auto offer = [this, &actions](const char* id, const QString& text, Icon icon, Permission permission, UserPane::Action action) {
    actions.add({QString::fromLatin1(id), facts().key, text, icon, {}, permission, true}, *this, [this, action] { m_pane->ask(action); });
  };
  offer("users.ban", tr("&Ban the open customer…"), Icon::Ban, Permission::StaffUserBan, UserPane::Action::Ban);
  offer("users.unban", tr("&End the open customer's ban…"), Icon::Unban, Permission::StaffUserUnban, UserPane::Action::Unban);
  offer("users.logout", tr("&Sign the open customer out everywhere…"), Icon::SignOutEverywhere, Permission::StaffUserBan,
        UserPane::Action::LogoutAll);
}

void UsersPage::showOrders() {
  const auto id = m_view->table().currentId();
  if (!id) return;
  models::FilterModel filter(models::orderFilterForm());
  const QString user = QString::fromStdString(UserId(*id).text());
  if (filter.put({QStringLiteral("user"), models::FilterOperator::Is, user})) Q_EMIT linkWanted(*models::Link::parse(filter.link()));
}

}  // namespace trunkline::ui
