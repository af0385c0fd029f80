// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/session/secret_store.h"

namespace trunkline::client {

MemorySecretStore::~MemorySecretStore() {
  for (auto& [key, secret] : m_secrets) wipe(secret);
}

SecretCall<std::optional<std::string>> MemorySecretStore::read(const std::string& key) {
  const CallSource<std::optional<std::string>, SecretError> source;
  const auto found = m_secrets.find(key);
  source.succeed(found == m_secrets.end() ? std::nullopt : std::optional(found->second));
  return source.call();
}

SecretCall<Nothing> MemorySecretStore::write(const std::string& key, const std::string& secret) {
  const CallSource<Nothing, SecretError> source;
  wipe(m_secrets[key]);
  m_secrets[key] = secret;
  source.succeed({});
  return source.call();
}

SecretCall<Nothing> MemorySecretStore::remove(const std::string& key) {
  const CallSource<Nothing, SecretError> source;
  if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
    wipe(found->second);
    m_secrets.erase(found);
  }
  source.succeed({});
  return source.call();
}

void wipe(std::string& secret) {
  for (volatile char& byte : secret) byte = 0;  // volatile: the writes are not optimised away
  secret.clear();
}

}  // namespace trunkline::client
