// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/user_questions.h"

#include <QtCore/QCoreApplication>

#include "models/format/moment_text.h"
#include "models/users/user_words.h"
#include "server/contract/codec/names.h"

namespace trunkline::ui {
namespace {

using models::UserActionsModel;

struct UserQuestions {
  Q_DECLARE_TR_FUNCTIONS(UserQuestions)
};

const QString kScope = QStringLiteral("scope");
const QString kUntil = QStringLiteral("until");
const QString kMessage = QStringLiteral("message");

QString wireOf(BanScope scope) {
  const std::string_view name = codec::enumWireName(scope);
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

ReasonField scopeField(const UserActionsModel::Wish& before) {
  ReasonField field;
  field.name = kScope;
  field.label = UserQuestions::tr("&What");
  field.value = wireOf(before.scope);
  for (const BanScope scope : {BanScope::account, BanScope::orders})
    field.choices.emplace_back(wireOf(scope), models::banScopeWords(scope));
  field.explain = [](const QString& scope) {
    return scope == wireOf(BanScope::account)
               ? UserQuestions::tr("Every sign-in ends at once and no API key works. Live orders end as they would.")
               : UserQuestions::tr("No new orders can be placed; everything else works.");
  };
  return field;
}

ReasonField untilField(const UserActionsModel::Wish& before, const models::Formats& formats) {
  ReasonField field;
  field.name = kUntil;
  field.label = UserQuestions::tr("&Until");
  if (before.until) field.value = models::momentText(*before.until);
  field.hint = UserQuestions::tr("Empty: until somebody ends it.") + QLatin1Char(' ') + models::momentRule(models::Span::Ahead, formats);
  field.check = [&formats](const QString& typed) {
    if (typed.isEmpty()) return QString();
    const auto moment = models::readMoment(typed, models::Span::Ahead, formats);
    if (!moment) return models::momentRule(models::Span::Ahead, formats);
    return moment->us > formats.now().us ? QString() : UserQuestions::tr("That is over: %1.").arg(formats.exact(*moment));
  };
  field.explain = [&formats](const QString& typed) {
    const auto moment = models::readMoment(typed, models::Span::Ahead, formats);
    return moment ? UserQuestions::tr("Ends by itself on %1.").arg(formats.exact(*moment)) : QString();
  };
  return field;
}

ReasonField messageField(const UserActionsModel::Wish& before) {
  ReasonField field;
  field.name = kMessage;
  field.label = UserQuestions::tr("&Message to the customer");
  field.value = before.message;
  field.hint = UserQuestions::tr("May be left empty. The customer reads it when signing in; the reason below stays here.");
  field.check = &UserActionsModel::wrongMessage;
  return field;
}

}  // namespace

ReasonQuestion userQuestion(UserActionsModel::Action action, const models::UserDetailModel& user, const UserActionsModel& actions,
                            const models::Formats& formats) {
  using Action = UserActionsModel::Action;
  const bool isAgain = !actions.notice().isEmpty() && actions.lastWish().action == action;
  const UserActionsModel::Wish before = isAgain ? actions.lastWish() : UserActionsModel::Wish{};
  const auto& row = user.detail()->row;
  const QString who = QString::fromStdString(row.email) + QStringLiteral(" (") + QString::fromStdString(row.id.text()) + QLatin1Char(')');
  ReasonQuestion question;
  question.reason = before.reason;
  if (isAgain) question.wrong = actions.notice().fields.value(QStringLiteral("reason"));
  switch (action) {
    case Action::Ban:
      question.title = UserQuestions::tr("Ban customer");
      question.consequence = UserQuestions::tr("One customer, %1, is shut out.").arg(who);
      question.confirm = UserQuestions::tr("&Ban the customer");
      question.fields = {scopeField(before), untilField(before, formats), messageField(before)};
      break;
    case Action::Unban:
      question.title = UserQuestions::tr("End the ban");
      question.consequence = UserQuestions::tr("One customer, %1, may sign in again, and the API keys work again.").arg(who);
      question.confirm = UserQuestions::tr("&End the ban");
      break;
    case Action::LogoutAll:
      question.title = UserQuestions::tr("Sign the customer out everywhere");
      question.consequence =
          UserQuestions::tr("Every sign-in of one customer, %1, ends at once. API keys stay, and the customer may sign in again.").arg(who);
      question.confirm = UserQuestions::tr("&Sign out everywhere");
      break;
  }
  for (ReasonField& field : question.fields)
    if (isAgain) field.wrong = actions.notice().fields.value(field.name);
  return question;
}

UserActionsModel::Wish wishOf(UserActionsModel::Action action, const ReasonAnswer& answer, const models::Formats& formats) {
  UserActionsModel::Wish wish;
  wish.action = action;
  wish.reason = answer.reason;
  wish.scope = answer.values.value(kScope) == wireOf(BanScope::orders) ? BanScope::orders : BanScope::account;
  wish.message = answer.values.value(kMessage);
  wish.until = models::readMoment(answer.values.value(kUntil), models::Span::Ahead, formats);
  return wish;
}

}  // namespace trunkline::ui
