// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>

#include "api-client/base/scheduler.h"
#include "api-client/session/secret_store.h"

namespace trunkline::client {

// The system's key store through QtKeychain; never its insecure fallback. A store that does not answer within
// limits::kKeychainAnswer is an error. It cannot say beforehand whether it works: see FallbackSecretStore.
class KeychainSecretStore final : public SecretStore {
 public:
  KeychainSecretStore(QString service, Scheduler& scheduler) : m_service(std::move(service)), m_scheduler(scheduler) {}
  [[nodiscard]] SecretCall<std::optional<std::string>> read(const std::string& key) override;
  [[nodiscard]] SecretCall<Nothing> write(const std::string& key, const std::string& secret) override;
  [[nodiscard]] SecretCall<Nothing> remove(const std::string& key) override;

 private:
  QString m_service;
  Scheduler& m_scheduler;
};

}  // namespace trunkline::client
