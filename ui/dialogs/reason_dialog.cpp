// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reason_dialog.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "server/contract/limits.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/reason_fields.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kContentWidthPx = 420;
constexpr int kTextHeightPx = 96;

}  // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion& question, QWidget* parent)
    : QDialog(parent),
      m_question(question),
      m_fields(new ReasonFields(question.fields, kContentWidthPx, this)),
      m_text(new QPlainTextEdit(question.reason, this)),
      m_textWrong(makeLabel(question.wrong, "wrong", this)),
      m_counter(makeLabel({}, "muted", this)),
      m_confirm(makeButton("reasonConfirm", question.confirm, "primary", this)) {
  setObjectName(QStringLiteral("reasonDialog"));
  setWindowTitle(question.title);
  auto* layout = new QVBoxLayout(this);
  layout->setSizeConstraint(QLayout::SetFixedSize);  // grows with the hints that appear
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  auto* consequence = makeLabel(question.consequence, "", this);
  consequence->setObjectName(QStringLiteral("reasonConsequence"));
  consequence->setWordWrap(true);
  consequence->setFixedWidth(kContentWidthPx);
  layout->addWidget(consequence);
  layout->addSpacing(kGridPx);
  layout->addWidget(m_fields);
  m_fields->setVisible(!m_question.fields.empty());
  addReason(*layout);
  addButtons(*layout);

  for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
    connect(shortcut, &QShortcut::activated, this, &ReasonDialog::confirm);
  }
  connect(m_fields, &ReasonFields::changed, this, &ReasonDialog::check);
  connect(m_fields, &ReasonFields::passed, m_text, [this] { m_text->setFocus(); });
  (m_question.fields.empty() ? static_cast<QWidget*>(m_text) : m_fields->focusChain().front())->setFocus();
  check();
  // What the server refused stays in sight until that very field is changed.
  if (!m_question.wrong.isEmpty()) showFieldNotice(*m_text, *m_textWrong, m_question.wrong);
  m_fields->showRefused();
}

void ReasonDialog::addReason(QVBoxLayout& layout) {
  m_text->setObjectName(QStringLiteral("reasonText"));
  m_text->setAccessibleName(tr("Reason"));
  m_text->setPlaceholderText(tr("Why? It is kept in the activity log."));
  m_text->setTabChangesFocus(true);
  m_text->setFixedSize(kContentWidthPx, kTextHeightPx);
  m_textWrong->setObjectName(QStringLiteral("reasonTextWrong"));
  m_textWrong->setWordWrap(true);
  m_textWrong->setFixedWidth(kContentWidthPx);
  auto* label = makeLabel(tr("&Reason"), "", this);
  label->setBuddy(m_text);
  layout.addWidget(label);
  layout.addWidget(m_text);
  layout.addWidget(m_textWrong);
  connect(m_text, &QPlainTextEdit::textChanged, this, &ReasonDialog::check);
}

void ReasonDialog::addButtons(QVBoxLayout& layout) {
  m_counter->setObjectName(QStringLiteral("reasonCounter"));
  auto* back = makeButton("reasonBack", tr("&Back"), "", this);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kGridPx);
  buttons->addWidget(m_counter, 1);
  buttons->addWidget(back);
  buttons->addWidget(m_confirm);
  layout.addSpacing(kGridPx);
  layout.addLayout(buttons);
  std::vector<QWidget*> chain = m_fields->focusChain();
  chain.insert(chain.end(), {m_text, m_confirm, back});
  chainTabs(chain);
  connect(back, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_confirm, &QPushButton::clicked, this, &ReasonDialog::confirm);
}

ReasonAnswer ReasonDialog::answer() const { return {m_text->toPlainText().simplified(), m_fields->values()}; }

bool ReasonDialog::checkReason() {
  const auto length = static_cast<std::size_t>(answer().reason.toUcs4().size());
  const bool isTooShort = length < limits::kReasonMin;
  const bool isTooLong = length > limits::kReasonMax;
  m_counter->setText(isTooShort ? tr("Characters still needed: %1").arg(limits::kReasonMin - length)
                                : tr("%1 of %2 characters").arg(length).arg(limits::kReasonMax));
  setLook(*m_counter, "kind", isTooLong ? QStringLiteral("wrong") : QStringLiteral("muted"));
  setLook(*m_text, "wrong", isTooLong);
  m_text->setAccessibleDescription(m_counter->text());
  m_textWrong->setVisible(false);
  return !isTooShort && !isTooLong;
}

void ReasonDialog::check() { m_confirm->setEnabled(checkReason() && m_fields->areGood()); }

void ReasonDialog::confirm() {
  if (m_confirm->isEnabled()) accept();
}

}  // namespace trunkline::ui
