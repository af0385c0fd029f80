// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_words.h"

#include <QtCore/QCoreApplication>

#include "models/format/formats.h"

namespace trunkline::models {
namespace {

struct JobWords {
  Q_DECLARE_TR_FUNCTIONS(JobWords)
};

}  // namespace

QString jobTitle(const Job& job, const Formats& formats) { return JobWords::tr("Cancel of orders: %1").arg(formats.count(job.total)); }

QString jobStateWords(JobState state) {
  switch (state) {
    case JobState::running:
      return JobWords::tr("Under way");
    case JobState::done:
      return JobWords::tr("Ended");
    case JobState::cancelled:
      return JobWords::tr("Stopped");
    case JobState::failed:
      return JobWords::tr("Failed");
  }
  return {};
}

Tone jobTone(const Job& job) {
  switch (job.state) {
    case JobState::running:
      return Tone::Busy;
    case JobState::failed:
      return Tone::Bad;
    case JobState::done:
    case JobState::cancelled:
      break;
  }
  return job.refused > 0 || job.state == JobState::cancelled ? Tone::Warning : Tone::Good;
}

QString progressWords(const Job& job, const Formats& formats) {
  return JobWords::tr("%1 of %2 gone through · %3 cancelled · %4 refused · %5 left")
      .arg(formats.count(job.done), formats.count(job.total), formats.count(job.done - job.refused), formats.count(job.refused),
           formats.count(job.total - job.done));
}

QString endWords(const Job& job, const Formats& formats) {
  const QString cancelled = formats.count(job.done - job.refused);
  const QString total = formats.count(job.total);
  switch (job.state) {
    case JobState::running:
      return progressWords(job, formats);
    case JobState::done:
      if (job.refused == 0) return JobWords::tr("All of the %1 orders are cancelled.").arg(total);
      return JobWords::tr("%1 of %2 orders are cancelled; %3 were refused.").arg(cancelled, total, formats.count(job.refused));
    case JobState::cancelled:
      return JobWords::tr("The cancel of many orders was stopped: %1 of %2 are cancelled, %3 were left as they are.")
          .arg(cancelled, total, formats.count(job.total - job.done + job.refused));
    case JobState::failed:
      return JobWords::tr("The cancel of many orders failed after %1 of %2. %3")
          .arg(formats.count(job.done), total, QString::fromStdString(job.error.value_or(std::string())));
  }
  return {};
}

QString resultWords(const JobItem& item, bool isJobOver) {
  switch (item.state) {
    case JobItemState::waiting:
      return isJobOver ? JobWords::tr("Left as it was") : JobWords::tr("Waiting");
    case JobItemState::done:
      return JobWords::tr("Cancelled");
    case JobItemState::refused:
      return JobWords::tr("Refused");
  }
  return {};
}

QString refusalWords(const JobItem& item) {
  if (item.state != JobItemState::refused) return {};
  return QString::fromStdString(item.detail ? *item.detail : item.code.value_or(std::string()));
}

}  // namespace trunkline::models
