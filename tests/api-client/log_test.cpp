// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/log/log.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "server/contract/console_limits.h"
#include "server/contract/routes/orders.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::client::testing {

class LogTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void secretsAreMasked_data();
  void secretsAreMasked();
  void whatHelpsStays_data();
  void whatHelpsStays();
  void linesAreWrittenAndScrubbed();
  void filesTurnOver();
  void aPathThatCannotBeWrittenGivesNoLog();
  void failedCallsAreNotedWithoutTheirContents();
};

namespace {

struct LogFile {
  [[nodiscard]] std::string path() const { return folder.filePath(QStringLiteral("console.log")).toStdString(); }
  [[nodiscard]] QByteArray text() const {
    QFile file(QString::fromStdString(path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  QTemporaryDir folder;
};

bool isOwnersOnly(const std::string& path) {
  constexpr QFileDevice::Permissions kOthers =
      QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
  return QFile::exists(QString::fromStdString(path)) &&
         (QFile::permissions(QString::fromStdString(path)) & kOthers) == QFileDevice::Permissions();
}

}  // namespace

void LogTest::secretsAreMasked_data() {
  QTest::addColumn<QByteArray>("secret");
  QTest::newRow("access token") << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3JfMSJ9.c2lnbmF0dXJlLXNpZw");
  QTest::newRow("header") << QByteArray("Bearer abc");
  QTest::newRow("API key") << QByteArray("tl_live_9mB3kQ");
  QTest::newRow("refresh token") << QByteArray("0123456789abcdefABCDEF0123456789abcdefABCDEF-_x");
  QTest::newRow("e-mail") << QByteArray("maria.lopez+x@mail.example.com");
  QTest::newRow("e-mail not ASCII") << QByteArray("мария@example.com");
  QTest::newRow("phone") << QByteArray("+5511999999999");
  QTest::newRow("phone with spaces") << QByteArray("+55 (11) 99999-9999");
  QTest::newRow("code") << QByteArray("8842");
  QTest::newRow("code in groups") << QByteArray("884-219");
}

void LogTest::secretsAreMasked() {
  QFETCH(QByteArray, secret);
  for (const char* frame : {"%", "got % there", "x=%;", "\"%\"", "(%)"}) {
    const QByteArray text = QByteArray(frame).replace("%", secret);
    const QByteArray shown =
        QByteArray::fromStdString(withoutSecrets(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
    QVERIFY2(!shown.contains(secret), shown.constData());
    QVERIFY2(shown.contains("***"), shown.constData());
  }
}

void LogTest::whatHelpsStays_data() {
  QTest::addColumn<QByteArray>("text");
  for (const char* text : {"/v1/orders/{id}", "ord_0000000000A", "Connection refused", "out_of_stock", "HTTP status 503",
                           "0123456789abcdef0123456789abcdef"}) {
    QTest::newRow(text) << QByteArray(text);
  }
}

void LogTest::whatHelpsStays() {
  QFETCH(QByteArray, text);
  QCOMPARE(QByteArray::fromStdString(withoutSecrets(text.toStdString())), text);
}

void LogTest::linesAreWrittenAndScrubbed() {
  const LogFile file;
  const auto log = makeFileLog(file.path(), LogLevel::Info);
  QVERIFY(log != nullptr);
  log->write(LogLevel::Debug, "call.unseen", {});
  log->write(LogLevel::Warn, "call.failed", {{"status", std::int64_t{503}}, {"detail", "for a@example.test\nsecond \"line\""}});
  const QByteArray text = file.text();
  QVERIFY2(text.endsWith("Z warning call.failed status=503 detail=\"for *** second  line \"\n"), text.constData());
  QCOMPARE(text.count('\n'), 1);
  QVERIFY(isOwnersOnly(file.path()));
}

void LogTest::filesTurnOver() {
  const LogFile file;
  const auto log = makeFileLog(file.path(), LogLevel::Info);
  const std::string text(limits::kLogTextBytes, ' ');
  for (std::size_t bytes = 0; bytes < 2 * limits::kConsoleLogBytes; bytes += text.size()) {
    log->write(LogLevel::Info, "call.filler", {{"text", text}});
  }
  QVERIFY(static_cast<std::size_t>(file.text().size()) <= limits::kConsoleLogBytes);
  QVERIFY(isOwnersOnly(file.path()));
  QVERIFY(isOwnersOnly(file.folder.filePath(QStringLiteral("console.1.log")).toStdString()));
}

void LogTest::aPathThatCannotBeWrittenGivesNoLog() {
  const LogFile file;
  const auto log = makeFileLog(file.path(), LogLevel::Info);
  QVERIFY(log != nullptr);
  QVERIFY(makeFileLog(file.path() + "/below", LogLevel::Info) == nullptr);  // a file is no folder
}

void LogTest::failedCallsAreNotedWithoutTheirContents() {
  const LogFile file;
  const auto log = makeFileLog(file.path(), LogLevel::Info);
  ClientWorld world;
  ClientParts parts = world.parts();
  parts.log = log.get();
  ApiClient client(parts);
  world.transport.script(problemReply(404, "not_found"));
  const auto call = client.send<GetOrderRoute>({OrderId(10), {}});
  settle();
  const QByteArray text = file.text();
  QVERIFY2(text.contains("call.failed route=\"/v1/orders/{id}\" status=404 code=\"not_found\""), text.constData());
  QVERIFY(!text.contains(QByteArray::fromStdString(OrderId(10).text())));
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::LogTest)
#include "log_test.moc"
