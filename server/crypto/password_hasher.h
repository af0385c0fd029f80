// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "server/base/task.h"
#include "server/contract/error.h"

namespace trunkline::crypto {

// Password hashing off the io threads. Both calls resume on the caller's executor and answer Overloaded when too many wait.
class PasswordHasher {
 public:
  virtual ~PasswordHasher() = default;
  virtual Task<Result<std::string>> hash(std::string password) = 0;
  // false for a wrong password and for a hash that cannot be read.
  virtual Task<Result<bool>> verify(std::string password, std::string phc) = 0;
  // The hash is of an older kind or of weaker parameters than new ones get.
  [[nodiscard]] virtual bool needsRehash(std::string_view phc) const = 0;
  // A hash of today's parameters that no password matches: what is verified when the e-mail is unknown.
  [[nodiscard]] virtual const std::string& decoy() const = 0;
};

}  // namespace trunkline::crypto
