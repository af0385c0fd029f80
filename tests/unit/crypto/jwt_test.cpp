// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/jwt.h"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

namespace trunkline::crypto {
namespace {

constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";
constexpr std::string_view kGoodHeader = R"({"alg":"HS256","kid":"k1","typ":"JWT"})";
constexpr std::string_view kGoodClaims = R"({"sub":"usr_1","iss":"trunkline","aud":"customer","iat":1000,"exp":1900})";
constexpr std::int64_t kNow = 1500;

Jwt makeJwt() { return {{{"k1", std::string(kSecret)}}, "trunkline", "customer"}; }

std::string signedToken(std::string_view header, std::string_view claims, std::string_view secret = kSecret) {
  std::string token = base64UrlEncode(header) + '.' + base64UrlEncode(claims);
  const Digest signature = Hmac(secret).sign(token);
  return token + '.' + base64UrlEncode(asText(signature));
}

std::string causeOf(std::string_view token, std::int64_t now = kNow) {
  const auto result = makeJwt().verify(token, now);
  if (result) return "accepted";
  EXPECT_EQ(result.error().code, ErrorCode::Unauthenticated);
  return result.error().cause;
}

// Made by another implementation (Python's hmac and base64).
constexpr std::string_view kForeign =
    "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIiwidHlwIjoiSldUIn0."
    "eyJzdWIiOiJ1c3JfMSIsImlzcyI6InRydW5rbGluZSIsImF1ZCI6ImN1c3RvbWVyIiwiaWF0IjoxMDAwLCJleHAiOjE5MDB9."
    "S43VCOLMJ4r5LgkMLn726sCOca69IearpszpIW7jc-M";

TEST(Jwt, agreesWithAnotherImplementation) {
  EXPECT_EQ(signedToken(kGoodHeader, kGoodClaims), kForeign);
  const auto claims = makeJwt().verify(kForeign, kNow);
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->at("sub").as_string(), "usr_1");
}

TEST(Jwt, verifiesWhatItSigned) {
  const Jwt jwt = makeJwt();
  const std::string token = jwt.sign({{"sub", "usr_2"}, {"epoch", 3}}, {1000, 1900});
  const auto claims = jwt.verify(token, kNow);
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->at("epoch").as_int64(), 3);
  EXPECT_EQ(claims->at("aud").as_string(), "customer");
}

TEST(Jwt, theKeysAlgorithmIsTheOnlyOne) {
  EXPECT_EQ(causeOf(base64UrlEncode(R"({"alg":"none","kid":"k1"})") + '.' + base64UrlEncode(kGoodClaims) + '.'), "header");
  for (const char* algorithm : {"none", "None", "hs256", "HS384", "HS512", "RS256", "ES256", "EdDSA", ""}) {
    const std::string header = std::string(R"({"alg":")") + algorithm + R"(","kid":"k1"})";
    EXPECT_EQ(causeOf(signedToken(header, kGoodClaims)), "header") << algorithm;
  }
  EXPECT_EQ(causeOf(signedToken(R"({"kid":"k1"})", kGoodClaims)), "header");
  EXPECT_EQ(causeOf(signedToken(R"({"alg":["HS256"],"kid":"k1"})", kGoodClaims)), "header");
}

TEST(Jwt, headersCannotBringKeysOrRules) {
  for (const char* member : {R"("crit":["exp"])", R"("jwk":{"kty":"oct","k":"AAAA"})", R"("jku":"https://evil.example/k")",
                             R"("x5u":"https://evil.example/c")", R"("x5c":[])", R"("zip":"DEF")", R"("b64":false)"}) {
    const std::string header = std::string(R"({"alg":"HS256","kid":"k1",)") + member + '}';
    EXPECT_EQ(causeOf(signedToken(header, kGoodClaims)), "header") << member;
  }
  EXPECT_EQ(causeOf(signedToken(R"({"alg":"HS256","kid":"k1","typ":"at+jwt"})", kGoodClaims)), "header");
}

TEST(Jwt, theKeyIsFoundByItsIdOnly) {
  EXPECT_EQ(causeOf(signedToken(R"({"alg":"HS256","kid":"k2"})", kGoodClaims)), "header");
  EXPECT_EQ(causeOf(signedToken(R"({"alg":"HS256"})", kGoodClaims)), "header");
  EXPECT_EQ(causeOf(signedToken(R"({"alg":"HS256","kid":"../k1"})", kGoodClaims)), "header");
  EXPECT_EQ(causeOf(signedToken(kGoodHeader, kGoodClaims, "another secret of the same length")), "signature");
}

TEST(Jwt, rotation) {
  const Jwt rotated({{"k2", std::string(32, 'n')}, {"k1", std::string(kSecret)}}, "trunkline", "customer");
  EXPECT_TRUE(rotated.verify(kForeign, kNow));
  const std::string fresh = rotated.sign({}, {1000, 1900});
  EXPECT_EQ(causeOf(fresh), "header");
  EXPECT_TRUE(rotated.verify(fresh, kNow));
}

TEST(Jwt, formAndSignatureAreExact) {
  const std::string good(kForeign);
  EXPECT_EQ(causeOf(""), "form");
  EXPECT_EQ(causeOf("a.b"), "form");
  EXPECT_EQ(causeOf(good + ".x"), "form");
  EXPECT_EQ(causeOf(good + '='), "signature");
  EXPECT_EQ(causeOf(good + ' '), "signature");
  EXPECT_EQ(causeOf(good + "AA"), "signature");
  EXPECT_EQ(causeOf(good.substr(0, good.size() - 1)), "signature");
  EXPECT_EQ(causeOf(good.substr(0, good.rfind('.') + 1)), "signature");
  EXPECT_EQ(causeOf(std::string(2000, 'a')), "length");
  // The last character carries two bits that belong to no byte.
  std::string trailing = good;
  trailing.back() = 'N';
  EXPECT_EQ(causeOf(trailing), "signature");
}

TEST(Jwt, everyChangedCharacterIsRefused) {
  for (std::size_t i = 0; i < kForeign.size(); ++i) {
    std::string changed(kForeign);
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_NE(causeOf(changed), "accepted") << i;
  }
}

TEST(Jwt, timesHoldWithinTheSkew) {
  EXPECT_EQ(causeOf(kForeign, 1959), "accepted");
  EXPECT_EQ(causeOf(kForeign, 1960), "time");
  EXPECT_EQ(causeOf(kForeign, 940), "accepted");
  EXPECT_EQ(causeOf(kForeign, 939), "time");
}

TEST(Jwt, everyClaimIsRequired) {
  const std::pair<const char*, const char*> claims[] = {
      {R"({"aud":"customer","iat":1000,"exp":1900})", "audience"},
      {R"({"iss":"trunkline","iat":1000,"exp":1900})", "audience"},
      {R"({"iss":"trunkline","aud":"staff","iat":1000,"exp":1900})", "audience"},
      {R"({"iss":"trunkline","aud":["customer"],"iat":1000,"exp":1900})", "audience"},
      {R"({"iss":"other","aud":"customer","iat":1000,"exp":1900})", "audience"},
      {R"({"iss":"trunkline","aud":"customer","exp":1900})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":1000})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":1000,"exp":"1900"})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":1000,"exp":1900.5})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":1000,"exp":18446744073709551615})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":1000,"exp":-9223372036854775808})", "time"},
      {R"({"iss":"trunkline","aud":"customer","iat":9223372036854775807,"exp":9223372036854775807})", "time"},
      {R"([])", "claims"},
      {R"({"iss":"trunkline")", "claims"},
  };
  for (const auto& [text, cause] : claims) EXPECT_EQ(causeOf(signedToken(kGoodHeader, text)), cause) << text;
}

TEST(Jwt, deepHeadersAreRefusedBeforeTheyCost) {
  EXPECT_EQ(causeOf(signedToken(std::string(500, '[') + std::string(500, ']'), "{}")), "length");
  EXPECT_EQ(causeOf(signedToken(std::string(100, '[') + std::string(100, ']'), kGoodClaims)), "header");
}

}  // namespace
}  // namespace trunkline::crypto
