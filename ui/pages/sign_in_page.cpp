// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sign_in_page.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <array>

#include "models/sign-in/sign_in_model.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kCardWidthPx = 400;
using SignIn = models::SignInModel;

}  // namespace

SignInPage::SignInPage(models::SignInModel& model, const QString& server, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_title(makeLabel(tr("Sign in to Trunkline"), "title", this)),
      m_hint(makeLabel({}, "muted", this)),
      m_notice(makeLabel({}, "wrong", this)),
      m_back(makeButton("signInBack", tr("&Back"), "", this)),
      m_submit(makeButton("signInSubmit", tr("&Sign in"), "primary", this)) {
  setObjectName(QStringLiteral("signInPage"));
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("card"));
  card->setFixedWidth(kCardWidthPx);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8 * kGridPx, 7 * kGridPx, 8 * kGridPx, 7 * kGridPx);
  layout->setSpacing(kGridPx);
  layout->addWidget(m_title);
  m_hint->setWordWrap(true);
  layout->addWidget(m_hint);
  layout->addSpacing(3 * kGridPx);
  m_server = addField(*layout, "signInServer", tr("Ser&ver"), "server");
  m_email = addField(*layout, "signInEmail", tr("&E-mail"), "email");
  m_password = addField(*layout, "signInPassword", tr("&Password"), "password");
  m_code = addField(*layout, "signInCode", tr("&Code"), "totp_code");
  m_server.edit->setText(server);
  m_server.edit->setPlaceholderText(QStringLiteral("https://desk.example.com"));
  m_password.edit->setEchoMode(QLineEdit::Password);
  m_code.edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
  m_notice->setObjectName(QStringLiteral("signInNotice"));
  m_notice->setWordWrap(true);
  layout->addWidget(m_notice);
  layout->addSpacing(3 * kGridPx);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_back);
  buttons->addWidget(m_submit, 1);
  layout->addLayout(buttons);
  auto* outer = new QVBoxLayout(this);
  outer->addStretch(2);
  outer->addWidget(card, 0, Qt::AlignHCenter);
  outer->addStretch(3);

  for (const Field& field : {m_server, m_email, m_password, m_code})
    connect(field.edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
  connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
  connect(m_back, &QPushButton::clicked, &m_model, &SignIn::backToPassword);
  connect(&m_model, &SignIn::changed, this, &SignInPage::showModel);
  const std::array<QWidget*, 6> order{m_server.edit, m_email.edit, m_password.edit, m_code.edit, m_submit, m_back};
  for (std::size_t at = 1; at < order.size(); ++at) setTabOrder(order.at(at - 1), order.at(at));
  showModel();
}

SignInPage::Field SignInPage::addField(QVBoxLayout& layout, const char* name, const QString& label, const char* path) {
  Field field{makeLabel(label, "", this), makeField(name, QString(label).remove(QLatin1Char('&')), this), makeLabel({}, "wrong", this),
              path};
  field.label->setBuddy(field.edit);
  field.wrong->setObjectName(QString::fromLatin1(name) + QStringLiteral("Wrong"));
  field.wrong->setWordWrap(true);
  layout.addWidget(field.label);
  layout.addWidget(field.edit);
  layout.addWidget(field.wrong);
  layout.addSpacing(kGridPx);
  return field;
}

void SignInPage::focusFirst() {
  for (const Field& field : {m_server, m_email, m_password}) {
    if (field.edit->text().isEmpty()) return field.edit->setFocus();
  }
  m_password.edit->setFocus();
}

void SignInPage::submit() {
  if (m_model.step() == SignIn::Step::Code) return m_model.sendCode(m_code.edit->text());
  m_model.signIn(m_server.edit->text(), m_email.edit->text(), m_password.edit->text());
}

void SignInPage::showModel() {
  const bool isCode = m_model.step() == SignIn::Step::Code;
  const bool isBusy = m_model.state() == SignIn::State::Busy;
  const bool wasCode = !m_code.edit->isHidden();
  for (const Field& field : {m_server, m_email, m_password, m_code}) {
    const bool isShown = (field.edit == m_code.edit) == isCode;
    field.label->setVisible(isShown);
    field.edit->setVisible(isShown);
    field.edit->setReadOnly(isBusy);
    showWrong(field);
    field.wrong->setVisible(isShown && !field.wrong->text().isEmpty());
  }
  m_hint->setText(isCode ? tr("Enter the code that your authenticator shows for %1.").arg(m_email.edit->text())
                         : tr("With the account of a member of staff."));
  const bool isAtField = !m_model.notice().fields.isEmpty();
  m_notice->setText(isAtField ? QString() : m_model.notice().copyText());
  m_notice->setVisible(!m_notice->text().isEmpty());
  m_back->setVisible(isCode);
  m_submit->setEnabled(!isBusy);
  m_submit->setText(isBusy ? tr("Signing in…") : tr("&Sign in"));
  if (isCode != wasCode) {
    // Neither secret stays in a field that is not on the screen.
    (isCode ? m_password : m_code).edit->clear();
    if (!isCode) m_password.edit->clear();
    (isCode ? m_code : m_password).edit->setFocus();
  }
}

void SignInPage::showWrong(const Field& field) {
  const QString wrong = m_model.notice().fields.value(QString::fromLatin1(field.path));
  field.wrong->setText(wrong);
  field.edit->setAccessibleDescription(wrong);
  setLook(*field.edit, "wrong", !wrong.isEmpty());
  if (!wrong.isEmpty()) field.edit->setFocus();
}

}  // namespace trunkline::ui
