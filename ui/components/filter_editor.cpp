// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/filter_editor.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Kind = models::FilterField::Kind;

QComboBox* makeCombo(const QString& name, const QString& accessibleName, QWidget* parent) {
  auto* combo = new QComboBox(parent);
  combo->setObjectName(name);
  combo->setAccessibleName(accessibleName);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return combo;
}

}  // namespace

FilterEditor::FilterEditor(const QString& name, models::FilterModel& filter, QWidget* parent)
    : QWidget(parent),
      m_filter(filter),
      m_field(makeCombo(name + QStringLiteral("Field"), tr("Filter by"), this)),
      m_operator(makeCombo(name + QStringLiteral("Operator"), tr("How it is compared"), this)),
      m_choice(makeCombo(name + QStringLiteral("Choice"), tr("Value"), this)),
      m_text(makeField("", tr("Value"), this)),
      m_add(makeButton("", tr("Add"), "primary", this)),
      m_cancel(makeButton("", tr("Cancel"), "", this)),
      m_wrong(makeLabel({}, "wrong", this)) {
  m_text->setObjectName(name + QStringLiteral("Text"));
  m_add->setObjectName(name + QStringLiteral("Put"));
  m_cancel->setObjectName(name + QStringLiteral("Cancel"));
  m_wrong->setObjectName(name + QStringLiteral("Wrong"));
  m_wrong->setWordWrap(true);
  m_wrong->hide();
  auto* line = new FlowLayout;
  line->setSpacing(kGridPx);
  for (QWidget* part : std::initializer_list<QWidget*>{m_field, m_operator, m_choice, m_text, m_add, m_cancel}) line->addWidget(part);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGridPx);
  layout->addLayout(line);
  layout->addWidget(m_wrong);
  for (const models::FilterField& each : filter.form().fields) m_field->addItem(each.label, each.name);
  connect(m_field, &QComboBox::currentIndexChanged, this, &FilterEditor::showField);
  connect(m_text, &QLineEdit::returnPressed, this, &FilterEditor::put);
  connect(m_add, &QPushButton::clicked, this, &FilterEditor::put);
  connect(m_cancel, &QPushButton::clicked, this, &FilterEditor::done);
  showField();
}

void FilterEditor::begin() {
  m_text->clear();
  showField();
  m_field->setFocus();
}

const models::FilterField& FilterEditor::field() const { return *m_filter.form().field(m_field->currentData().toString()); }

bool FilterEditor::isChosen() const { return field().kind == Kind::Choice || field().kind == Kind::YesNo; }

QString FilterEditor::value() const { return isChosen() ? m_choice->currentData().toString() : m_text->text(); }

QWidget& FilterEditor::editor() const { return isChosen() ? static_cast<QWidget&>(*m_choice) : *m_text; }

void FilterEditor::showField() {
  const models::FilterField& chosen = field();
  m_operator->clear();
  for (const models::FilterField::Way& way : chosen.ways) m_operator->addItem(models::operatorWords(way.op), static_cast<int>(way.op));
  m_choice->clear();
  const QStringList values = chosen.kind == Kind::YesNo ? QStringList{QStringLiteral("true"), QStringLiteral("false")} : chosen.choices;
  for (const QString& value : values) m_choice->addItem(chosen.words(value), value);
  m_choice->setVisible(isChosen());
  m_text->setVisible(!isChosen());
  m_text->setPlaceholderText(isChosen() ? QString() : chosen.rule());
  m_wrong->hide();
  setLook(*m_text, "wrong", false);
}

void FilterEditor::put() {
  const auto op = static_cast<models::FilterOperator>(m_operator->currentData().toInt());
  if (const auto answer = m_filter.put({field().name, op, value()}); !answer) return showFieldNotice(editor(), *m_wrong, answer.error());
  Q_EMIT done();
}

void FilterEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return Q_EMIT done();
  if (event->key() == Qt::Key_Return && !m_cancel->hasFocus()) return put();
  QWidget::keyPressEvent(event);
}

}  // namespace trunkline::ui
