// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <optional>

#include "api-client/base/randomness.h"
#include "api-client/base/scheduler.h"
#include "api-client/session/secret_store.h"

namespace trunkline::client {

// Uses a key store once it has proved that it keeps, returns and deletes a value, else memory. The proof runs before the first
// use: a key store that is locked or missing says "not found" to a read and fails only at a write.
class FallbackSecretStore final : public QObject, public SecretStore {
  Q_OBJECT
 public:
  // All of it outlives this store.
  FallbackSecretStore(SecretStore& keyStore, Randomness& randomness, Scheduler& scheduler)
      : m_keyStore(keyStore), m_randomness(randomness), m_scheduler(scheduler) {}
  // Runs the proof now, ahead of the first use; it takes limits::kKeychainAnswer at most.
  void prove();
  [[nodiscard]] SecretCall<std::optional<std::string>> read(const std::string& key) override;
  [[nodiscard]] SecretCall<Nothing> write(const std::string& key, const std::string& secret) override;
  [[nodiscard]] SecretCall<Nothing> remove(const std::string& key) override;

  // Empty until the proof is over.
  [[nodiscard]] std::optional<bool> isKept() const { return m_isKept; }
  // What the proof was written under, and removed again.
  [[nodiscard]] const std::string& proofKey() const { return m_proofKey; }

 Q_SIGNALS:
  // Once, when the proof failed: secrets last as long as the program.
  void memoryOnly(const QString& why);

 private:
  template <class T>
  SecretCall<T> afterProof(std::function<SecretCall<T>(SecretStore& store)> work);
  void proveRead(const std::string& written);
  void proveRemove();
  void proven(bool isKept, const std::string& why);

  SecretStore& m_keyStore;
  Randomness& m_randomness;
  Scheduler& m_scheduler;
  MemorySecretStore m_memory;
  CallSource<Nothing, SecretError> m_proof;
  std::string m_proofKey;
  std::unique_ptr<Scheduler::Timer> m_deadline;  // of the proof
  bool m_isProving{false};
  std::optional<bool> m_isKept;
};

}  // namespace trunkline::client
