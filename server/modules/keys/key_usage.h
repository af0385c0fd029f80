// SPDX-License-Identifier: GPL-3.0-or-later
// When keys were last used: noted in memory by requests, written by a loop beside them. What a crash loses is at most a minute.
#pragma once
#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/contract/ids.h"
#include "server/storage/database.h"

namespace trunkline::keys {

class KeyUsage {
 public:
  KeyUsage(boost::asio::io_context& context, storage::Database& database, Clock& clock, log::Logger& logger)
      : m_context(context), m_database(database), m_clock(clock), m_logger(logger) {}

  void start();
  void note(KeyId key, std::int64_t nowUs);
  // Writes what was noted.
  Task<Result<>> flush();
  // The loop ends; whoever stops it flushes.
  void stop() { m_stopping = true; }

 private:
  Task<> loop();

  boost::asio::io_context& m_context;
  storage::Database& m_database;
  Clock& m_clock;
  log::Logger& m_logger;
  bool m_stopping{false};  // on the context's thread only
  std::mutex m_mutex;
  std::unordered_map<std::int64_t, std::int64_t> m_noted;
};

}  // namespace trunkline::keys
