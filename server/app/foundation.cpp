// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/foundation.h"

namespace trunkline::app {

Foundation::Foundation(Configuration config, log::Logger& log, std::vector<crypto::EnvelopeKey> keys)
    : configuration(std::move(config)),
      logger(log),
      metrics(makeMetrics()),
      envelope(std::move(keys), random),
      threads(configuration.ioThreads, configuration.sharedIoContext, log) {}

Foundation::~Foundation() { threads.stop(); }

Result<std::unique_ptr<Foundation>> Foundation::make(Configuration configuration, log::Logger& logger) {
  auto keys = crypto::envelopeRing(configuration.secrets.encryption);
  if (!keys) return Failure(keys.error());
  std::unique_ptr<Foundation> made(new Foundation(std::move(configuration), logger, std::move(*keys)));
  storage::SqliteOptions options;
  options.path = std::filesystem::path(made->configuration.dataDir) / "trunkline.db";
  auto database = storage::SqliteDatabase::open(options, logger, made->clock, made->metrics.get());
  if (!database) return Failure(database.error());
  made->database = std::move(*database);
  made->threads.start();
  return made;
}

}  // namespace trunkline::app
