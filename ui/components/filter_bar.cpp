// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/filter_bar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

#include "ui/components/filter_editor.h"
#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using models::FilterModel;

FilterBar::FilterBar(const QString& name, FilterModel& filter, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_filter(filter),
      m_flow(new FlowLayout),
      m_add(makeButton("", tr("Add a fi&lter"), "", this)),
      m_clear(makeButton("", tr("Clear all filters"), "link", this)),
      m_editor(new FilterEditor(name, filter, this)) {
  setObjectName(name);
  m_add->setObjectName(name + QStringLiteral("Add"));
  m_clear->setObjectName(name + QStringLiteral("Clear"));
  m_flow->setSpacing(kGridPx);
  m_editor->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGridPx);
  layout->addLayout(m_flow);
  layout->addWidget(m_editor);
  connect(m_add, &QPushButton::clicked, this, &FilterBar::beginAdding);
  connect(m_clear, &QPushButton::clicked, this, [this] {
    m_add->setFocus();  // the button goes
    m_filter.clear();
  });
  connect(m_editor, &FilterEditor::done, this, &FilterBar::endAdding);
  connect(&filter, &FilterModel::rowsInserted, this, &FilterBar::rebuild);
  connect(&filter, &FilterModel::rowsRemoved, this, &FilterBar::rebuild);
  connect(&filter, &FilterModel::dataChanged, this, [this](const QModelIndex& changed) { showChip(changed.row()); });
  rebuild();
}

void FilterBar::beginAdding() {
  m_editor->show();
  m_editor->begin();
}

void FilterBar::endAdding() {
  m_editor->hide();
  m_add->setFocus();
}

FilterBar::Chip FilterBar::makeChip(int row) {
  const QString wire = m_filter.index(row).data(FilterModel::WireRole).toString();
  auto* box = new QWidget(this);
  auto* toggle = makeButton("", {}, "filter", box);
  toggle->setObjectName(m_name + QStringLiteral("Chip_") + wire);
  toggle->setCheckable(true);
  toggle->setToolTip(tr("Turn this filter on or off; Delete takes it away"));
  toggle->installEventFilter(this);
  auto* remove = makeButton("", QStringLiteral("×"), "link", box);
  remove->setObjectName(m_name + QStringLiteral("Remove_") + wire);
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  line->addWidget(toggle);
  line->addWidget(remove);
  const auto rowOf = [this, box] { return static_cast<int>(std::ranges::find(m_chips, box, &Chip::box) - m_chips.begin()); };
  connect(toggle, &QPushButton::clicked, this, [this, rowOf](bool isOn) { m_filter.setEnabled(rowOf(), isOn); });
  connect(remove, &QPushButton::clicked, this, [this, rowOf] { FilterBar::remove(rowOf()); });
  return {box, toggle, remove};
}

// Later, because one of them may be what was pressed.
void FilterBar::rebuild() {
  while (m_flow->count() > 0) delete m_flow->takeAt(0);
  for (const Chip& chip : m_chips) {
    chip.box->hide();
    for (QWidget* part : {chip.box, static_cast<QWidget*>(chip.toggle), static_cast<QWidget*>(chip.remove)}) part->setObjectName({});
    chip.box->deleteLater();
  }
  m_chips.clear();
  QWidget* before = nullptr;
  const auto chain = [&before](QWidget* next) {
    if (before != nullptr) setTabOrder(before, next);
    before = next;
  };
  for (int row = 0; row < m_filter.rowCount(); ++row) {
    m_chips.push_back(makeChip(row));
    const Chip& chip = m_chips.back();
    m_flow->addWidget(chip.box);
    chip.box->show();
    chain(chip.toggle);
    chain(chip.remove);
    showChip(row);
  }
  for (QPushButton* button : {m_add, m_clear}) {
    m_flow->addWidget(button);
    chain(button);
  }
  m_clear->setVisible(!m_chips.empty());
  updateGeometry();
}

void FilterBar::showChip(int row) {
  const Chip& chip = m_chips.at(static_cast<std::size_t>(row));
  const QModelIndex index = m_filter.index(row);
  const QString words = index.data().toString();
  chip.toggle->setText(QString(words).replace(u'&', QStringLiteral("&&")));
  chip.toggle->setChecked(index.data(FilterModel::EnabledRole).toBool());
  chip.toggle->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
  chip.remove->setAccessibleName(tr("Take away: %1").arg(words));
}

void FilterBar::remove(int row) {
  m_filter.removeChip(row);
  focusNear(row);
}

void FilterBar::focusNear(int row) {
  if (m_chips.empty()) return m_add->setFocus();
  m_chips.at(static_cast<std::size_t>(std::min(row, m_filter.rowCount() - 1))).toggle->setFocus();
}

bool FilterBar::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(object, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Delete && key != Qt::Key_Backspace) return QWidget::eventFilter(object, event);
  const auto chip = std::ranges::find(m_chips, object, [](const Chip& each) -> QObject* { return each.toggle; });
  if (chip == m_chips.end()) return QWidget::eventFilter(object, event);
  remove(static_cast<int>(chip - m_chips.begin()));
  return true;
}

}  // namespace trunkline::ui
