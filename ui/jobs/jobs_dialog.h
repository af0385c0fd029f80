// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

#include "ui/jobs/job_view.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace trunkline::models {
class JobsModel;
}

namespace trunkline::ui {

class Banner;

// What the dialog shows; all of it outlives the dialog.
struct JobsParts {
  models::JobsModel& jobs;
  models::JobModel& job;
  models::ServerModel& server;
};

// The person's own jobs with the open one below them. Closing it stops none.
class JobsDialog final : public QDialog {
  Q_OBJECT
 public:
  JobsDialog(const JobsParts& parts, QWidget* parent);

 private:
  [[nodiscard]] QWidget* makeList();
  void openCurrent();
  void refresh();
  void showState();
  void follow();

  JobsParts m_parts;
  QTableView* m_table;
  QLabel* m_placeholder;
  Banner* m_banner;
  JobView* m_view;
  QWidget* m_list{nullptr};
};

}  // namespace trunkline::ui
