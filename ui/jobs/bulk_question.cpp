// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/bulk_question.h"

#include <QtCore/QCoreApplication>

#include "models/format/formats.h"
#include "models/jobs/bulk_cancel.h"

namespace trunkline::ui {
namespace {

struct BulkQuestion {
  Q_DECLARE_TR_FUNCTIONS(BulkQuestion)
};

ReasonField countField(std::int64_t count, const models::Formats& formats) {
  ReasonField field;
  field.name = QStringLiteral("count");
  field.label = BulkQuestion::tr("&Number of orders");
  field.hint = BulkQuestion::tr("Type %1 to confirm that you mean so many.").arg(formats.count(count));
  field.check = [count, hint = field.hint, &formats](const QString& typed) {
    bool isNumber = false;
    const qlonglong number = formats.locale().toLongLong(typed.trimmed(), &isNumber);
    return isNumber && number == count ? QString() : hint;
  };
  return field;
}

}  // namespace

ReasonQuestion bulkCancelQuestion(std::int64_t count, const models::Formats& formats) {
  const int number = static_cast<int>(count);  // never more than limits::kBulkItems
  ReasonQuestion question;
  question.title = BulkQuestion::tr("Cancel orders");
  question.consequence = BulkQuestion::tr(
      "%n order(s) will be cancelled: the numbers go back to their providers, and the customers get the held money back as "
      "each is confirmed. What cannot be cancelled any more is left as it is and named in the results.",
      nullptr, number);
  question.confirm = BulkQuestion::tr("&Cancel %n order(s)", nullptr, number);
  if (count > models::BulkCancel::kTypedAbove) question.fields.push_back(countField(count, formats));
  return question;
}

}  // namespace trunkline::ui
