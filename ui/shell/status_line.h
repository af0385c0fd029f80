// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class ServerModel;
}  // namespace trunkline::models

namespace trunkline::ui {

struct PageStatus;

// What is shown and of which time it is; whether the server is being listened to.
class StatusLine final : public QWidget {
  Q_OBJECT
 public:
  // Both outlive the line.
  StatusLine(const models::ServerModel& server, const models::Formats& formats, QWidget* parent);
  void show(const PageStatus& status);
  // The system's key store cannot be used.
  void showMemoryOnly(const QString& why);

 private:
  const models::ServerModel& m_server;
  const models::Formats& m_formats;
  QLabel* m_dataTime;
  QLabel* m_memoryOnly;
  QLabel* m_connection;
};

}  // namespace trunkline::ui
