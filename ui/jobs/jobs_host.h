// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <memory>
#include <optional>

#include "server/contract/wire/staff_jobs.h"
#include "ui/jobs/jobs_dialog.h"

namespace trunkline::models {
class Formats;
class Toasts;
}  // namespace trunkline::models

namespace trunkline::ui {

class ActionRegistry;

// Opens the window of jobs, and says what has become of a job that nobody looks at.
class JobsHost final : public QObject {
  Q_OBJECT
 public:
  struct Parts {
    JobsParts shown;
    models::Toasts& toasts;
    const models::Formats& formats;
    ActionRegistry& actions;
  };

  // `over`: what the window stands over; it owns the host. The parts outlive it.
  JobsHost(const Parts& parts, QWidget* over);
  void open();
  void open(JobId id);
  // One that has begun just now, as the answer says it.
  void open(const std::shared_ptr<const Job>& job);
  // Somebody has to sign in: the window goes, and comes back with the same job.
  void setAside();
  void bringBack();

 private:
  void show();
  void close();
  void tellEnd(const Job& job);
  void forgetAside();

  Parts m_parts;
  QWidget* m_over;
  QPointer<JobsDialog> m_dialog;
  bool m_isAside{false};
  std::optional<JobId> m_aside;  // the job that was open
};

}  // namespace trunkline::ui
