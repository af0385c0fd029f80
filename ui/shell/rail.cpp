// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "ui/actions/action_registry.h"
#include "ui/components/widgets.h"
#include "ui/icons/icon_set.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kMinimumWidthPx = 148;

QString nameOf(const Page& page) {
  const QString key = page.facts().key;
  return QStringLiteral("rail") + key.at(0).toUpper() + key.mid(1);
}

}  // namespace

Rail::Rail(const ActionRegistry& actions, const IconSet& icons, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_icons(icons), m_buttons(new QButtonGroup(this)), m_layout(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("rail"));
  setAttribute(Qt::WA_StyledBackground);
  setMinimumWidth(kMinimumWidthPx);
  m_layout->setContentsMargins(2 * kGridPx, 3 * kGridPx, 2 * kGridPx, 3 * kGridPx);
  auto* name = makeLabel(QStringLiteral("Trunkline"), "", this);
  name->setMargin(2 * kGridPx);
  m_layout->addWidget(name);
  m_layout->addStretch(1);
}

void Rail::add(const Page& page, const QString& action) {
  QPushButton* button = m_actions.makeButton(action, qUtf8Printable(nameOf(page)), "", this);
  button->setIcon(m_icons.icon(page.facts().icon, Token::RailText, Token::RailActiveText));
  button->setIconSize({kIconPx, kIconPx});
  button->setCheckable(true);
  m_buttons->addButton(button);
  m_layout->insertWidget(m_layout->count() - 1, button);
}

std::vector<QWidget*> Rail::focusChain() const {
  const QList<QAbstractButton*> buttons = m_buttons->buttons();
  return {buttons.begin(), buttons.end()};
}

void Rail::showCurrent(const Page& page) {
  if (auto* button = findChild<QPushButton*>(nameOf(page))) button->setChecked(true);
}

}  // namespace trunkline::ui
