// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/log/log_file.h"

#include <QtCore/QFile>
#include <QtCore/QList>

namespace trunkline::models {
namespace {

constexpr qint64 kReadBytes = qint64{1024} * 1024;  // as much as the log has before it begins anew

// 2026-01-02T03:04:05.006Z warning call.failed …
LogSeverity severityOf(const QString& line) {
  const QString word = line.section(QLatin1Char(' '), 1, 1);
  if (word == QStringLiteral("error") || word == QStringLiteral("critical")) return LogSeverity::Error;
  if (word.startsWith(QStringLiteral("warn"))) return LogSeverity::Warning;
  return word == QStringLiteral("debug") ? LogSeverity::Debug : LogSeverity::Info;
}

}  // namespace

std::vector<LogLine> readLog(const QString& file, int linesMax) {
  QFile log(file);
  if (file.isEmpty() || !log.open(QIODevice::ReadOnly)) return {};
  if (log.size() > kReadBytes) {
    log.seek(log.size() - kReadBytes);
    log.readLine();  // the first one may be half
  }
  QList<QByteArray> lines = log.readAll().split('\n');
  lines.removeAll(QByteArray());
  std::vector<LogLine> newest;
  for (const QByteArray& line : lines.mid(qMax(qsizetype{0}, lines.size() - linesMax))) {
    const QString text = QString::fromUtf8(line);
    newest.push_back({severityOf(text), text});
  }
  return newest;
}

}  // namespace trunkline::models
