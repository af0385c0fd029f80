// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/session/fallback_secret_store.h"

#include <utility>

#include "server/contract/console_limits.h"

namespace trunkline::client {

template <class T>
SecretCall<T> FallbackSecretStore::afterProof(std::function<SecretCall<T>(SecretStore& store)> work) {
  const CallSource<T, SecretError> source;
  prove();
  m_proof.call().onResult(this, [this, source, work = std::move(work)](const SecretCall<Nothing>::Outcome& /*proof*/) {
    SecretStore& store = m_isKept.value_or(false) ? m_keyStore : static_cast<SecretStore&>(m_memory);
    work(store).onResult(this, [source](const auto& outcome) { source.finish(outcome); });
  });
  return source.call();
}

SecretCall<std::optional<std::string>> FallbackSecretStore::read(const std::string& key) {
  return afterProof<std::optional<std::string>>([key](SecretStore& store) { return store.read(key); });
}

SecretCall<Nothing> FallbackSecretStore::write(const std::string& key, const std::string& secret) {
  return afterProof<Nothing>([key, secret](SecretStore& store) { return store.write(key, secret); });
}

SecretCall<Nothing> FallbackSecretStore::remove(const std::string& key) {
  return afterProof<Nothing>([key](SecretStore& store) { return store.remove(key); });
}

void FallbackSecretStore::prove() {
  if (std::exchange(m_isProving, true)) return;
  m_deadline = m_scheduler.after(limits::kKeychainAnswer, [this] { proven(false, "the key store takes too long"); });
  // Consoles that start together must not read each other's proof.
  m_proofKey = "proof-" + randomToken(m_randomness);
  const std::string written = randomToken(m_randomness);
  m_keyStore.write(m_proofKey, written).onResult(this, [this, written](const SecretCall<Nothing>::Outcome& outcome) {
    if (!outcome) return proven(false, outcome.error().detail);
    proveRead(written);
  });
}

void FallbackSecretStore::proveRead(const std::string& written) {
  m_keyStore.read(m_proofKey).onResult(this, [this, written](const SecretCall<std::optional<std::string>>::Outcome& outcome) {
    if (!outcome) return proven(false, outcome.error().detail);
    if (**outcome != written) return proven(false, "the key store returns something else than it was given");
    proveRemove();
  });
}

void FallbackSecretStore::proveRemove() {
  m_keyStore.remove(m_proofKey).onResult(this, [this](const SecretCall<Nothing>::Outcome& outcome) {
    proven(outcome.has_value(), outcome ? std::string() : outcome.error().detail);
  });
}

void FallbackSecretStore::proven(bool isKept, const std::string& why) {
  if (m_isKept) return;  // too late: memory is in use by now
  m_deadline.reset();
  m_isKept = isKept;
  m_proof.succeed({});
  if (!isKept) Q_EMIT memoryOnly(QString::fromStdString(why));
}

}  // namespace trunkline::client
