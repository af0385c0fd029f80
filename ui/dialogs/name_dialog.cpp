// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/name_dialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <utility>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kNameFieldWidthPx = 360;

}  // namespace

NameDialog::NameDialog(NameQuestion question, QWidget* parent)
    : QDialog(parent),
      m_question(std::move(question)),
      m_name(makeField("nameText", tr("Name"), this)),
      m_wrong(makeLabel({}, "wrong", this)),
      m_confirm(makeButton("nameConfirm", m_question.confirm, "primary", this)) {
  setObjectName(QStringLiteral("nameDialog"));
  setWindowTitle(m_question.title);
  m_name->setText(m_question.name);
  m_name->selectAll();
  m_wrong->setObjectName(QStringLiteral("nameWrong"));
  m_wrong->setWordWrap(true);
  for (QWidget* wide : std::initializer_list<QWidget*>{m_name, m_wrong}) wide->setFixedWidth(kNameFieldWidthPx);
  auto* label = makeLabel(tr("&Name"), "", this);
  label->setBuddy(m_name);
  auto* back = makeButton("nameBack", tr("&Back"), "", this);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kGridPx);
  buttons->addStretch(1);
  buttons->addWidget(back);
  buttons->addWidget(m_confirm);
  auto* layout = new QVBoxLayout(this);
  layout->setSizeConstraint(QLayout::SetFixedSize);  // grows with what is wrong
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(label);
  layout->addWidget(m_name);
  layout->addWidget(m_wrong);
  layout->addSpacing(kGridPx);
  layout->addLayout(buttons);
  m_confirm->setDefault(true);
  chainTabs({m_name, m_confirm, back});
  connect(back, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_confirm, &QPushButton::clicked, this, [this] {
    check();  // what can be had may be another than when it was typed
    if (m_confirm->isEnabled()) accept();
  });
  connect(m_name, &QLineEdit::textChanged, this, &NameDialog::check);
  check();
  // What the server refused stays in sight until the name is changed.
  if (!m_question.wrong.isEmpty()) showFieldNotice(*m_name, *m_wrong, m_question.wrong);
  m_name->setFocus();
}

QString NameDialog::name() const { return m_name->text().trimmed(); }

// Nobody is told that a field is empty before he has typed anything.
void NameDialog::check() {
  const QString wrong = m_question.check(m_name->text());
  m_confirm->setEnabled(wrong.isEmpty());
  showFieldNotice(*m_name, *m_wrong, name().isEmpty() ? QString() : wrong);
}

}  // namespace trunkline::ui
