// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>

#include "api-client/session/session.h"
#include "api-client/transport/network_transport.h"
#include "server/contract/wire/orders.h"
#include "tests/support/qt/real_server.h"

namespace trunkline::testing {

// Somebody with money who orders over the customers' API. Each call is waited for while the event loop goes on.
class RealCustomer {
 public:
  explicit RealCustomer(RealServer& server);

  [[nodiscard]] bool signIn();  // the first time with a new account
  [[nodiscard]] std::optional<OrderId> place();
  [[nodiscard]] bool cancel(OrderId id);
  [[nodiscard]] std::optional<OrderStatus> statusOf(OrderId id);
  [[nodiscard]] std::optional<Money> available();

 private:
  [[nodiscard]] client::ClientParts parts(client::Authorizer* authorizer);

  RealServer& m_server;
  QString m_email;
  bool m_isKnown{false};  // to the server
  client::NetworkTransport m_transport;
  client::QtScheduler m_scheduler;
  client::SystemRandomness m_randomness;
  client::MemorySecretStore m_secrets;
  client::ApiClient m_asking;
  client::Session m_session;
  client::ApiClient m_client;
};

}  // namespace trunkline::testing
