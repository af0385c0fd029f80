// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/user_pane.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "ui/components/banner.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/user_questions.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

UserPane::UserPane(models::UserDetailModel& model, models::UserActionsModel& actions, const models::Formats& formats, Dialogs& dialogs,
                   const Theme& theme, QWidget* parent)
    : DetailPane(QStringLiteral("user"), {tr("Choose a customer to see what belongs to him."), tr("Reading the customer…")}, theme, parent),
      m_model(model),
      m_actions(actions),
      m_formats(formats),
      m_dialogs(dialogs),
      m_ban(makeButton("userBan", tr("&Ban…"), "", this)),
      m_unban(makeButton("userUnban", tr("&End the ban…"), "", this)),
      m_logout(makeButton("userLogout", tr("&Sign out everywhere…"), "", this)),
      m_whyNot(makeLabel({}, "muted", this)),
      m_actionBanner(new Banner(QStringLiteral("userActionBanner"), this)) {
  m_whyNot->setObjectName(QStringLiteral("userWhyNot"));
  m_whyNot->setWordWrap(true);
  for (QPushButton* button : {m_ban, m_unban, m_logout}) addToHead(button);
  addBelowHead(m_whyNot);
  addBelowHead(m_actionBanner);
  addLines(m_model.bans(), tr("Bans"), "userBans");
  QTableView* orders = addLines(m_model.orders(), tr("Newest orders"), "userOrders");
  addLines(m_model.sessions(), tr("Signed in"), "userSessions");
  addLines(m_model.keys(), tr("API keys"), "userKeys");

  connect(&m_model, &models::UserDetailModel::changed, this, &UserPane::showModel);
  connect(&m_actions, &models::UserActionsModel::changed, this, &UserPane::showActions);
  connect(&m_actions, &models::UserActionsModel::refused, this, &UserPane::askAgain);
  connect(this, &DetailPane::retry, &m_model, &models::UserDetailModel::refresh);
  connect(m_ban, &QPushButton::clicked, this, [this] { ask(Action::Ban); });
  connect(m_unban, &QPushButton::clicked, this, [this] { ask(Action::Unban); });
  connect(m_logout, &QPushButton::clicked, this, [this] { ask(Action::LogoutAll); });
  connect(m_actionBanner, &Banner::retry, this, &UserPane::askAgain);
  connect(orders, &QTableView::activated, this, &UserPane::openOrder);
  showModel();
}

void UserPane::showModel() {
  const bool hasDetail = m_model.detail() != nullptr;
  showReading(m_model.state(), m_model.notice(), hasDetail);
  if (!hasDetail) return;
  showRecord({QString::fromStdString(m_model.userId()->text()), m_model.stateText(), m_model.tone(), m_model.facts()});
  showActions();
}

void UserPane::showActions() {
  if (m_model.detail() == nullptr) return;
  showAction(*m_ban, Action::Ban);
  showAction(*m_unban, Action::Unban);
  showAction(*m_logout, Action::LogoutAll);
  const Action first = m_actions.isOffered(Action::Unban) ? Action::Unban : Action::Ban;
  const QString whyNot = m_actions.isOffered(first) ? m_actions.whyNot(first) : QString();
  m_whyNot->setText(m_actions.isBusy() ? tr("Being done…") : whyNot);
  m_whyNot->setVisible(!m_whyNot->text().isEmpty());
  if (m_actions.notice().isEmpty()) return m_actionBanner->clear();
  const Action failed = m_actions.lastWish().action;
  m_actionBanner->show(m_actions.notice(), models::Tone::Bad, m_actions.whyNot(failed).isEmpty());
}

void UserPane::showAction(QPushButton& button, Action action) {
  const QString whyNot = m_actions.isOffered(action) ? m_actions.whyNot(action) : QString();
  button.setVisible(m_actions.isOffered(action));
  button.setEnabled(whyNot.isEmpty() && !m_actions.isBusy());
  button.setToolTip(whyNot.toHtmlEscaped());
  button.setAccessibleDescription(whyNot);
}

void UserPane::ask(Action action) {
  if (m_actions.isBusy() || !m_actions.whyNot(action).isEmpty()) return;
  m_dialogs.askReason(*this, userQuestion(action, m_model, m_actions, m_formats),
                      [this, action, asked = m_model.userId()](const ReasonAnswer& answer) {
                        if (m_model.userId() == asked) m_actions.carryOut(wishOf(action, answer, m_formats));
                      });
}

void UserPane::askAgain() { ask(m_actions.lastWish().action); }

void UserPane::openOrder(const QModelIndex& row) {
  if (const auto order = m_model.orderAt(row.row())) Q_EMIT orderWanted(*order);
}

}  // namespace trunkline::ui
