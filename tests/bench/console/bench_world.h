// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include "app/outside.h"
#include "app/translations.h"
#include "ui/theme/theme.h"

namespace trunkline::bench {

// The console as main() makes it, on settings of its own and without the system's key store.
struct World {
  World() {
    theme.applyTo(*qApp);
    if (!translations.use(models::languageFor(QStringLiteral("en"), {}), *qApp)) qFatal("no texts");
  }
  [[nodiscard]] app::Outside outside() { return {transport, scheduler, randomness, secrets, clock, settings, nullptr, {}}; }

  QTemporaryDir folder;
  client::NetworkTransport transport;
  client::QtScheduler scheduler;
  client::SystemRandomness randomness;
  client::MemorySecretStore secrets;
  models::SystemClock clock;
  models::Settings settings{folder.filePath(QStringLiteral("console.ini"))};
  app::Translations translations;
  ui::Theme theme;
};

}  // namespace trunkline::bench
