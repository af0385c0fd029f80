// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt/real_server.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace trunkline::testing {
namespace {

constexpr int kReadyMs = 20'000;
constexpr int kToolMs = 20'000;
constexpr int kStopMs = 20'000;
constexpr qsizetype kLogShown = 2'000;

QString program(const char* name) { return QStringLiteral(TRUNKLINE_BIN "/") + QLatin1String(name); }

QProcessEnvironment serverEnvironment() {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("SANDBOX_ONLY"), QStringLiteral("1"));
  environment.insert(QStringLiteral("SANDBOX_SMS_AFTER_S"), QStringLiteral("3-3"));
  environment.insert(QStringLiteral("CANCEL_MIN_S"), QStringLiteral("0"));
  for (const char* limit : {"LIMIT_ORDERS_PER_MIN", "LIMIT_READS_PER_S", "LIMIT_ANONYMOUS_PER_15MIN"})
    environment.insert(QLatin1String(limit), QStringLiteral("100000"));
  return environment;
}

}  // namespace

RealServer::~RealServer() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished(kStopMs);
}

bool RealServer::start() {
  QDir().mkpath(dataPath());
  m_process.setProcessEnvironment(serverEnvironment());
  m_process.setStandardErrorFile(logPath(), QIODevice::Append);
  QStringList words{QStringLiteral("--data"),       dataPath(),         QStringLiteral("--port"), QString::number(m_port),
                    QStringLiteral("--admin-port"), QStringLiteral("0")};
  if (m_kind == Kind::Demonstration) words += QStringLiteral("--demo");
  m_process.start(program("trunklined"), words);
  while (!m_process.canReadLine() && m_process.waitForReadyRead(kReadyMs)) {
  }
  const auto ready = QJsonDocument::fromJson(m_process.readLine()).object();
  if (!ready.isEmpty()) m_port = static_cast<quint16>(ready.value(QLatin1String("port")).toInt());
  m_wrong = ready.isEmpty() ? QStringLiteral("the server did not start") : QString();
  return !ready.isEmpty();
}

bool RealServer::stop() {
  m_process.terminate();
  m_wrong = QStringLiteral("the server did not stop");
  return m_process.waitForFinished(kStopMs) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QUrl RealServer::url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

QString RealServer::staffPassword() { return QStringLiteral("a password of the staff's tests"); }

RealServer::Staff RealServer::addStaff(const QString& role) {
  const QString email = QStringLiteral("%1-%2@example.com").arg(role).arg(++m_staff);
  const QStringList create{QStringLiteral("create-staff"),    QStringLiteral("--email"), email, QStringLiteral("--role"), role,
                           QStringLiteral("--password-stdin")};
  const QJsonObject made = ask(create, staffPassword() + QLatin1Char('\n'));
  return made.isEmpty() ? Staff{} : Staff{email, made.value(QLatin1String("enrolment_secret")).toString()};
}

QString RealServer::ticketFor(const QString& role) {
  const Staff staff = addStaff(role);
  if (staff.email.isEmpty()) return {};
  return ask({QStringLiteral("ticket"), QStringLiteral("--email"), staff.email}).value(QLatin1String("ticket")).toString();
}

bool RealServer::addCustomer(const QString& email, const QString& password, const QString& credit) {
  const QStringList create{QStringLiteral("create-customer"), QStringLiteral("--email"), email, QStringLiteral("--credit"), credit,
                           QStringLiteral("--password-stdin")};
  return !ask(create, password + QLatin1Char('\n')).isEmpty();
}

QJsonObject RealServer::ask(const QStringList& words, const QString& input) {
  QProcess tool;
  tool.start(program("trunklinectl"), QStringList{QStringLiteral("--data"), dataPath()} + words);
  tool.write(input.toUtf8());
  tool.closeWriteChannel();
  const bool isDone = tool.waitForFinished(kToolMs) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
  m_wrong = words.constFirst() + QStringLiteral(": ") + QString::fromUtf8(tool.readAllStandardError());
  return isDone ? QJsonDocument::fromJson(tool.readAllStandardOutput()).object() : QJsonObject();
}

QString RealServer::why() const {
  QFile log(logPath());
  const QByteArray text = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
  return m_wrong + QLatin1Char('\n') + QString::fromUtf8(text.right(kLogShown));
}

}  // namespace trunkline::testing
