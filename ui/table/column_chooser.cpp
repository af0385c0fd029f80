// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/column_chooser.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/widgets.h"
#include "ui/table/table_columns.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

ColumnChooser::ColumnChooser(const QString& name, TableColumns& columns, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_columns(columns), m_list(new QListWidget(this)), m_note(makeLabel({}, "wrong", this)) {
  setObjectName(name);
  setProperty("kind", QStringLiteral("panel"));
  setAccessibleName(tr("Columns"));
  m_list->setObjectName(name + QStringLiteral("List"));
  m_list->setAccessibleName(tr("Columns of the table"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->installEventFilter(this);
  m_note->setObjectName(name + QStringLiteral("Note"));
  m_note->setWordWrap(true);
  m_note->hide();
  auto* earlier = makeButton("", tr("Move &up"), "", this);
  earlier->setObjectName(name + QStringLiteral("Up"));
  auto* later = makeButton("", tr("Move &down"), "", this);
  later->setObjectName(name + QStringLiteral("Down"));
  auto* reset = makeButton("", tr("&As at first"), "link", this);
  reset->setObjectName(name + QStringLiteral("Reset"));
  auto* buttons = new QHBoxLayout;
  for (QWidget* button : {earlier, later, reset}) buttons->addWidget(button);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * kGridPx, 2 * kGridPx, 2 * kGridPx, 2 * kGridPx);
  layout->setSpacing(kGridPx);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_note);
  layout->addLayout(buttons);
  connect(earlier, &QPushButton::clicked, this, [this] { moveChosen(-1); });
  connect(later, &QPushButton::clicked, this, [this] { moveChosen(1); });
  connect(reset, &QPushButton::clicked, &columns, &TableColumns::reset);
  connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { take(*item); });
  connect(&columns, &TableColumns::changed, this, &ColumnChooser::fill);
  fill();
}

void ColumnChooser::openBelow(const QWidget& button) {
  m_note->hide();
  fill();
  adjustSize();
  const bool isFromRight = layoutDirection() == Qt::RightToLeft;
  const QPoint corner = button.mapToGlobal(isFromRight ? button.rect().bottomRight() : button.rect().bottomLeft());
  QFrame::move(isFromRight ? corner.x() - width() : corner.x(), corner.y());
  show();
  m_list->setFocus();
}

void ColumnChooser::fill() {
  if (m_isTaking) return;
  const QSignalBlocker blocker(m_list);
  const QVariant current = m_list->currentItem() == nullptr ? QVariant() : m_list->currentItem()->data(Qt::UserRole);
  const std::vector<int> order = m_columns.order();
  m_list->clear();
  for (const int column : order) {
    auto* item = new QListWidgetItem(m_columns.title(column), m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(m_columns.isShown(column) ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, column);
    if (current == column) m_list->setCurrentItem(item);
  }
  if (m_list->currentItem() == nullptr) m_list->setCurrentRow(0);
}

// Not in the middle of the change of an item: filling the list anew takes the item away.
void ColumnChooser::take(QListWidgetItem& item) {
  const int column = item.data(Qt::UserRole).toInt();
  m_isTaking = true;
  const bool isDone = m_columns.setShown(column, item.checkState() == Qt::Checked);
  m_isTaking = false;
  m_note->setText(isDone ? QString() : tr("One column has to stay."));
  m_note->setVisible(!isDone);
  if (isDone) return;
  const QSignalBlocker quiet(m_list);
  item.setCheckState(Qt::Checked);
}

void ColumnChooser::moveChosen(int by) {
  if (m_list->currentItem() != nullptr) (void)m_columns.move(m_list->currentItem()->data(Qt::UserRole).toInt(), by);
}

bool ColumnChooser::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(object, event);
  const auto& key = static_cast<const QKeyEvent&>(*event);
  const bool moves = key.modifiers().testFlag(Qt::ControlModifier) && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
  if (!moves) return QFrame::eventFilter(object, event);
  moveChosen(key.key() == Qt::Key_Up ? -1 : 1);
  return true;
}

}  // namespace trunkline::ui
