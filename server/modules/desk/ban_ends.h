// SPDX-License-Identifier: GPL-3.0-or-later
// Bans with an end are over when it comes, without anybody's doing.
#pragma once
#include <boost/asio/io_context.hpp>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/modules/desk/access.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// Lives on the context's thread.
class BanEnds {
 public:
  struct Parts {
    boost::asio::io_context& context;
    storage::Database& database;
    Access& access;
    Clock& clock;
    IdGenerator& ids;
    log::Logger& logger;
  };
  explicit BanEnds(Parts parts) : m_parts(parts) {}

  void start();
  void stop() { m_stopping = true; }
  // Ends what is due now.
  Task<Result<>> round();

 private:
  Task<> loop();

  Parts m_parts;
  bool m_stopping{false};
};

}  // namespace trunkline::desk
