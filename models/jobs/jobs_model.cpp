// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobs_model.h"

#include <algorithm>
#include <utility>

#include "models/connection/connection.h"
#include "models/format/formats.h"
#include "models/jobs/job_words.h"
#include "server/contract/routes/staff_jobs.h"

namespace trunkline::models {

JobsModel::JobsModel(Connection& connection, const Formats& formats) : m_connection(connection), m_formats(formats) {
  connect(&connection, &Connection::signedIn, this, &JobsModel::refresh);
  connect(&connection, &Connection::signedOut, this, &JobsModel::forget);
  connect(&connection.live(), &LiveFeed::missed, this, [this] { read(true); });
  connect(&connection.live(), &LiveFeed::jobChanged, this, &JobsModel::apply);
}

void JobsModel::refresh() {
  if (!m_connection.isOpen()) return;
  read(false);
  enter(ViewState::Loading, {});
}

void JobsModel::read(bool background) {
  if (!m_connection.isOpen()) return;
  if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
  client::SendOptions options;
  options.background = background;
  const auto call = m_connection.client().send<ListJobsRoute>({}, options);
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this](const auto& outcome) {
    if (!outcome && outcome.error().kind == client::ErrorKind::Cancelled) return;  // another read has taken its place
    m_stop = nullptr;
    if (outcome) return adopt((*outcome)->items);
    enter(m_jobs.empty() ? ViewState::Failed : ViewState::Stale, noticeOf(outcome.error()));
  });
}

// Oldest first, so that each comes in at its place. One that the server no longer lists is not asked about any more, and harms nobody.
void JobsModel::adopt(const std::vector<Job>& jobs) {
  for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) put(*job);
  enter(m_jobs.empty() ? ViewState::Empty : ViewState::Ready, {});
}

void JobsModel::apply(const Job& job) {
  put(job);
  if (m_state == ViewState::Empty) enter(ViewState::Ready, {});
}

void JobsModel::put(const Job& job) {
  const int row = rowOf(job.id);
  if (row < 0) {
    const auto place = std::ranges::find_if(m_jobs, [&job](const Job& each) { return each.id.value() < job.id.value(); });
    const int at = static_cast<int>(place - m_jobs.begin());
    beginInsertRows({}, at, at);
    m_jobs.insert(place, job);
    endInsertRows();
    return;
  }
  Job& known = m_jobs[static_cast<std::size_t>(row)];
  if (job.version <= known.version) return;
  const bool wasRunning = known.state == JobState::running;
  known = job;
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  if (wasRunning && job.state != JobState::running) Q_EMIT ended(job);
}

void JobsModel::enter(ViewState state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT stateChanged();
}

void JobsModel::forget() {
  if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
  beginResetModel();
  m_jobs.clear();
  endResetModel();
  enter(ViewState::Idle, {});
}

const Job* JobsModel::jobAt(int row) const { return row >= 0 && row < rowCount() ? &m_jobs[static_cast<std::size_t>(row)] : nullptr; }

int JobsModel::rowOf(JobId id) const {
  const auto found = std::ranges::find(m_jobs, id, &Job::id);
  return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

int JobsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_jobs.size()); }

int JobsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString JobsModel::cell(const Job& job, int column) const {
  switch (column) {
    case StartedColumn:
      return m_formats.timeOfDay(job.created_at);
    case TitleColumn:
      return jobTitle(job, m_formats);
    case StateColumn:
      return jobStateWords(job.state);
    case ProgressColumn:
      return progressWords(job, m_formats);
    default:
      return {};
  }
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
  const Job* job = jobAt(index.row());
  if (job == nullptr) return {};
  if (role == Qt::DisplayRole) return cell(*job, index.column());
  if (role == Qt::ToolTipRole && index.column() == StartedColumn) return m_formats.exact(job->created_at).toHtmlEscaped();
  if (role == Qt::AccessibleTextRole)
    return QString(headerData(index.column(), Qt::Horizontal).toString() + QStringLiteral(": ") + cell(*job, index.column()));
  return {};
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  const QStringList titles{tr("Started"), tr("What"), tr("State"), tr("Progress")};
  return titles.value(section);
}

}  // namespace trunkline::models
