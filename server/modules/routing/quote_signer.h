// SPDX-License-Identifier: GPL-3.0-or-later
// Quotes are stateless: what was promised stands in the id itself, under a MAC.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/crypto/hmac.h"

namespace trunkline::routing {

struct VerifiedQuote {
  std::string service;  // our slug
  std::string country;  // ISO alpha-2
  std::optional<std::string> operatorName;
  int quantity{1};
  Money price;  // XTS for a test key's quote
  std::int64_t priceSet{};
  std::int64_t priceRule{};
  std::int64_t expiresUs{};
};

// Thread-safe.
class QuoteSigner {
 public:
  // The signing key is HKDF(JWT_SECRET, "quote"): a quote is no token and a token no quote.
  explicit QuoteSigner(std::string_view jwtSecret);

  // At most 400 characters (PlaceOrderRequest.quote_id).
  [[nodiscard]] std::string sign(UserId user, const VerifiedQuote& quote) const;
  // ValidationFailed for anything that was not signed for this user, QuoteExpired when its time is over.
  [[nodiscard]] Result<VerifiedQuote> verify(std::string_view quoteId, UserId user, std::int64_t nowUs) const;

 private:
  crypto::Hmac m_hmac;
};

}  // namespace trunkline::routing
