// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QAbstractTableModel>
#include <functional>
#include <optional>
#include <vector>

#include "models/base/view_state.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff_jobs.h"

namespace trunkline::models {

class Connection;
class Formats;

// The person's own jobs, newest first, as a table. Read when he signs in and when something may have been missed; in between the
// server tells of each step.
class JobsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { StartedColumn, TitleColumn, StateColumn, ProgressColumn, ColumnCount };

  // All of it outlives the model.
  JobsModel(Connection& connection, const Formats& formats);

  void refresh();
  // What an answer says of a job.
  void apply(const Job& job);
  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }
  [[nodiscard]] const Job* jobAt(int row) const;  // null: there is none
  [[nodiscard]] int rowOf(JobId id) const;        // -1: not here

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  void stateChanged();
  void ended(const trunkline::Job& job);  // which was under way when it was looked at last

 private:
  void read(bool background);
  void adopt(const std::vector<Job>& jobs);
  void put(const Job& job);
  void enter(ViewState state, const Notice& notice);
  void forget();
  [[nodiscard]] QString cell(const Job& job, int column) const;

  Connection& m_connection;
  const Formats& m_formats;
  std::vector<Job> m_jobs;
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::function<void()> m_stop;  // ends the read that is under way
};

}  // namespace trunkline::models
