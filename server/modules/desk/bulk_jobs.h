// SPDX-License-Identifier: GPL-3.0-or-later
// Works on the jobs that have not ended, the oldest first, a few of its objects at a time. All that it knows stands in the
// database: after a restart it goes on with what is left.
#pragma once
#include <boost/asio/io_context.hpp>
#include <memory>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/base/signal.h"
#include "server/modules/desk/job_parts.h"
#include "server/modules/desk/job_store.h"

namespace trunkline::desk {

// Lives on the context's thread.
class BulkJobs {
 public:
  struct Parts {
    boost::asio::io_context& context;
    storage::Database& database;
    OrderCanceller& orders;
    JobNews& news;
    Clock& clock;
    IdGenerator& ids;
    log::Logger& logger;
  };
  explicit BulkJobs(Parts parts);

  void start();
  // There is a new job. Any thread.
  void wake() { m_signal->wake(); }
  // What is under way is ended; the rest is for the next start.
  Task<> stop(std::chrono::milliseconds patience);
  // Works on the oldest job until it ends or cannot go on. False when there is none.
  Task<Result<bool>> round();

 private:
  struct Run;
  Task<> loop();
  Task<> worker(std::shared_ptr<Run> run);
  // False when the run cannot go on.
  Task<bool> once(std::shared_ptr<Run> run, JobObject object);
  Task<Result<>> act(std::shared_ptr<Run> run, JobObject object);
  Task<Result<>> end(std::shared_ptr<Run> run);

  Parts m_parts;
  JobStore m_store;
  std::shared_ptr<Signal> m_signal;
  bool m_running{false};
  bool m_stopping{false};
};

}  // namespace trunkline::desk
