// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/bulk_cancel.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <utility>

#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/connection/unsettled.h"
#include "models/format/formats.h"
#include "models/window/list_browser.h"
#include "server/contract/routes/staff_jobs.h"

namespace trunkline::models {
namespace {

BulkRequest requestOf(const BulkCancel::Choice& choice, const QString& reason) {
  BulkRequest request;
  request.action = BulkAction::cancel_orders;
  if (choice.view.empty()) {
    request.ids.emplace().items = choice.ids;
  } else {
    request.view.emplace().value = choice.view;
  }
  request.expected_count.value = choice.count;
  request.params.reason.value = reason.trimmed().toStdString();
  return request;
}

// How many orders there were when the server looked; none: the refusal was about something else.
std::optional<std::int64_t> foundCount(const client::ApiError& error) {
  const QJsonValue found = QJsonDocument::fromJson(QByteArray::fromStdString(error.document)).object().value(QStringLiteral("found_count"));
  if (found.isUndefined()) return std::nullopt;
  return found.toVariant().toLongLong();
}

}  // namespace

BulkCancel::BulkCancel(Connection& connection, const ServerModel& server, ListBrowser& list, const Formats& formats)
    : m_connection(connection), m_server(server), m_list(list), m_formats(formats) {
  connect(&connection, &Connection::signedOut, this, &BulkCancel::forget);
}

QString BulkCancel::whyNot() const {
  const IdSelection& selection = m_list.selection();
  if (isBusy()) return tr("The last cancel of many orders is still on its way to the server.");
  if (mayRetry())
    return tr("It is not known yet whether the last cancel of many orders has begun. Retry finds out and begins nothing twice.");
  if (!m_server.mayDo(Permission::StaffOrderCancel)) return tr("Your role may not cancel orders.");
  if (selection.isEmpty()) return tr("No orders are selected.");
  if (selection.count() > limits::kBulkItems)
    return tr("No more than %1 orders can be cancelled at once, and more are selected. Narrow the filter, or select fewer.")
        .arg(m_formats.count(limits::kBulkItems));
  if (!selection.isExact()) return tr("The list is still being counted. Wait until its number is known.");
  return {};
}

tl::expected<BulkCancel::Choice, QString> BulkCancel::choice() {
  if (QString why = whyNot(); !why.isEmpty()) return tl::unexpected(std::move(why));
  const IdSelection& selection = m_list.selection();
  if (!selection.whole()) {
    Choice chosen;
    for (const RowId id : selection.ids()) chosen.ids.emplace_back(id);
    chosen.count = selection.count();
    return chosen;
  }
  if (selection.ids().empty()) return Choice{{}, selection.whole()->view, selection.count()};
  return restOfWhole();
}

// The server knows no list less some: the rest is sent by its ids, if all of them have been read.
tl::expected<BulkCancel::Choice, QString> BulkCancel::restOfWhole() {
  const IdSelection& selection = m_list.selection();
  Choice chosen;
  for (const RowId id : m_list.rows().idsBetween(0, m_list.rows().rowCount() - 1))
    if (selection.contains(id)) chosen.ids.emplace_back(id);
  chosen.count = static_cast<std::int64_t>(chosen.ids.size());
  if (chosen.count == selection.count()) return chosen;
  return tl::unexpected(
      tr("You took orders out of the whole list, and not all of the others have been read yet. Scroll through the list once, "
         "narrow the filter instead, or select the whole list."));
}

void BulkCancel::start(const Choice& choice, const QString& reason) {
  if (isBusy() || mayRetry()) return;
  m_attempt = Attempt{m_connection.client().newIdempotencyKey(), choice, reason};
  send();
}

void BulkCancel::retry() {
  if (mayRetry() && m_connection.isOpen()) send();
}

void BulkCancel::dismiss() {
  if (isBusy() || mayRetry()) return;
  forget();
}

void BulkCancel::send() {
  m_attempt->isBusy = true;
  m_attempt->mayRetry = false;
  m_notice = {};
  client::SendOptions options;
  options.idempotencyKey = m_attempt->key;
  m_connection.client()
      .send<BulkRoute>(requestOf(m_attempt->choice, m_attempt->reason), options)
      .onResult(this, [this, key = m_attempt->key](const auto& outcome) { answered(outcome, key); });
  Q_EMIT changed();
}

void BulkCancel::answered(const client::Call<Job>::Outcome& outcome, const std::string& key) {
  if (!m_attempt || m_attempt->key != key) return;  // of somebody who has signed out
  m_attempt->isBusy = false;
  if (!outcome) return refuse(outcome.error());
  const Attempt done = *std::exchange(m_attempt, std::nullopt);
  deselect(done.choice);
  Q_EMIT changed();
  Q_EMIT started(*outcome);
}

void BulkCancel::refuse(const client::ApiError& error) {
  m_attempt->mayRetry = isUnsettled(error);
  m_notice = noticeOf(error);
  m_notice.text = m_attempt->mayRetry ? tr("It is not known yet whether the cancel of the selected orders has begun. %1").arg(m_notice.text)
                                      : wordsOf(error);
  // The field of the wire is the dialog's.
  if (const auto reason = m_notice.fields.take(QStringLiteral("params.reason")); !reason.isEmpty())
    m_notice.fields.insert(QStringLiteral("reason"), reason);
  // So that the count, and the token of the whole list, are those of now.
  if (error.code == ErrorCode::ViewExpired || foundCount(error)) m_list.refresh();
  Q_EMIT changed();
  if (!m_notice.fields.isEmpty()) Q_EMIT refused();
}

QString BulkCancel::wordsOf(const client::ApiError& error) const {
  if (const auto found = foundCount(error))
    return tr("Nothing was cancelled: the selected orders were %1 when you were asked, and are %2 now. They are still selected; look at "
              "them again.")
        .arg(m_formats.count(m_attempt->choice.count), m_formats.count(*found));
  if (error.code == ErrorCode::ViewExpired)
    return tr("Nothing was cancelled: the server had closed this list meanwhile. It is read anew and still selected; look at it again.");
  return tr("Nothing was cancelled. %1").arg(m_notice.text);
}

// Only what was sent: somebody may have selected other orders meanwhile.
void BulkCancel::deselect(const Choice& choice) {
  IdSelection& selection = m_list.selection();
  if (!choice.view.empty() || selection.whole()) {
    if (selection.whole() && selection.count() == choice.count) selection.clear();
    return;
  }
  std::vector<RowId> sent;
  sent.reserve(choice.ids.size());
  for (const OrderId id : choice.ids) sent.push_back(id.value());
  selection.deselect(sent);
}

void BulkCancel::forget() {
  m_attempt.reset();
  m_notice = {};
  Q_EMIT changed();
}

}  // namespace trunkline::models
