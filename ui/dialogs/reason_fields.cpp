// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reason_fields.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kAmountWidthPx = 140;

// "reasonAmount" of "amount".
QString partName(const QString& field, const char* part = "") {
  return QStringLiteral("reason") + field.at(0).toUpper() + field.mid(1) + QLatin1String(part);
}

}  // namespace

ReasonFields::ReasonFields(const std::vector<ReasonField>& fields, int widthPx, QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGridPx);
  for (const ReasonField& field : fields) add(field, widthPx, *layout);
  chainTabs(m_chain);
  check();
}

void ReasonFields::add(const ReasonField& field, int widthPx, QVBoxLayout& layout) {
  Row row{field, nullptr, nullptr, makeLabel({}, "muted", this), makeLabel({}, "wrong", this)};
  QWidget* input = makeInput(row);
  auto* label = makeLabel(field.label, "", this);
  label->setBuddy(input);
  row.hint->setObjectName(partName(field.name, "Hint"));
  row.hint->setWordWrap(true);
  row.wrong->setObjectName(partName(field.name, "Wrong"));
  row.wrong->setWordWrap(true);
  row.wrong->setFixedWidth(widthPx);
  layout.addWidget(label);
  if (field.isAmount) {
    input->setFixedWidth(kAmountWidthPx);
    auto* line = new QHBoxLayout;
    line->setSpacing(3 * kGridPx);
    line->addWidget(input);
    line->addWidget(row.hint, 1);
    layout.addLayout(line);
  } else {
    input->setFixedWidth(widthPx);
    row.hint->setFixedWidth(widthPx);
    layout.addWidget(input);
    layout.addWidget(row.hint);
  }
  layout.addWidget(row.wrong);
  layout.addSpacing(kGridPx);
  m_rows.push_back(row);
  m_chain.push_back(input);
}

QWidget* ReasonFields::makeInput(Row& row) {
  const ReasonField& field = row.asked;
  const QString name = partName(field.name);
  const QString spoken = QString(field.label).remove(QLatin1Char('&'));
  if (!field.choices.empty()) {
    row.choice = new QComboBox(this);
    row.choice->setObjectName(name);
    row.choice->setAccessibleName(spoken);
    for (const auto& [value, words] : field.choices) row.choice->addItem(words, value);
    row.choice->setCurrentIndex(std::max(0, row.choice->findData(field.value)));
    connect(row.choice, &QComboBox::currentIndexChanged, this, &ReasonFields::check);
    return row.choice;
  }
  row.text = makeField(qUtf8Printable(name), spoken, this);
  row.text->setText(field.value);
  if (field.isAmount) row.text->setAlignment(Qt::AlignRight);
  connect(row.text, &QLineEdit::textChanged, this, &ReasonFields::check);
  connect(row.text, &QLineEdit::returnPressed, this, [this, at = m_rows.size()] { goOn(at); });
  return row.text;
}

void ReasonFields::goOn(std::size_t from) {
  if (from + 1 == m_chain.size()) return Q_EMIT passed();
  m_chain[from + 1]->setFocus();
}

QString ReasonFields::Row::value() const { return choice != nullptr ? choice->currentData().toString() : text->text().trimmed(); }

QHash<QString, QString> ReasonFields::values() const {
  QHash<QString, QString> values;
  for (const Row& row : m_rows) values.insert(row.asked.name, row.value());
  return values;
}

bool ReasonFields::checkRow(const Row& row) {
  const QString value = row.value();
  const QString missing = row.asked.check ? row.asked.check(value) : QString();
  // Nobody has done anything wrong yet who has not begun.
  const bool isUntouched = row.text != nullptr && value.isEmpty() && !row.text->isModified();
  const QString wrong = isUntouched ? QString() : missing;
  const QString meaning = row.asked.explain && wrong.isEmpty() ? row.asked.explain(value) : QString();
  row.hint->setText(meaning.isEmpty() ? row.asked.hint : meaning);
  row.hint->setVisible(!row.hint->text().isEmpty() && (wrong.isEmpty() || row.asked.isAmount));
  row.wrong->setText(wrong);
  row.wrong->setVisible(!wrong.isEmpty());
  QWidget& input = row.choice != nullptr ? static_cast<QWidget&>(*row.choice) : *row.text;
  input.setAccessibleDescription(wrong.isEmpty() ? row.hint->text() : wrong);
  setLook(input, "wrong", !wrong.isEmpty());
  return missing.isEmpty();
}

void ReasonFields::check() {
  m_areGood = true;
  for (const Row& row : m_rows) m_areGood = checkRow(row) && m_areGood;
  Q_EMIT changed();
}

void ReasonFields::showRefused() {
  for (std::size_t at = m_rows.size(); at-- > 0;) {
    const Row& row = m_rows[at];
    if (!row.asked.wrong.isEmpty()) showFieldNotice(*m_chain[at], *row.wrong, row.asked.wrong);
  }
}

}  // namespace trunkline::ui
