// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/totp.h"

#include <gtest/gtest.h>

#include "tests/support/seeded_random.h"

namespace trunkline::crypto {
namespace {

const std::string kRfcSecret = "12345678901234567890";
constexpr std::int64_t kStepUs = 30'000'000;

TEST(Totp, vectorsOfRfc6238) {
  const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
                                                          {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& [seconds, code] : vectors) EXPECT_EQ(totpCode(kRfcSecret, seconds / 30, 8), code) << seconds;
  EXPECT_EQ(totpCode(kRfcSecret, totpStep(59'000'000)), "287082");
}

TEST(Totp, oneStepEarlyOrLateAndNoMore) {
  constexpr std::int64_t kThisStep = 1000;
  for (std::int64_t step = kThisStep - 3; step <= kThisStep + 3; ++step) {
    const auto matched = matchTotp(kRfcSecret, totpCode(kRfcSecret, step), kThisStep * kStepUs, 0);
    if (step >= kThisStep - 1 && step <= kThisStep + 1) {
      EXPECT_EQ(matched, step);
    } else {
      EXPECT_EQ(matched, std::nullopt) << step;
    }
  }
  EXPECT_TRUE(matchTotp(kRfcSecret, totpCode(kRfcSecret, kThisStep), kThisStep * kStepUs + kStepUs - 1, 0));
}

TEST(Totp, aCodeWorksOnceAndNoneBeforeIt) {
  const std::string code = totpCode(kRfcSecret, 1000);
  const auto first = matchTotp(kRfcSecret, code, 1000 * kStepUs, 999);
  ASSERT_EQ(first, 1000);
  EXPECT_EQ(matchTotp(kRfcSecret, code, 1000 * kStepUs, *first), std::nullopt);
  EXPECT_EQ(matchTotp(kRfcSecret, totpCode(kRfcSecret, 999), 1000 * kStepUs, *first), std::nullopt);
  EXPECT_EQ(matchTotp(kRfcSecret, totpCode(kRfcSecret, 1001), 1000 * kStepUs, *first), 1001);
}

TEST(Totp, otherTextsAreNoCode) {
  const std::string code = totpCode(kRfcSecret, 1000);
  for (const std::string& text : {std::string(), code.substr(1), code + "0", " " + code, std::string("abcdef")}) {
    EXPECT_EQ(matchTotp(kRfcSecret, text, 1000 * kStepUs, 0), std::nullopt) << text;
  }
}

TEST(Totp, base32OfRfc4648WithoutPadding) {
  const std::pair<const char*, const char*> vectors[] = {
      {"", ""}, {"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"}, {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}};
  for (const auto& [plain, text] : vectors) EXPECT_EQ(base32Encode(plain), text);
  EXPECT_EQ(base32Encode(kRfcSecret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST(Totp, theUriCarriesTheAccountEscaped) {
  EXPECT_EQ(otpauthUri("a+b@example.com", "foobar"), "otpauth://totp/Trunkline:a%2Bb%40example.com?secret=MZXW6YTBOI&issuer=Trunkline");
}

TEST(Totp, secretsAre160BitsAndDiffer) {
  testing::SeededRandom random;
  const std::string one = makeTotpSecret(random);
  EXPECT_EQ(one.size() * 8, 160U);
  EXPECT_NE(one, makeTotpSecret(random));
}

}  // namespace
}  // namespace trunkline::crypto
