// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/try_this.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

TryThis::TryThis(bool isDismissed, QWidget* parent)
    : QFrame(parent), m_panel(new QWidget(this)), m_reopen(makeButton("tryThisReopen", tr("&Try this"), "demo", this)) {
  setObjectName(QStringLiteral("tryThis"));
  m_panel->setObjectName(QStringLiteral("tryThisPanel"));
  auto* row = new QHBoxLayout(m_panel);
  row->setContentsMargins(4 * kGridPx, 0, 4 * kGridPx, 2 * kGridPx);
  auto* places = new FlowLayout;
  places->setSpacing(2 * kGridPx);
  row->addLayout(places, 1);
  places->addWidget(makeLabel(tr("Try this:"), "section", m_panel));
  addPlace(*places, "tryWaiting", tr("Orders that wait for a code"), Place::WaitingOrders);
  addPlace(*places, "tryNewest", tr("Open the newest order"), Place::NewestOrder);
  addPlace(*places, "tryCancel", tr("Cancel an order"), Place::CancelOrder);
  addPlace(*places, "trySignOut", tr("Sign out"), Place::SignOut);
  auto* dismiss = makeButton("tryThisDismiss", tr("Hide"), "demo", m_panel);
  dismiss->setAccessibleName(tr("Hide the panel Try this"));
  row->addWidget(dismiss, 0, Qt::AlignTop);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeBar());
  layout->addWidget(m_panel);
  m_panel->setHidden(isDismissed);
  m_reopen->setVisible(isDismissed);
  connect(dismiss, &QPushButton::clicked, this, [this] { setDismissed(true); });
  connect(static_cast<QPushButton*>(m_reopen), &QPushButton::clicked, this, [this] { setDismissed(false); });
}

QWidget* TryThis::makeBar() {
  auto* bar = new QWidget(this);
  auto* words = makeLabel(tr("Demo: made-up data"), "", bar);
  words->setObjectName(QStringLiteral("demoBar"));
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(4 * kGridPx, kGridPx, 4 * kGridPx, kGridPx);
  layout->addStretch(1);
  layout->addWidget(words);
  layout->addStretch(1);
  layout->addWidget(m_reopen);
  return bar;
}

void TryThis::addPlace(QLayout& layout, const char* name, const QString& text, Place place) {
  auto* button = makeButton(name, text, "demo", m_panel);
  layout.addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
}

void TryThis::setDismissed(bool isDismissed) {
  m_panel->setHidden(isDismissed);
  m_reopen->setVisible(isDismissed);
  // The button that was pressed is gone: the focus goes to what takes its place.
  QWidget* next = isDismissed ? m_reopen : m_panel->findChild<QPushButton*>(QStringLiteral("tryWaiting"));
  next->setFocus();
  Q_EMIT dismissed(isDismissed);
}

}  // namespace trunkline::ui
