// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_model.h"

#include <algorithm>

#include "models/format/formats.h"
#include "models/jobs/job_words.h"
#include "server/contract/console_limits.h"

namespace trunkline::models {

JobModel::JobModel(Connection& connection, const Formats& formats)
    : m_connection(connection),
      m_formats(formats),
      m_results({tr("Order"), tr("Result"), tr("Why it was refused")}, this),
      m_reader(connection, *this,
               {[this] {
                  fillResults();
                  Q_EMIT changed();
                },
                [this](const Job& job) { Q_EMIT jobChanged(job); }}) {
  connect(&connection.live(), &LiveFeed::jobChanged, this, &JobModel::hear);
  connect(&connection, &Connection::signedOut, this, &JobModel::forget);
}

void JobModel::open(JobId id) {
  forget();
  m_reader.open(id);
}

void JobModel::open(const std::shared_ptr<const Job>& job) {
  open(job->id);
  m_reader.adopt(job);
}

const Job* JobModel::job() const {
  if (!id()) return nullptr;
  const Job* read = m_reader.detail();
  return m_heard && (read == nullptr || m_heard->version > read->version) ? &*m_heard : read;
}

void JobModel::close() {
  forget();
  m_reader.close();
}

QString JobModel::title() const { return job() == nullptr ? QString() : jobTitle(*job(), m_formats); }

QString JobModel::progress() const { return job() == nullptr ? QString() : progressWords(*job(), m_formats); }

void JobModel::hear(const Job& job) {
  const Job* known = this->job();
  if (job.id != id() || (known != nullptr && job.version <= known->version)) return;
  m_heard = job;
  if (job.state == JobState::running) {
    readSoon();
  } else {
    m_pause.reset();
    m_reader.hear(job);
  }
  Q_EMIT changed();
}

void JobModel::readSoon() {
  if (m_pause) return;
  m_pause = m_connection.scheduler().after(limits::kJobReadPause, [this] {
    m_pause.reset();
    m_reader.readQuietly();
  });
}

void JobModel::fillResults() {
  const Job* read = m_reader.detail();
  std::vector<LinesModel::Line> lines;
  if (read != nullptr && read->result) {
    for (const JobItem& item : *read->result) {
      const QString refusal = refusalWords(item);
      lines.push_back({{QString::fromStdString(item.id.text()), resultWords(item, read->state != JobState::running), refusal},
                       refusal.toHtmlEscaped()});
    }
  }
  m_results.setLines(std::move(lines));
}

QString JobModel::resultsText() const {
  QStringList rows;
  for (int row = -1; row < m_results.rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < m_results.columnCount(); ++column)
      cells << (row < 0 ? m_results.headerData(column, Qt::Horizontal) : m_results.index(row, column).data()).toString();
    rows << cells.join(QLatin1Char('\t'));
  }
  return rows.join(QLatin1Char('\n'));
}

bool JobModel::mayCancel() const { return job() != nullptr && job()->state == JobState::running && !m_isCancelling; }

void JobModel::cancelRest() {
  if (!mayCancel() || !m_connection.isOpen()) return;
  m_isCancelling = true;
  m_cancelNotice = {};
  m_connection.client().send<CancelJobRoute>({*id()}).onResult(this, [this, asked = *id()](const auto& outcome) {
    if (outcome) Q_EMIT jobChanged(**outcome);
    if (id() != asked) return;
    m_isCancelling = false;
    if (outcome) return m_reader.adopt(*outcome);
    m_cancelNotice = noticeOf(outcome.error());
    m_cancelNotice.text = tr("It is not known whether the rest was left undone. %1").arg(m_cancelNotice.text);
    if (outcome.error().kind == client::ErrorKind::Problem && outcome.error().status < 500)
      m_cancelNotice.text = noticeOf(outcome.error()).text;
    m_reader.readQuietly();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void JobModel::forget() {
  m_heard.reset();
  m_cancelNotice = {};
  m_isCancelling = false;
  m_pause.reset();
}

}  // namespace trunkline::models
