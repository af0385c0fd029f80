// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace trunkline::models {
class ServerModel;
}

namespace trunkline::ui {

// Which kind of server this is, by colour and by word. A demonstration has its own bar: TryThis.
class EnvironmentBar final : public QFrame {
  Q_OBJECT
 public:
  // The model outlives the bar.
  EnvironmentBar(const models::ServerModel& server, QWidget* parent);

 private:
  void showServer();

  const models::ServerModel& m_server;
  QLabel* m_words;
};

}  // namespace trunkline::ui
