// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/diagnostics.h"

#include <QtCore/QStringList>
#include <QtCore/QSysInfo>

#include "models/connection/server_model.h"
#include "models/settings/settings.h"

namespace trunkline::models {

QString Diagnostics::text(const ServerModel& server, const Settings& settings, const ScreenFacts& screen) {
  const auto line = [](const QString& name, const QString& value) -> QString { return name + QStringLiteral(": ") + value; };
  const QString language = settings.language();
  return QStringList{
      line(QStringLiteral("console"), QCoreApplication::applicationVersion()),
      line(QStringLiteral("qt"), QString::fromLatin1(qVersion())),
      line(QStringLiteral("platform"), QSysInfo::prettyProductName() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture()),
      line(QStringLiteral("kernel"), QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()),
      line(QStringLiteral("server"), server.version() + QLatin1Char(' ') + server.environment()),
      line(QStringLiteral("language"), language.isEmpty() ? QStringLiteral("as the system") : language),
      line(QStringLiteral("locale"), settings.locale().name()),
      line(QStringLiteral("zone"), QString::fromLatin1(settings.zone().id())),
      line(QStringLiteral("fonts"), screen.fonts),
      line(QStringLiteral("screen"), screen.screen)}
      .join(QLatin1Char('\n'));
}

}  // namespace trunkline::models
