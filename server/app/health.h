// SPDX-License-Identifier: GPL-3.0-or-later
// /readyz: what a load balancer asks before it sends anybody here. /healthz only says that the process answers.
#pragma once
#include <atomic>

#include "server/http/call.h"
#include "server/jobs/order_engine.h"

namespace trunkline::app {

class Health {
 public:
  Health(storage::Database& database, const jobs::OrderEngine& engine) : m_database(database), m_engine(engine) {}

  Task<Result<http::RawReply>> ready(const http::RawInput* input);
  void startDraining() { m_draining = true; }

 private:
  storage::Database& m_database;
  const jobs::OrderEngine& m_engine;
  std::atomic<bool> m_draining{false};
};

}  // namespace trunkline::app
