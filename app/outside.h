// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <memory>

#include "api-client/base/randomness.h"
#include "api-client/base/scheduler.h"
#include "api-client/log/log.h"
#include "api-client/session/fallback_secret_store.h"
#include "api-client/session/keychain_secret_store.h"
#include "api-client/transport/network_transport.h"
#include "models/base/clock.h"
#include "models/settings/settings.h"

namespace trunkline::app {

// What the console is given from outside; all of it outlives the console.
struct Outside {
  client::Transport& transport;
  client::Scheduler& scheduler;
  client::Randomness& randomness;
  client::SecretStore& secrets;
  const models::Clock& clock;
  models::Settings& settings;
  client::Log* log;     // null: silent
  QString logFile;      // empty: there is none
  QString storeFile{};  // what this computer remembers; empty: only until the program ends
};

// The network, the key store, the clock and the files of this computer.
class RealOutside final {
 public:
  // `keepsSignIn`: whether the key store is used at all.
  explicit RealOutside(bool keepsSignIn);
  [[nodiscard]] Outside parts();
  [[nodiscard]] client::FallbackSecretStore& keyStore() { return m_fallback; }

 private:
  bool m_keepsSignIn;
  client::NetworkTransport m_transport;
  client::QtScheduler m_scheduler;
  client::SystemRandomness m_randomness;
  client::KeychainSecretStore m_keychain;
  client::FallbackSecretStore m_fallback;
  client::MemorySecretStore m_memory;
  models::SystemClock m_clock;
  models::Settings m_settings;
  std::unique_ptr<client::Log> m_log;
};

}  // namespace trunkline::app
