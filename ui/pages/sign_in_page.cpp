// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sign_in_page.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <utility>

#include "models/sign-in/sign_in_model.h"
#include "ui/components/banner.h"
#include "ui/components/widgets.h"
#include "ui/pages/enrolment_card.h"
#include "ui/pages/recovery_card.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kCardWidthPx = 480;
using SignIn = models::SignInModel;

}  // namespace

SignInPage::SignInPage(models::SignInModel& model, const Theme& theme, const SignInStart& start, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_hint(makeLabel({}, "muted", this)),
      m_remark(makeLabel({}, "muted", this)),
      m_banner(new Banner(QStringLiteral("signInBanner"), this)),
      m_back(makeButton("signInBack", tr("&Back"), "", this)),
      m_submit(makeButton("signInSubmit", tr("&Sign in"), "primary", this)),
      m_form(makeForm()),
      m_enrolment(new EnrolmentCard(model, theme, this)),
      m_recovery(new RecoveryCard(model, this)) {
  setObjectName(QStringLiteral("signInPage"));
  setAttribute(Qt::WA_StyledBackground);
  m_server.edit->setText(start.server);
  m_email.edit->setText(start.email);

  auto* inside = new QWidget(this);
  auto* column = new QVBoxLayout(inside);
  column->addStretch(2);
  for (QFrame* card : {m_form, static_cast<QFrame*>(m_enrolment), static_cast<QFrame*>(m_recovery)}) {
    card->setFixedWidth(kCardWidthPx);
    auto* row = new QHBoxLayout;  // an alignment instead would not ask wrapped texts for their height
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    column->addLayout(row);
  }
  column->addStretch(3);
  // On a small or much enlarged screen the cards are taller than the window.
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(makeScroll(inside, this));

  for (const Field& field : {m_server, m_email, m_password, m_code, m_oneTimeSecret})
    connect(field.edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
  connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
  connect(m_back, &QPushButton::clicked, &m_model, &SignIn::backToPassword);
  connect(m_banner, &Banner::retry, &m_model, &SignIn::resumeAgain);
  connect(&m_model, &SignIn::changed, this, &SignInPage::showModel);
  chainTabs({m_server.edit, m_email.edit, m_password.edit, m_code.edit, m_oneTimeSecret.edit, m_submit, m_back});
  showModel();
}

QFrame* SignInPage::makeForm() {
  auto* card = new QFrame(this);
  card->setProperty("kind", QStringLiteral("panel"));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8 * kGridPx, 7 * kGridPx, 8 * kGridPx, 7 * kGridPx);
  layout->setSpacing(kGridPx);
  layout->addWidget(makeLabel(tr("Sign in to Trunkline"), "title", card));
  m_hint->setWordWrap(true);
  layout->addWidget(m_hint);
  layout->addSpacing(3 * kGridPx);
  m_server = addField(*layout, "signInServer", tr("Ser&ver"), "server");
  m_email = addField(*layout, "signInEmail", tr("&E-mail"), "email");
  m_password = addField(*layout, "signInPassword", tr("&Password"), "password");
  m_code = addField(*layout, "signInCode", tr("&Code"), "totp_code");
  m_oneTimeSecret = addField(*layout, "signInOneTimeSecret", tr("&One-time secret"), "enrolment_secret");
  m_server.edit->setPlaceholderText(QStringLiteral("https://desk.example.com"));
  m_password.edit->setEchoMode(QLineEdit::Password);
  m_code.edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
  m_oneTimeSecret.edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
  layout->addWidget(m_banner);
  m_remark->setObjectName(QStringLiteral("signInRemark"));
  m_remark->setWordWrap(true);
  m_remark->hide();
  layout->addWidget(m_remark);
  layout->addSpacing(3 * kGridPx);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_back);
  buttons->addWidget(m_submit, 1);
  layout->addLayout(buttons);
  return card;
}

SignInPage::Field SignInPage::addField(QVBoxLayout& layout, const char* name, const QString& label, const char* path) {
  auto* box = new QWidget(this);
  Field field{box, makeField(name, QString(label).remove(QLatin1Char('&')), box), makeLabel({}, "wrong", box), path};
  auto* above = makeLabel(label, "", box);
  above->setBuddy(field.edit);
  field.wrong->setObjectName(QString::fromLatin1(name) + QStringLiteral("Wrong"));
  field.wrong->setWordWrap(true);
  auto* inside = new QVBoxLayout(box);
  inside->setContentsMargins(0, 0, 0, kGridPx);
  inside->setSpacing(kGridPx);
  inside->addWidget(above);
  inside->addWidget(field.edit);
  inside->addWidget(field.wrong);
  layout.addWidget(box);
  return field;
}

void SignInPage::focusFirst() {
  for (const Field& field : {m_server, m_email, m_password}) {
    if (field.edit->text().isEmpty()) return field.edit->setFocus();
  }
  m_password.edit->setFocus();
}

void SignInPage::setRemark(const QString& text) {
  m_remark->setText(text);
  m_remark->setVisible(!text.isEmpty());
}

void SignInPage::submit() {
  switch (m_model.step()) {
    case SignIn::Step::Code:
      return m_model.sendCode(m_code.edit->text());
    case SignIn::Step::OneTimeSecret:
      return m_model.sendOneTimeSecret(m_oneTimeSecret.edit->text());
    default:
      return m_model.signIn(m_server.edit->text(), m_email.edit->text(), m_password.edit->text());
  }
}

bool SignInPage::isShown(const Field& field) const {
  if (m_model.step() == SignIn::Step::Code) return field.edit == m_code.edit;
  if (m_model.step() == SignIn::Step::OneTimeSecret) return field.edit == m_oneTimeSecret.edit;
  return field.edit != m_code.edit && field.edit != m_oneTimeSecret.edit;
}

void SignInPage::showModel() {
  const SignIn::Step step = m_model.step();
  m_form->setVisible(step != SignIn::Step::Enrol && step != SignIn::Step::Recovery);
  m_enrolment->setVisible(step == SignIn::Step::Enrol);
  m_recovery->setVisible(step == SignIn::Step::Recovery);
  m_enrolment->showModel();
  m_recovery->showModel();
  const bool isOtherStep = std::exchange(m_shownStep, static_cast<int>(step)) != static_cast<int>(step);
  const bool wasBusy = std::exchange(m_wasBusy, m_model.state() == SignIn::State::Busy);
  const bool hasWorked = wasBusy && m_model.state() == SignIn::State::Idle;
  if (isOtherStep || hasWorked) clearSecrets();
  if (!m_form->isHidden()) showForm(isOtherStep);
}

// None stays in a field that is not on the screen, nor in one that is asked anew.
void SignInPage::clearSecrets() {
  for (const Field& field : {m_password, m_code, m_oneTimeSecret}) field.edit->clear();
}

void SignInPage::showForm(bool isOtherStep) {
  const bool isBusy = m_model.state() == SignIn::State::Busy;
  for (const Field& field : {m_server, m_email, m_password, m_code, m_oneTimeSecret}) {
    const bool isVisible = isShown(field);
    field.box->setVisible(isVisible);
    field.edit->setReadOnly(isBusy);
    showFieldNotice(*field.edit, *field.wrong, isVisible ? m_model.notice().fields.value(QString::fromLatin1(field.path)) : QString());
  }
  if (m_model.mayResume()) {
    m_banner->show(m_model.resumeNotice(), models::Tone::Bad, true);
  } else {
    m_banner->showUnlessAtField(m_model.notice());
  }
  showTexts(isBusy);
  if (!isOtherStep) return;
  for (const Field& field : {m_code, m_oneTimeSecret, m_password}) {
    if (isShown(field)) return field.edit->setFocus();
  }
}

void SignInPage::showTexts(bool isBusy) {
  const SignIn::Step step = m_model.step();
  if (step == SignIn::Step::Code) {
    m_hint->setText(tr("Enter the code that your authenticator shows for %1.").arg(m_model.email()));
  } else if (step == SignIn::Step::OneTimeSecret) {
    m_hint->setText(tr("%1 has no authenticator yet. Enter the one-time secret that you were given with the account; if you were not given "
                       "one, leave the field empty.")
                        .arg(m_model.email()));
  } else {
    m_hint->setText(tr("With the account of a member of staff."));
  }
  m_back->setVisible(step != SignIn::Step::Password);
  m_submit->setEnabled(!isBusy);
  m_submit->setText(isBusy ? tr("Signing in…") : step == SignIn::Step::OneTimeSecret ? tr("&Continue") : tr("&Sign in"));
}

}  // namespace trunkline::ui
