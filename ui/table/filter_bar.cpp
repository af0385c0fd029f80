// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/filter_bar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "models/window/filter_model.h"
#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr const char* kRowProperty = "chipRow";
constexpr int kValueWidthPx = 220;

}  // namespace

FilterBar::FilterBar(const QString& name, models::FilterModel& filter, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_filter(filter),
      m_chips(new FlowLayout),
      m_add(makeButton("", tr("&Filter…"), "", this)),
      m_clear(makeButton("", tr("Clear the filter"), "link", this)),
      m_editor(new QWidget(this)),
      m_field(makeChoice(name + QStringLiteral("FilterField"), tr("Field"), m_editor)),
      m_operator(makeChoice(name + QStringLiteral("FilterOperator"), tr("Operator"), m_editor)),
      m_choice(makeChoice(name + QStringLiteral("FilterChoice"), tr("Value"), m_editor)),
      m_value(makeField("", tr("Value"), m_editor)),
      m_wrong(makeLabel({}, "wrong", m_editor)) {
  m_add->setObjectName(name + QStringLiteral("FilterAdd"));
  m_clear->setObjectName(name + QStringLiteral("FilterClear"));
  m_chips->setSpacing(kGridPx);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGridPx);
  layout->addLayout(m_chips);
  layout->addWidget(makeEditor(name));
  connect(m_add, &QPushButton::clicked, this, [this] { openEditor(); });
  connect(m_clear, &QPushButton::clicked, this, [this] {
    m_filter.clear();
    m_add->setFocus();
  });
  connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &FilterBar::showChips);
  connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &FilterBar::showChips);
  connect(&m_filter, &QAbstractItemModel::dataChanged, this, &FilterBar::showChips);
  showChips();
}

QWidget* FilterBar::makeEditor(const QString& name) {
  m_editor->setObjectName(name + QStringLiteral("FilterEditor"));
  m_value->setObjectName(name + QStringLiteral("FilterValue"));
  m_value->setMinimumWidth(kValueWidthPx);
  m_wrong->setObjectName(name + QStringLiteral("FilterWrong"));
  m_wrong->setWordWrap(true);
  auto* apply = makeButton("", tr("&Apply"), "primary", m_editor);
  apply->setObjectName(name + QStringLiteral("FilterApply"));
  auto* cancel = makeButton("", tr("Cancel"), "", m_editor);
  cancel->setObjectName(name + QStringLiteral("FilterCancel"));
  for (const models::FilterField& field : m_filter.form().fields) m_field->addItem(field.label, field.name);
  auto* line = new FlowLayout;
  line->setSpacing(kGridPx);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_field, m_operator, m_choice, m_value, apply, cancel}) line->addWidget(widget);
  auto* layout = new QVBoxLayout(m_editor);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(line);
  layout->addWidget(m_wrong);
  m_editor->hide();
  connect(m_field, &QComboBox::currentIndexChanged, this, &FilterBar::chooseField);
  connect(apply, &QPushButton::clicked, this, &FilterBar::put);
  connect(m_value, &QLineEdit::returnPressed, this, &FilterBar::put);
  connect(cancel, &QPushButton::clicked, this, &FilterBar::closeEditor);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_field, m_operator, m_choice, m_value, apply, cancel})
    widget->installEventFilter(this);
  chooseField();
  return m_editor;
}

void FilterBar::showChips() {
  const QList<QWidget*> old = findChildren<QWidget*>(QStringLiteral("chip"), Qt::FindDirectChildrenOnly);
  const bool hadFocus = std::any_of(old.begin(), old.end(), [](const QWidget* chip) { return chip->hasFocus(); });
  while (QLayoutItem* item = m_chips->takeAt(0)) delete item;
  for (QWidget* chip : old) {
    chip->hide();  // it may be in the middle of its own click
    chip->setObjectName({});
    chip->deleteLater();
  }
  for (int row = 0; row < m_filter.rowCount(); ++row) addChip(row);
  m_chips->addWidget(m_add);
  m_chips->addWidget(m_clear);
  for (QWidget* tool : m_tools) m_chips->addWidget(tool);
  m_clear->setVisible(m_filter.rowCount() > 1);
  if (hadFocus) m_add->setFocus();
}

void FilterBar::addTool(QWidget* tool) {
  m_tools.push_back(tool);
  m_chips->addWidget(tool);
}

void FilterBar::addChip(int row) {
  const QModelIndex index = m_filter.index(row);
  const QString words = index.data().toString();
  auto* chip = makeButton("chip", words, "filter", this);
  chip->setCheckable(true);
  chip->setChecked(index.data(models::FilterModel::EnabledRole).toBool());
  chip->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
  chip->setToolTip(tr("Space turns this on and off, Delete takes it away").toHtmlEscaped());
  chip->setProperty(kRowProperty, row);
  chip->installEventFilter(this);
  m_chips->addWidget(chip);
  chip->show();
  // Queued: the chip is made anew by what it does.
  connect(
      chip, &QPushButton::clicked, this,
      [this, chip](bool isOn) {
        const int at = chip->property(kRowProperty).toInt();
        m_filter.setEnabled(at, isOn);
        const QList<QWidget*> chips = findChildren<QWidget*>(QStringLiteral("chip"), Qt::FindDirectChildrenOnly);
        if (at < chips.size()) chips[at]->setFocus();
      },
      Qt::QueuedConnection);
}

void FilterBar::remove(int row) {
  m_filter.removeChip(row);
  // To what took its place, so that several go one after the other.
  const QList<QWidget*> chips = findChildren<QWidget*>(QStringLiteral("chip"), Qt::FindDirectChildrenOnly);
  (chips.isEmpty() ? m_add : chips[std::min<qsizetype>(row, chips.size() - 1)])->setFocus();
}

bool FilterBar::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(object, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const QVariant row = object->property(kRowProperty);
  if (row.isValid() && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
    remove(row.toInt());
    return true;
  }
  if (!row.isValid() && key == Qt::Key_Escape) {
    closeEditor();
    return true;
  }
  return QWidget::eventFilter(object, event);
}

void FilterBar::openEditor(const QString& field) {
  if (const int at = m_field->findData(field); at >= 0) m_field->setCurrentIndex(at);
  m_editor->show();
  if (field.isEmpty()) return m_field->setFocus();
  (m_choice->isVisibleTo(m_editor) ? static_cast<QWidget*>(m_choice) : m_value)->setFocus();
}

void FilterBar::closeEditor() {
  m_editor->hide();
  showFieldNotice(*m_value, *m_wrong, {});
  m_value->clear();
  m_add->setFocus();
}

void FilterBar::chooseField() {
  using Kind = models::FilterField::Kind;
  const models::FilterField& field = *m_filter.form().field(m_field->currentData().toString());
  m_operator->clear();
  for (const auto& way : field.ways) m_operator->addItem(models::operatorWords(way.op), static_cast<int>(way.op));
  m_operator->setVisible(m_operator->count() > 1);
  const QStringList values = field.kind == Kind::YesNo ? QStringList{QStringLiteral("true"), QStringLiteral("false")} : field.choices;
  m_choice->clear();
  for (const QString& value : values) m_choice->addItem(field.words(value), value);
  m_choice->setVisible(!values.isEmpty());
  m_value->setVisible(values.isEmpty());
  m_value->setPlaceholderText(field.rule());
  m_wrong->hide();
}

void FilterBar::put() {
  const bool isChoice = m_choice->isVisibleTo(m_editor);
  const auto op = static_cast<models::FilterOperator>(m_operator->currentData().toInt());
  const QString value = isChoice ? m_choice->currentData().toString() : m_value->text();
  if (const auto done = m_filter.put({m_field->currentData().toString(), op, value}); !done)
    return showFieldNotice(isChoice ? static_cast<QWidget&>(*m_choice) : *m_value, *m_wrong, done.error());
  closeEditor();
}

}  // namespace trunkline::ui
