// SPDX-License-Identifier: GPL-3.0-or-later
// The console's own log as it is shown: the newest lines, by severity.
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <array>

#include "api-client/log/log.h"
#include "models/log/log_file.h"

namespace trunkline::models::testing {

class LogFileTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void linesHaveTheirSeverity();
  void onlyTheNewestAreRead();
  void nothingIsThereWithoutAFile();
};

void LogFileTest::linesHaveTheirSeverity() {
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("console.log"));
  {
    const auto log = client::makeFileLog(file.toStdString(), client::LogLevel::Debug);
    log->write(client::LogLevel::Debug, "a", {});
    log->write(client::LogLevel::Info, "b", {});
    log->write(client::LogLevel::Warn, "c", {});
    log->write(client::LogLevel::Error, "d", {});
  }
  const auto lines = readLog(file);
  QCOMPARE(lines.size(), 4U);
  const std::array wanted{LogSeverity::Debug, LogSeverity::Info, LogSeverity::Warning, LogSeverity::Error};
  for (std::size_t at = 0; at < wanted.size(); ++at) QCOMPARE(lines[at].severity, wanted.at(at));
  QVERIFY(lines.back().text.endsWith(QStringLiteral(" d")));
}

void LogFileTest::onlyTheNewestAreRead() {
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("console.log")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  for (int number = 1; number <= 30'000; ++number)
    file.write("2026-01-01T00:00:00.000Z info line.of.the.log n=" + QByteArray::number(number) + '\n');
  file.close();
  const auto lines = readLog(file.fileName());
  QCOMPARE(lines.size(), static_cast<std::size_t>(kLogLinesShown));
  QVERIFY(lines.front().text.endsWith(QStringLiteral("n=28001")));
  QVERIFY(lines.back().text.endsWith(QStringLiteral("n=30000")));
}

void LogFileTest::nothingIsThereWithoutAFile() {
  QVERIFY(readLog({}).empty());
  QVERIFY(readLog(QStringLiteral("/nowhere/console.log")).empty());
}

}  // namespace trunkline::models::testing

QTEST_GUILESS_MAIN(trunkline::models::testing::LogFileTest)
#include "log_file_test.moc"
