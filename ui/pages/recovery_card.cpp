// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recovery_card.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "models/sign-in/sign_in_model.h"
#include "server/contract/console_limits.h"
#include "ui/components/secret_clipboard.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kCodeLines = limits::kRecoveryCodes;

}  // namespace

RecoveryCard::RecoveryCard(models::SignInModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_codes(new QPlainTextEdit(this)),
      m_copy(makeButton("recoveryCopy", tr("C&opy"), "", this)),
      m_kept(new QCheckBox(tr("I have &kept them"), this)),
      m_continue(makeButton("recoveryContinue", tr("&Continue"), "primary", this)) {
  setObjectName(QStringLiteral("recoveryCard"));
  setProperty("kind", QStringLiteral("panel"));
  auto* hint = makeLabel(tr("Each of them signs you in once when the authenticator is not at hand. They are shown here and never again: "
                            "print them, or put them where you keep your passwords."),
                         "muted", this);
  hint->setWordWrap(true);
  m_codes->setObjectName(QStringLiteral("recoveryCodes"));
  m_codes->setAccessibleName(tr("Recovery codes"));
  m_codes->setReadOnly(true);
  m_codes->setTabChangesFocus(true);
  m_codes->setFont(monoFont(m_codes->font()));
  m_codes->setFixedHeight(kCodeLines * m_codes->fontMetrics().lineSpacing() + 6 * kGridPx);
  m_copy->setAccessibleName(tr("Copy the recovery codes"));
  m_copy->setToolTip(tr("They are taken off the clipboard again after %1 s.").arg(limits::kSecretOnClipboard.count()));
  m_kept->setObjectName(QStringLiteral("recoveryKept"));
  m_kept->setAccessibleName(tr("I have kept them"));
  m_continue->setEnabled(false);

  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_copy);
  buttons->addWidget(m_continue, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8 * kGridPx, 7 * kGridPx, 8 * kGridPx, 7 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(makeLabel(tr("Your recovery codes"), "title", this));
  layout->addWidget(hint);
  layout->addWidget(m_codes);
  layout->addWidget(m_kept);
  layout->addSpacing(kGridPx);
  layout->addLayout(buttons);

  chainTabs({m_codes, m_kept, m_copy, m_continue});
  connect(m_kept, &QCheckBox::toggled, m_continue, &QWidget::setEnabled);
  connect(m_continue, &QPushButton::clicked, &m_model, &models::SignInModel::recoveryKept);
  connect(m_copy, &QPushButton::clicked, this, [this] { copySecret(*this, m_codes->toPlainText(), limits::kSecretOnClipboard); });
}

void RecoveryCard::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_codes->setFocus();
}

void RecoveryCard::showModel() {
  const bool isShown = m_model.step() == models::SignInModel::Step::Recovery;
  const QString codes = isShown ? m_model.recoveryCodes().join(QLatin1Char('\n')) : QString();
  if (m_codes->toPlainText() == codes) return;
  m_codes->setPlainText(codes);
  m_kept->setChecked(false);
}

}  // namespace trunkline::ui
