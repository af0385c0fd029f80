// SPDX-License-Identifier: GPL-3.0-or-later
// Retention: rows that have served their time go, a bunch at a time, so that no order waits behind a big delete.
#pragma once
#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/storage/database.h"

namespace trunkline::jobs {

class Cleanup {
 public:
  Cleanup(boost::asio::io_context& context, storage::Database& database, Clock& clock, log::Logger& logger)
      : m_context(context), m_database(database), m_clock(clock), m_logger(logger) {}

  void start();
  void stop() { m_stopping = true; }
  // One pass over every rule; the number of rows that went. A rule that fails is logged.
  Task<std::int64_t> pass();

 private:
  Task<Result<std::int64_t>> apply(std::size_t rule);
  Task<> loop();

  boost::asio::io_context& m_context;
  storage::Database& m_database;
  Clock& m_clock;
  log::Logger& m_logger;
  bool m_stopping{false};
};

}  // namespace trunkline::jobs
