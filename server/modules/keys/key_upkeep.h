// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on beside the requests: keys in use are read again before they are too old, their last use is written.
#pragma once
#include <boost/asio/io_context.hpp>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/modules/keys/key_gate.h"
#include "server/modules/keys/key_usage.h"

namespace trunkline::keys {

// Lives on the context's thread.
class KeyUpkeep {
 public:
  KeyUpkeep(boost::asio::io_context& context, KeyGate& gate, KeyUsage& usage, Clock& clock, log::Logger& logger)
      : m_context(context), m_gate(gate), m_usage(usage), m_clock(clock), m_logger(logger) {}

  void start();
  // Ends the loop and writes what was noted.
  Task<> stop();

 private:
  Task<> loop();
  Task<> writeUses();

  boost::asio::io_context& m_context;
  KeyGate& m_gate;
  KeyUsage& m_usage;
  Clock& m_clock;
  log::Logger& m_logger;
  bool m_stopping{false};
};

}  // namespace trunkline::keys
