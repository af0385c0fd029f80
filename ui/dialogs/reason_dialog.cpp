// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reason_dialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "server/contract/limits.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kDialogWidthPx = 440;
constexpr int kTextHeightPx = 96;

}  // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion& question, QWidget* parent)
    : QDialog(parent),
      m_text(new QPlainTextEdit(question.reason, this)),
      m_counter(makeLabel({}, "muted", this)),
      m_confirm(makeButton("reasonConfirm", question.confirm, "primary", this)) {
  setObjectName(QStringLiteral("reasonDialog"));
  setWindowTitle(question.title);
  setMinimumWidth(kDialogWidthPx);
  m_text->setObjectName(QStringLiteral("reasonText"));
  m_text->setAccessibleName(tr("Reason"));
  m_text->setPlaceholderText(tr("Why? It is kept in the activity log."));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(kTextHeightPx);
  m_counter->setObjectName(QStringLiteral("reasonCounter"));
  auto* consequence = makeLabel(question.consequence, "", this);
  consequence->setWordWrap(true);
  auto* wrong = makeLabel(question.wrong, "wrong", this);
  wrong->setWordWrap(true);
  wrong->setVisible(!question.wrong.isEmpty());
  auto* back = makeButton("reasonBack", tr("&Back"), "", this);

  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_counter, 1);
  buttons->addWidget(back);
  buttons->addWidget(m_confirm);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(3 * kGridPx);
  layout->addWidget(consequence);
  layout->addWidget(m_text);
  layout->addWidget(wrong);
  layout->addLayout(buttons);

  connect(m_text, &QPlainTextEdit::textChanged, this, &ReasonDialog::check);
  connect(back, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_confirm, &QPushButton::clicked, this, &QDialog::accept);
  m_text->setFocus();
  check();
}

QString ReasonDialog::reason() const { return m_text->toPlainText().simplified(); }

void ReasonDialog::check() {
  const auto length = static_cast<std::size_t>(reason().toUcs4().size());
  const bool isTooShort = length < limits::kReasonMin;
  const bool isTooLong = length > limits::kReasonMax;
  m_confirm->setEnabled(!isTooShort && !isTooLong);
  setLook(*m_text, "wrong", isTooLong);
  setLook(*m_counter, "kind", isTooLong ? QStringLiteral("wrong") : QStringLiteral("muted"));
  if (isTooShort) {
    m_counter->setText(tr("Characters still needed: %1").arg(limits::kReasonMin - length));
  } else {
    m_counter->setText(tr("%1 of %2 characters").arg(length).arg(limits::kReasonMax));
  }
}

}  // namespace trunkline::ui
