// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/view_panel.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QScreen>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

#include "models/views/shown_view.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kListWidthPx = 400;
constexpr int kListHeightPx = 180;
constexpr int kButtonsInARow = 2;

}  // namespace

ViewPanel::ViewPanel(const QString& name, models::ShownView& shown, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_shown(shown),
      m_rows(new QSortFilterProxyModel(this)),
      m_list(new QListView(this)),
      m_state(makeLabel({}, "muted", this)),
      m_retry(makeButton("", tr("Read again"), "", this)),
      m_buttons(new QGridLayout) {
  setObjectName(name);
  setProperty("kind", QStringLiteral("panel"));
  setAccessibleName(tr("Saved views"));
  m_rows->setSourceModel(&shown.views());
  m_rows->setFilterRole(models::SavedViews::TableRole);
  m_rows->setFilterFixedString(QString::number(static_cast<int>(shown.table())));
  m_list->setObjectName(name + QStringLiteral("List"));
  m_list->setAccessibleName(tr("Saved views"));
  m_list->setModel(m_rows);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setFixedSize(kListWidthPx, kListHeightPx);
  m_state->setObjectName(name + QStringLiteral("State"));
  m_state->setWordWrap(true);
  m_state->setFixedWidth(kListWidthPx);
  m_retry->setObjectName(name + QStringLiteral("Retry"));
  m_buttons->setSpacing(kGridPx);
  auto* layout = new QVBoxLayout(this);
  layout->setSizeConstraint(QLayout::SetFixedSize);  // as high as what there is to say
  layout->setContentsMargins(2 * kGridPx, 2 * kGridPx, 2 * kGridPx, 2 * kGridPx);
  layout->setSpacing(kGridPx);
  layout->addWidget(new FocusFrame(*m_list, m_list, this));
  layout->addWidget(m_state);
  layout->addWidget(m_retry, 0, Qt::AlignLeading);
  layout->addLayout(m_buttons);
  connect(m_list, &QListView::activated, this, &ViewPanel::choose);
  connect(m_list, &QListView::clicked, this, &ViewPanel::choose);
  connect(m_retry, &QPushButton::clicked, this, [this] { m_shown.views().read(); });
  connect(&shown, &models::ShownView::changed, this, &ViewPanel::show);
  show();
}

void ViewPanel::addButton(QPushButton* button) {
  m_buttons->addWidget(button, m_buttons->count() / kButtonsInARow, m_buttons->count() % kButtonsInARow);
  // Behind it: what is asked then has the keyboard.
  connect(button, &QPushButton::clicked, this, &QWidget::close, Qt::QueuedConnection);
}

void ViewPanel::openBelow(const QWidget& button) {
  m_shown.views().read();
  show();
  adjustSize();
  const bool isFromRight = layoutDirection() == Qt::RightToLeft;
  const QPoint corner = button.mapToGlobal(isFromRight ? button.rect().bottomRight() : button.rect().bottomLeft());
  const QRect room = button.screen()->availableGeometry();
  move(std::clamp(isFromRight ? corner.x() - width() : corner.x(), room.left(), std::max(room.left(), room.right() - width())),
       std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
  m_list->setCurrentIndex(shownIndex());
  QFrame::show();
  m_list->setFocus();
}

QModelIndex ViewPanel::shownIndex() const {
  for (int row = 0; m_shown.view() && row < m_rows->rowCount(); ++row) {
    const QModelIndex index = m_rows->index(row, 0);
    if (index.data(models::SavedViews::IdRole).toLongLong() == m_shown.view()->id.value()) return index;
  }
  return m_rows->index(0, 0);
}

void ViewPanel::choose(const QModelIndex& index) {
  close();
  m_shown.open(SavedViewId(index.data(models::SavedViews::IdRole).toLongLong()));
}

void ViewPanel::show() {
  using models::ViewState;
  const models::SavedViews& views = m_shown.views();
  const bool hasFailed = views.state() == ViewState::Failed || views.state() == ViewState::Stale;
  const bool isEmpty = m_rows->rowCount() == 0;
  if (hasFailed) {
    m_state->setText(tr("The saved views could not be read. %1").arg(views.notice().copyText()));
  } else if (views.state() == ViewState::Loading || views.state() == ViewState::Idle) {
    m_state->setText(tr("Reading the saved views…"));
  } else {
    m_state->setText(tr("Nothing is saved yet. Set a filter, and keep it under a name."));
  }
  m_list->setAccessibleDescription(isEmpty || hasFailed ? m_state->text() : QString());
  m_state->setVisible(isEmpty || hasFailed);
  m_retry->setVisible(hasFailed);
  // Those that come while it is open: the first one is where the arrow keys begin.
  if (!m_list->currentIndex().isValid() && !isEmpty) m_list->setCurrentIndex(shownIndex());
}

}  // namespace trunkline::ui
