// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class JobModel;
class ServerModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Banner;

// How far one job is, what has become of each of its orders, and a way to leave the rest undone.
class JobView final : public QWidget {
  Q_OBJECT
 public:
  // Both models outlive the view.
  JobView(models::JobModel& job, models::ServerModel& server, QWidget* parent);

 private:
  void addButtons(QVBoxLayout& layout);
  void addResults(QVBoxLayout& layout);
  void show();
  void showNotice();
  void copyResults();
  void copyRow();

  models::JobModel& m_job;
  models::ServerModel& m_server;
  QLabel* m_title;
  QLabel* m_state;
  QProgressBar* m_bar;
  QLabel* m_progress;
  Banner* m_banner;
  QPushButton* m_cancel;
  QPushButton* m_copy;
  QTableView* m_results;
  QString m_announced;  // the state that was spoken last
};

}  // namespace trunkline::ui
