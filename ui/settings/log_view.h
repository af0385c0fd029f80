// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

#include "models/log/log_file.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace trunkline::ui {

// The newest lines of the console's own log, by severity and by what was typed.
class LogView final : public QWidget {
  Q_OBJECT
 public:
  LogView(const QString& file, QWidget* parent);
  void read();

 private:
  void show();

  QString m_file;
  std::vector<models::LogLine> m_lines;
  QComboBox* m_severity;
  QLineEdit* m_find;
  QPlainTextEdit* m_text;
};

}  // namespace trunkline::ui
