// SPDX-License-Identifier: GPL-3.0-or-later
// Signed access tokens: JWT with HS256 and nothing else. The algorithm belongs to the key; the token's header only has to
// agree with it. Members of the header that could bring a key or a rule of their own (crit, jwk, jku, x5u …) refuse the token.
#pragma once
#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"
#include "server/crypto/hmac.h"

namespace trunkline::crypto {

class Jwt {
 public:
  struct RingKey {
    std::string kid;
    std::string secret;  // ≥ 32 bytes
  };
  struct Lifetime {
    std::int64_t issuedAt{};   // s UTC
    std::int64_t expiresAt{};  // s UTC
  };

  // The first key signs, all verify.
  Jwt(const std::vector<RingKey>& ring, std::string issuer, std::string audience);

  [[nodiscard]] std::string sign(boost::json::object claims, Lifetime lifetime) const;
  // The claims, after form, key, signature, iss, aud, iat and exp hold; iat and exp with kTokenSkew. Otherwise
  // Unauthenticated, whose cause names the check that failed.
  [[nodiscard]] Result<boost::json::object> verify(std::string_view token, std::int64_t nowS) const;

 private:
  struct Entry {
    std::string kid;
    Hmac hmac;
  };
  [[nodiscard]] const Entry* keyOf(std::string_view header) const;
  [[nodiscard]] bool inForce(const boost::json::object& claims, std::int64_t nowS) const;

  std::vector<Entry> m_ring;
  std::string m_issuer;
  std::string m_audience;
};

}  // namespace trunkline::crypto
