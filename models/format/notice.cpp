// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/notice.h"

#include <QtCore/QCoreApplication>

#include "api-client/call/api_error.h"

namespace trunkline::models {
namespace {

struct NoticeWords {
  Q_DECLARE_TR_FUNCTIONS(Notice)
};

QString wordsOfLimit(const client::ApiError& error) {
  if (!error.retryAfter) return NoticeWords::tr("Too many requests. Wait a moment and try again.");
  return NoticeWords::tr("Too many requests. Try again in %1 s.").arg(error.retryAfter->count());
}

QString wordsOfProblem(const client::ApiError& error) {
  if (error.code == ErrorCode::InvalidCredentials) return NoticeWords::tr("The e-mail address, the password or the code is wrong.");
  if (error.code == ErrorCode::Forbidden) return NoticeWords::tr("Your role does not allow this.");
  if (error.code == ErrorCode::ApprovalRequired)
    return NoticeWords::tr("Somebody else has to approve this: %1").arg(QString::fromStdString(error.detail));
  if (error.code == ErrorCode::PreconditionFailed)
    return NoticeWords::tr("Somebody else changed this in the meantime. Read it again before you go on.");
  if (error.code == ErrorCode::RateLimited) return wordsOfLimit(error);
  if (error.code == ErrorCode::NotFound) return NoticeWords::tr("This does not exist, or not any more.");
  if (error.code == ErrorCode::Unauthenticated) return NoticeWords::tr("Your session has ended. Sign in again.");
  if (!error.fields.empty() || error.code == ErrorCode::ReasonRequired) return NoticeWords::tr("The server refused: see the marked field.");
  if (!error.detail.empty()) return NoticeWords::tr("The server refused: %1").arg(QString::fromStdString(error.detail));
  return NoticeWords::tr("The server refused with HTTP status %1.").arg(error.status);
}

QString wordsOf(const client::ApiError& error) {
  switch (error.kind) {
    case client::ErrorKind::Network:
      return NoticeWords::tr("The server cannot be reached.");
    case client::ErrorKind::Timeout:
      return NoticeWords::tr("The server did not answer in time.");
    case client::ErrorKind::Tls:
      return error.certificateTime ? NoticeWords::tr("The server's certificate is not valid now. Is this computer's clock right?")
                                   : NoticeWords::tr("The server could not prove who it is.");
    case client::ErrorKind::Cancelled:
      return NoticeWords::tr("Stopped.");
    case client::ErrorKind::Garbage:
      return NoticeWords::tr("The answer could not be understood. Is this a Trunkline server of the same age as this console?");
    case client::ErrorKind::Problem:
      return wordsOfProblem(error);
  }
  return {};
}

}  // namespace

QString Notice::copyText() const { return requestId.isEmpty() ? text : NoticeWords::tr("%1 (request %2)").arg(text, requestId); }

Notice noticeOf(const client::ApiError& error) {
  Notice notice{wordsOf(error), QString::fromStdString(error.requestId), {}};
  for (const client::RefusedField& field : error.fields)
    notice.fields.insert(QString::fromStdString(field.path), QString::fromStdString(field.message));
  // It travels in a header, but to the person it is a field like those of the body.
  if (error.code == ErrorCode::ReasonRequired) notice.fields.insert(QStringLiteral("reason"), QString::fromStdString(error.detail));
  return notice;
}

Notice noticeAt(const QString& field, const QString& text) { return {text, {}, {{field, text}}}; }

}  // namespace trunkline::models
