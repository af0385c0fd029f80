// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/quote_signer.h"

#include <gtest/gtest.h>

#include "server/crypto/bytes.h"

namespace trunkline::routing {
namespace {

constexpr std::int64_t kNow = 1'767'225'600'000'000;

VerifiedQuote sample() { return {"whatsapp", "US", "tmobile", 3, Money(130'000, *Currency::parse("EUR")), 7, 9, kNow + 60'000'000}; }

class QuoteSignerTest : public ::testing::Test {
 protected:
  QuoteSigner signer{"a secret of at least thirty-two bytes"};
  UserId user{42};
};

TEST_F(QuoteSignerTest, CarriesEverythingThatWasPromised) {
  const std::string id = signer.sign(user, sample());
  EXPECT_LE(id.size(), 400U);
  const auto quote = signer.verify(id, user, kNow);
  ASSERT_TRUE(quote);
  EXPECT_EQ(quote->service, "whatsapp");
  EXPECT_EQ(quote->country, "US");
  EXPECT_EQ(quote->operatorName, "tmobile");
  EXPECT_EQ(quote->quantity, 3);
  EXPECT_EQ(quote->price, sample().price);
  EXPECT_EQ(quote->priceSet, 7);
  EXPECT_EQ(quote->priceRule, 9);
  EXPECT_EQ(quote->expiresUs, sample().expiresUs);
  VerifiedQuote plain = sample();
  plain.operatorName.reset();
  EXPECT_FALSE(signer.verify(signer.sign(user, plain), user, kNow)->operatorName);
}

TEST_F(QuoteSignerTest, ExpiresOnTheMicrosecond) {
  const std::string id = signer.sign(user, sample());
  EXPECT_TRUE(signer.verify(id, user, kNow + 59'999'999));
  EXPECT_EQ(signer.verify(id, user, kNow + 60'000'000).error().code, ErrorCode::QuoteExpired);
}

TEST_F(QuoteSignerTest, BelongsToOneUserAndOneSecret) {
  const std::string id = signer.sign(user, sample());
  EXPECT_EQ(signer.verify(id, UserId(43), kNow).error().code, ErrorCode::ValidationFailed);
  EXPECT_FALSE(QuoteSigner("another secret of thirty-two bytes!!").verify(id, user, kNow));
}

TEST_F(QuoteSignerTest, EveryChangedByteIsNoticed) {
  const std::string bytes = *crypto::base64UrlDecode(signer.sign(user, sample()));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    const auto refused = signer.verify(crypto::base64UrlEncode(changed), user, kNow);
    ASSERT_FALSE(refused) << i;
    EXPECT_EQ(refused.error().fields.front().path, "quote_id");
  }
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{32}, bytes.size() - 1})
    EXPECT_FALSE(signer.verify(crypto::base64UrlEncode(bytes.substr(0, length)), user, kNow));
  EXPECT_FALSE(signer.verify("not base64 at all!", user, kNow));
}

}  // namespace
}  // namespace trunkline::routing
