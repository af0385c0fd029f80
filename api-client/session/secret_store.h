// SPDX-License-Identifier: GPL-3.0-or-later
// Where the refresh token rests between two starts of the program: nowhere else, and never in a file of ours.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "api-client/call/call.h"
#include "server/contract/route.h"

namespace trunkline::client {

struct SecretError {
  bool wasCancelled{false};
  std::string detail;
  [[nodiscard]] static SecretError cancelled() { return {true, "cancelled"}; }
};

template <class T>
using SecretCall = Call<T, SecretError>;

class SecretStore {
 public:
  virtual ~SecretStore() = default;
  // Nothing under that key is an empty optional, not an error.
  [[nodiscard]] virtual SecretCall<std::optional<std::string>> read(const std::string& key) = 0;
  [[nodiscard]] virtual SecretCall<Nothing> write(const std::string& key, const std::string& secret) = 0;
  [[nodiscard]] virtual SecretCall<Nothing> remove(const std::string& key) = 0;
};

// Forgets with the program.
class MemorySecretStore final : public SecretStore {
 public:
  MemorySecretStore() = default;
  MemorySecretStore(const MemorySecretStore&) = delete;
  MemorySecretStore& operator=(const MemorySecretStore&) = delete;
  ~MemorySecretStore() override;
  [[nodiscard]] SecretCall<std::optional<std::string>> read(const std::string& key) override;
  [[nodiscard]] SecretCall<Nothing> write(const std::string& key, const std::string& secret) override;
  [[nodiscard]] SecretCall<Nothing> remove(const std::string& key) override;

 private:
  std::map<std::string, std::string> m_secrets;
};

// Overwrites the text's bytes before it is emptied. Copies made elsewhere are not reached.
void wipe(std::string& secret);

}  // namespace trunkline::client
