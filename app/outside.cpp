// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outside.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace trunkline::app {
namespace {

QString fileIn(QStandardPaths::StandardLocation location, const QString& name) {
  const QDir folder(QStandardPaths::writableLocation(location));
  return folder.mkpath(QStringLiteral(".")) ? folder.filePath(name) : QString();
}

QString logFile() { return fileIn(QStandardPaths::AppLocalDataLocation, QStringLiteral("console.log")); }

std::unique_ptr<client::Log> openLog() {
  const QString file = logFile();
  return file.isEmpty() ? nullptr : client::makeFileLog(file.toStdString(), client::LogLevel::Info);
}

}  // namespace

RealOutside::RealOutside(bool keepsSignIn)
    : m_keepsSignIn(keepsSignIn),
      m_keychain(QStringLiteral("trunkline"), m_scheduler),
      m_fallback(m_keychain, m_randomness, m_scheduler),
      m_settings(fileIn(QStandardPaths::AppConfigLocation, QStringLiteral("console.ini"))),
      m_log(openLog()) {}

Outside RealOutside::parts() {
  client::SecretStore& secrets = m_keepsSignIn ? static_cast<client::SecretStore&>(m_fallback) : m_memory;
  return {m_transport, m_scheduler, m_randomness,
          secrets,     m_clock,     m_settings,
          m_log.get(), logFile(),   fileIn(QStandardPaths::AppLocalDataLocation, QStringLiteral("console.db"))};
}

}  // namespace trunkline::app
