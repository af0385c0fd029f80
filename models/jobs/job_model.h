// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>
#include <optional>

#include "api-client/base/scheduler.h"
#include "models/connection/record_reader.h"
#include "models/orders/lines_model.h"
#include "server/contract/routes/staff_jobs.h"

namespace trunkline::models {

class Formats;

// The open job: how far it is, and what has become of each of its objects. The counts come with each step that the server tells of;
// the results are read at most once in limits::kJobReadPause and when the job has ended.
class JobModel final : public QObject {
  Q_OBJECT
 public:
  enum ResultColumn { OrderColumn, StateColumn, RefusalColumn };

  // All of it outlives the model.
  JobModel(Connection& connection, const Formats& formats);

  void open(JobId id);
  void open(const std::shared_ptr<const Job>& job);  // as an answer has it
  void refresh() { m_reader.refresh(); }
  void close();

  [[nodiscard]] ViewState state() const { return m_reader.state(); }
  [[nodiscard]] std::optional<JobId> id() const { return m_reader.id(); }
  [[nodiscard]] const Job* job() const;  // null until read
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString progress() const;
  [[nodiscard]] LinesModel& results() { return m_results; }
  [[nodiscard]] QString resultsText() const;  // for a spreadsheet

  // Leaves the rest of it undone.
  void cancelRest();
  [[nodiscard]] bool mayCancel() const;
  // Why it could not be read, or its rest not be left; empty: nothing is wrong.
  [[nodiscard]] const Notice& notice() const { return m_cancelNotice.isEmpty() ? m_reader.notice() : m_cancelNotice; }

 Q_SIGNALS:
  void changed();
  void jobChanged(const trunkline::Job& job);  // by an answer

 private:
  void hear(const Job& job);
  void readSoon();
  void fillResults();
  void forget();

  Connection& m_connection;
  const Formats& m_formats;
  LinesModel m_results;
  std::optional<Job> m_heard;  // newer than what was read, without results
  Notice m_cancelNotice;
  bool m_isCancelling{false};
  std::unique_ptr<client::Scheduler::Timer> m_pause;  // until the results are read again
  RecordReader<GetJobRoute> m_reader;
};

}  // namespace trunkline::models
