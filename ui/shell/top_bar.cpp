// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "ui/actions/action_registry.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kHeightPx = 44;
constexpr int kSearchWidthPx = 260;

}  // namespace

TopBar::TopBar(const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, "title", this)), m_account(makeButton("account", {}, "", this)) {
  setObjectName(QStringLiteral("topBar"));
  setAttribute(Qt::WA_StyledBackground);
  setFixedHeight(kHeightPx);
  m_title->setObjectName(QStringLiteral("pageTitle"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 0, 4 * kGridPx, 0);
  layout->setSpacing(2 * kGridPx);
  addHistory(actions, *layout);
  layout->addWidget(m_title);
  layout->addStretch(1);
  auto* search = actions.makeButton(QStringLiteral("palette.open"), "search", "search", this);
  search->setIcon(actions.action(QStringLiteral("palette.open")).icon());
  search->setMinimumWidth(kSearchWidthPx);
  m_focusChain.push_back(search);
  layout->addWidget(search);
  layout->addStretch(1);
  addAccount(actions, *layout);
}

void TopBar::addHistory(const ActionRegistry& actions, QHBoxLayout& layout) {
  for (const auto& [id, name] :
       {std::pair(QStringLiteral("navigation.back"), "historyBack"), std::pair(QStringLiteral("navigation.forward"), "historyForward")})
    m_focusChain.push_back(actions.makeIconButton(id, name, this));
  for (QWidget* button : m_focusChain) layout.addWidget(button);
}

void TopBar::addAccount(const ActionRegistry& actions, QHBoxLayout& layout) {
  auto* menu = new QMenu(m_account);
  actions.fillMenu(*menu, [](const ActionSpec& spec) {
    return spec.id.startsWith(QStringLiteral("session.")) || spec.id.startsWith(QStringLiteral("jobs."));
  });
  m_account->setMenu(menu);
  layout.addWidget(m_account);
  m_focusChain.push_back(m_account);
}

void TopBar::setTitle(const QString& title) { m_title->setText(title); }

void TopBar::setAccount(const QString& account) {
  m_account->setText(account.isEmpty() ? tr("Account") : account);
  m_account->setAccessibleName(tr("Account: %1").arg(account));
}

}  // namespace trunkline::ui
