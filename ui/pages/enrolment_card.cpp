// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enrolment_card.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "models/sign-in/sign_in_model.h"
#include "server/contract/console_limits.h"
#include "ui/components/banner.h"
#include "ui/components/qr_code.h"
#include "ui/components/secret_clipboard.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

EnrolmentCard::EnrolmentCard(models::SignInModel& model, const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_picture(new QrCode("enrolPicture", theme, this)),
      m_secret(makeField("enrolSecret", tr("Secret of the authenticator"), this)),
      m_copy(makeButton("enrolCopy", tr("C&opy"), "", this)),
      m_code(makeField("enrolCode", tr("Code"), this)),
      m_wrong(makeLabel({}, "wrong", this)),
      m_banner(new Banner(QStringLiteral("enrolBanner"), this)),
      m_back(makeButton("enrolBack", tr("&Back"), "", this)),
      m_submit(makeButton("enrolSubmit", tr("&Confirm"), "primary", this)) {
  setObjectName(QStringLiteral("enrolmentCard"));
  setProperty("kind", QStringLiteral("panel"));
  auto* hint = makeLabel(tr("Scan the picture with an authenticator app, or type the secret there. Then enter the first code it shows."),
                         "muted", this);
  hint->setWordWrap(true);
  m_secret->setReadOnly(true);
  m_secret->setFont(monoFont(m_secret->font()));
  m_copy->setAccessibleName(tr("Copy the secret"));
  m_copy->setToolTip(tr("It is taken off the clipboard again after %1 s.").arg(limits::kSecretOnClipboard.count()));
  m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
  m_wrong->setObjectName(QStringLiteral("enrolCodeWrong"));
  m_wrong->setWordWrap(true);
  auto* codeLabel = makeLabel(tr("Co&de"), "", this);
  codeLabel->setBuddy(m_code);
  auto* secretLabel = makeLabel(tr("Secre&t"), "", this);
  secretLabel->setBuddy(m_secret);

  auto* secretRow = new QHBoxLayout;
  secretRow->addWidget(m_secret, 1);
  secretRow->addWidget(m_copy);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_back);
  buttons->addWidget(m_submit, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8 * kGridPx, 7 * kGridPx, 8 * kGridPx, 7 * kGridPx);
  layout->setSpacing(kGridPx);
  layout->addWidget(makeLabel(tr("Set up your authenticator"), "title", this));
  layout->addWidget(hint);
  layout->addWidget(m_picture, 0, Qt::AlignHCenter);
  layout->addWidget(secretLabel);
  layout->addLayout(secretRow);
  layout->addSpacing(2 * kGridPx);
  layout->addWidget(codeLabel);
  layout->addWidget(m_code);
  layout->addWidget(m_wrong);
  layout->addWidget(m_banner);
  layout->addSpacing(2 * kGridPx);
  layout->addLayout(buttons);

  chainTabs({m_code, m_submit, m_back, m_secret, m_copy});
  connect(m_code, &QLineEdit::returnPressed, this, &EnrolmentCard::submit);
  connect(m_submit, &QPushButton::clicked, this, &EnrolmentCard::submit);
  connect(m_back, &QPushButton::clicked, &m_model, &models::SignInModel::backToPassword);
  connect(m_copy, &QPushButton::clicked, this, [this] { copySecret(*this, m_model.authenticatorSecret(), limits::kSecretOnClipboard); });
}

void EnrolmentCard::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_code->setFocus();
}

void EnrolmentCard::showModel() {
  using models::SignInModel;
  const bool isShown = m_model.step() == SignInModel::Step::Enrol;
  const bool isBusy = m_model.state() == SignInModel::State::Busy;
  const QString secret = isShown ? m_model.authenticatorSecret() : QString();
  if (m_secret->text() != secret) {  // another secret, or none any more
    m_secret->setText(secret);
    m_secret->setCursorPosition(0);
    m_picture->setText(isShown ? m_model.authenticatorUri() : QString());
    m_picture->setVisible(m_picture->isDrawable());
    m_picture->setAccessibleName(tr("QR code for an authenticator app"));
    m_picture->setAccessibleDescription(tr("The same secret as text: %1").arg(secret));
    m_code->clear();
  }
  if (!isShown) return;
  m_code->setReadOnly(isBusy);
  showFieldNotice(*m_code, *m_wrong, m_model.notice().fields.value(QStringLiteral("totp_code")));
  m_banner->showUnlessAtField(m_model.notice());
  m_submit->setEnabled(!isBusy);
  m_submit->setText(isBusy ? tr("Checking…") : tr("&Confirm"));
}

void EnrolmentCard::submit() { m_model.sendCode(m_code->text()); }

}  // namespace trunkline::ui
