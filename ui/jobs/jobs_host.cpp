// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobs_host.h"

#include <utility>

#include "models/format/formats.h"
#include "models/jobs/job_model.h"
#include "models/jobs/job_words.h"
#include "models/jobs/jobs_model.h"
#include "models/toasts/toasts.h"
#include "ui/actions/action_registry.h"

namespace trunkline::ui {

JobsHost::JobsHost(const Parts& parts, QWidget* over) : QObject(over), m_parts(parts), m_over(over) {
  m_parts.actions.add({QStringLiteral("jobs.show"), {}, tr("My &jobs…"), Icon::Clock, Qt::CTRL | Qt::Key_J}, *over, [this] { open(); });
  const JobsParts& shown = m_parts.shown;
  connect(&shown.jobs, &models::JobsModel::ended, this, &JobsHost::tellEnd);
  connect(&shown.job, &models::JobModel::jobChanged, &shown.jobs, &models::JobsModel::apply);
  connect(&shown.jobs, &models::JobsModel::stateChanged, this, [this] {
    if (m_parts.shown.jobs.state() == models::ViewState::Idle) forgetAside();
  });
}

void JobsHost::open() {
  models::JobsModel& jobs = m_parts.shown.jobs;
  if (jobs.state() == models::ViewState::Failed || jobs.state() == models::ViewState::Stale) jobs.refresh();
  if (!m_parts.shown.job.id() && jobs.rowCount() > 0) m_parts.shown.job.open(jobs.jobAt(0)->id);
  show();
}

void JobsHost::open(JobId id) {
  m_parts.shown.job.open(id);
  show();
}

void JobsHost::open(const std::shared_ptr<const Job>& job) {
  m_parts.shown.job.open(job);
  show();
}

void JobsHost::show() {
  if (m_dialog) return;
  m_dialog = new JobsDialog(m_parts.shown, m_over);
  connect(m_dialog, &QDialog::finished, this, &JobsHost::close);
  m_dialog->open();
}

// Nobody looks at the job any more: its results are not read either.
void JobsHost::close() {
  m_dialog = nullptr;
  m_parts.shown.job.close();
}

void JobsHost::setAside() {
  if (!m_dialog) return;
  const auto id = m_parts.shown.job.id();
  m_dialog->reject();
  m_isAside = true;
  m_aside = id;
}

void JobsHost::bringBack() {
  if (!std::exchange(m_isAside, false)) return;
  if (const auto id = std::exchange(m_aside, std::nullopt)) return open(*id);
  open();
}

void JobsHost::forgetAside() {
  m_isAside = false;
  m_aside.reset();
  if (m_dialog) m_dialog->reject();
}

void JobsHost::tellEnd(const Job& job) {
  if (m_dialog && m_parts.shown.job.id() == job.id) return;
  const models::Tone tone = models::jobTone(job);
  m_parts.toasts.show(models::endWords(job, m_parts.formats), tone, {tr("Show the job"), [this, id = job.id] { open(id); }});
}

}  // namespace trunkline::ui
