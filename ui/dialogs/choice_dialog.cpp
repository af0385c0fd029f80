// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choice_dialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kChoiceWidthPx = 420;

}  // namespace

ChoiceDialog::ChoiceDialog(const ChoiceQuestion& question, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("choiceDialog"));
  setWindowTitle(question.title);
  auto* text = makeLabel(question.text, "", this);
  text->setObjectName(QStringLiteral("choiceText"));
  text->setWordWrap(true);
  text->setFixedWidth(kChoiceWidthPx);
  auto* back = makeButton("choiceBack", tr("&Back"), "", this);
  back->setAccessibleDescription(question.text);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kGridPx);
  buttons->addStretch(1);
  buttons->addWidget(back);
  for (std::size_t at = 0; at < question.choices.size(); ++at) {
    auto* button = makeButton("", question.choices[at], at == 0 ? "primary" : "", this);
    button->setObjectName(QStringLiteral("choice_%1").arg(at));
    buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, at] {
      accept();
      Q_EMIT chosen(static_cast<int>(at));
    });
  }
  auto* layout = new QVBoxLayout(this);
  layout->setSizeConstraint(QLayout::SetFixedSize);
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(3 * kGridPx);
  layout->addWidget(text);
  layout->addLayout(buttons);
  connect(back, &QPushButton::clicked, this, &QDialog::reject);
  back->setFocus();
}

}  // namespace trunkline::ui
