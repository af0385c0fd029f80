// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QApplication>
#include <cstdio>

#include "app/console.h"
#include "app/options.h"
#include "app/outside.h"
#include "app/translations.h"
#include "models/settings/language.h"
#include "ui/theme/theme.h"

namespace {

constexpr int kUsageExit = 2;

int refuse(const QString& words) {
  std::fprintf(stderr, "trunkline: %s\n", qUtf8Printable(words));
  return kUsageExit;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("trunkline"));
  QCoreApplication::setApplicationVersion(QStringLiteral(TRUNKLINE_VERSION));
  const QString ticket = qEnvironmentVariable("TRUNKLINE_TICKET");
  qunsetenv("TRUNKLINE_TICKET");  // not for the processes that this one may start
  const auto options = trunkline::app::readOptions(QCoreApplication::arguments(), ticket);
  if (!options) return refuse(options.error());
  if (options->isHelp) return std::fputs(qUtf8Printable(trunkline::app::usage()), stdout) < 0 ? 1 : 0;
  if (options->isVersion) return std::puts(TRUNKLINE_VERSION) < 0 ? 1 : 0;
  const QStringList missing = trunkline::ui::missingFonts();
  if (!missing.isEmpty())
    return refuse(QStringLiteral("these fonts are not installed: %1 (Debian: fonts-noto-core fonts-jetbrains-mono)")
                      .arg(missing.join(QStringLiteral(", "))));
  trunkline::app::RealOutside outside(options->ticket.isEmpty());  // a ticket is good once: nothing to keep
  trunkline::app::Translations translations;
  const auto& language = trunkline::models::languageFor(outside.parts().settings.language(), QLocale::system().uiLanguages());
  if (!translations.use(language, application)) std::fprintf(stderr, "trunkline: no texts in %s\n", qUtf8Printable(language.code));
  trunkline::ui::Theme theme(trunkline::ui::isSystemDark());
  theme.use(outside.parts().settings.appearance());
  theme.applyTo(application);
  trunkline::app::Console console(*options, outside.parts(), theme);
  QObject::connect(&outside.keyStore(), &trunkline::client::FallbackSecretStore::memoryOnly, &console.window(),
                   [&console] { console.window().showMemoryOnly(); });
  if (options->ticket.isEmpty()) outside.keyStore().prove();
  console.start();
  return QApplication::exec();
}
