// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "server/base/random.h"

namespace trunkline::http {

// 1–64 characters of [A-Za-z0-9._-].
[[nodiscard]] bool isRequestId(std::string_view text);

// Makes ids of one connection: 16 random hex digits and a counter. Unique, not secret.
class RequestIdMaker {
 public:
  explicit RequestIdMaker(Random& random);
  void make(std::string& out);

 private:
  std::string m_prefix;
  std::uint64_t m_count{0};
};

}  // namespace trunkline::http
