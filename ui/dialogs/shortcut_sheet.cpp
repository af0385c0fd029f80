// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcut_sheet.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "ui/actions/shortcut_table.h"
#include "ui/components/focus_frame.h"
#include "ui/components/keys_field.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr QSize kSize{640, 480};

}  // namespace

ShortcutSheet::ShortcutSheet(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent),
      m_actions(actions),
      m_model(new ShortcutTable(actions, this)),
      m_filter(makeField("shortcutFilter", tr("Find an action or keys"), this)),
      m_table(new QTableView(this)),
      m_keys(new KeysField("shortcutKeys", tr("New keys"), this)),
      m_use(makeButton("shortcutUse", tr("&Use these keys"), "", this)),
      m_reset(makeButton("shortcutReset", tr("&Reset"), "", this)),
      m_wrong(makeLabel({}, "wrong", this)) {
  setObjectName(QStringLiteral("shortcutSheet"));
  setWindowTitle(tr("Keyboard shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  prepareParts();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(m_filter);
  layout->addWidget(new FocusFrame(*m_table, m_table, this), 1);
  layout->addLayout(makeKeys());
  layout->addWidget(m_wrong);
  resize(kSize.boundedTo(parent->size()));
  connect(m_filter, &QLineEdit::textChanged, m_model, &ShortcutTable::setFilter);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutSheet::showCurrent);
  connect(m_model, &QAbstractItemModel::modelReset, this, &ShortcutSheet::showCurrent);
  connect(m_use, &QPushButton::clicked, this, &ShortcutSheet::use);
  connect(m_reset, &QPushButton::clicked, this, &ShortcutSheet::reset);
  showCurrent();
}

void ShortcutSheet::prepareParts() {
  m_filter->setPlaceholderText(tr("Find an action or keys"));
  prepareTable(*m_table, "shortcutTable", tr("Keyboard shortcuts"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setSectionResizeMode(ShortcutTable::ActionColumn, QHeaderView::Stretch);
  m_table->horizontalHeader()->setSectionResizeMode(ShortcutTable::PlaceColumn, QHeaderView::ResizeToContents);
  m_wrong->setObjectName(QStringLiteral("shortcutWrong"));
  m_wrong->setWordWrap(true);
  m_wrong->hide();
}

QLayout* ShortcutSheet::makeKeys() {
  auto* label = makeLabel(tr("New &keys:"), "", this);
  label->setBuddy(m_keys);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kGridPx);
  row->addWidget(label);
  row->addWidget(m_keys, 1);
  row->addWidget(m_use);
  row->addWidget(m_reset);
  return row;
}

QString ShortcutSheet::currentId() const {
  const auto* entry = m_model->entryAt(m_table->currentIndex().row());
  return entry == nullptr ? QString() : entry->spec.id;
}

void ShortcutSheet::showCurrent() {
  const QString id = currentId();
  m_keys->setKeys(id.isEmpty() ? QKeySequence() : m_actions.action(id).shortcut());
  m_keys->setEnabled(!id.isEmpty());
  m_use->setEnabled(!id.isEmpty());
  m_reset->setEnabled(!id.isEmpty() && m_actions.isShortcutOwn(id));
  m_wrong->hide();
}

void ShortcutSheet::use() {
  const auto done = m_actions.setShortcut(currentId(), m_keys->keys());
  if (done) return showCurrent();
  showFieldNotice(*m_keys, *m_wrong, tr("These keys belong to “%1”. Give that one other keys first.").arg(done.error()));
}

void ShortcutSheet::reset() {
  const auto done = m_actions.resetShortcut(currentId());
  if (done) return showCurrent();
  showFieldNotice(*m_keys, *m_wrong, tr("The keys that came with it now belong to “%1”. Reset that one first.").arg(done.error()));
}

}  // namespace trunkline::ui
