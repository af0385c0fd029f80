// SPDX-License-Identifier: GPL-3.0-or-later
// What everything else stands on, and what can fail while it is made: keys, threads, the open and migrated database.
#pragma once
#include <memory>

#include "server/app/configuration.h"
#include "server/app/threads.h"
#include "server/base/id_generator.h"
#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/crypto/envelope.h"
#include "server/storage/sqlite/sqlite_database.h"

namespace trunkline::app {

struct Foundation {
  // The threads run, the database is migrated. The logger must outlive the foundation.
  [[nodiscard]] static Result<std::unique_ptr<Foundation>> make(Configuration configuration, log::Logger& logger);
  ~Foundation();
  Foundation(const Foundation&) = delete;
  Foundation& operator=(const Foundation&) = delete;

  Configuration configuration;
  log::Logger& logger;
  SystemClock clock;
  SystemRandom random;
  IdGenerator ids{clock, 0};
  std::unique_ptr<Metrics> metrics;
  crypto::Envelope envelope;
  Threads threads;
  std::unique_ptr<storage::SqliteDatabase> database;  // ends before the threads' contexts

 private:
  Foundation(Configuration config, log::Logger& log, std::vector<crypto::EnvelopeKey> keys);
};

}  // namespace trunkline::app
