// SPDX-License-Identifier: GPL-3.0-or-later
// No text is accepted but one that the key signed, and none breaks the parser. The input is taken three ways: as a token, as
// a header and as claims under a right signature, so that the parts behind the signature are reached too.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/crypto/jwt.h"

namespace {

constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";
constexpr std::string_view kHeader = R"({"alg":"HS256","kid":"k1","typ":"JWT"})";
constexpr std::int64_t kNow = 1500;

std::string signedToken(std::string_view header, std::string_view claims) {
  using namespace trunkline::crypto;
  std::string token = base64UrlEncode(header) + '.' + base64UrlEncode(claims);
  const Digest signature = Hmac(kSecret).sign(token);
  return token + '.' + base64UrlEncode(asText(signature));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const trunkline::crypto::Jwt jwt({{"k1", std::string(kSecret)}}, "trunkline", "customer");
  if (jwt.verify(input, kNow)) {
    // Accepted: then signing the same parts again must give the same bytes.
    const auto dot = input.rfind('.');
    const auto signature = trunkline::crypto::Hmac(kSecret).sign(input.substr(0, dot));
    if (trunkline::crypto::base64UrlEncode(trunkline::crypto::asText(signature)) != input.substr(dot + 1)) std::abort();
  }
  const auto underHeader = jwt.verify(signedToken(input, R"({"iss":"trunkline","aud":"customer","iat":1000,"exp":1900})"), kNow);
  if (underHeader && input.find("HS256") == std::string_view::npos && input.find('\\') == std::string_view::npos) std::abort();
  const auto claims = jwt.verify(signedToken(kHeader, input), kNow);
  if (claims && (claims->at("exp").as_int64() <= kNow - 60 || claims->at("aud").as_string() != "customer")) std::abort();
  return 0;
}
