// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/totp.h"

#include <openssl/evp.h>

#include <array>
#include <span>
#include <stdexcept>

#include "server/crypto/bytes.h"

namespace trunkline::crypto {
namespace {

constexpr std::string_view kBase32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kHexUpper = "0123456789ABCDEF";
constexpr std::size_t kSha1Bytes = 20;

std::array<unsigned char, kSha1Bytes> hmacSha1(std::string_view key, std::span<const unsigned char> message) {
  std::array<unsigned char, kSha1Bytes> digest{};
  std::size_t length = 0;
  // Like HMAC-SHA-256 (hmac.cpp) it fails only when memory is gone.
  if (EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA1", nullptr, key.data(), key.size(), message.data(), message.size(), digest.data(),
                digest.size(), &length) == nullptr ||
      length != digest.size()) {
    throw std::runtime_error("HMAC-SHA-1 failed");
  }
  return digest;
}

bool isPlainCharacter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string uriEscaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (isPlainCharacter(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.append({'%', kHexUpper[byte >> 4U], kHexUpper[byte & 15U]});
  }
  return out;
}

}  // namespace

std::string makeTotpSecret(Random& random) {
  std::array<std::uint8_t, kTotpSecretBytes> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  return std::string(asText(bytes));
}

std::string totpCode(std::string_view secret, std::int64_t step, int digits) {
  std::array<unsigned char, 8> counter{};
  auto rest = static_cast<std::uint64_t>(step);
  for (std::size_t i = counter.size(); i-- > 0; rest >>= 8U) counter[i] = static_cast<unsigned char>(rest & 255U);
  const auto digest = hmacSha1(secret, counter);
  const std::size_t offset = digest.back() & 15U;
  std::uint32_t number = digest[offset] & 127U;
  for (std::size_t i = 1; i < 4; ++i) number = (number << 8U) | digest[offset + i];
  std::string code(static_cast<std::size_t>(digits), '0');
  for (std::size_t i = code.size(); i-- > 0; number /= 10) code[i] = static_cast<char>('0' + number % 10);
  return code;
}

std::optional<std::int64_t> matchTotp(std::string_view secret, std::string_view code, std::int64_t nowUs, std::int64_t lastStep) {
  std::optional<std::int64_t> matched;
  const std::int64_t now = totpStep(nowUs);
  for (std::int64_t step = now - 1; step <= now + 1; ++step) {
    const bool same = constantTimeEqual(totpCode(secret, step), code);
    if (same && step > lastStep && !matched) matched = step;
  }
  return matched;
}

std::string base32Encode(std::string_view bytes) {
  std::string out;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const auto byte : asBytes(bytes)) {
    buffer = ((buffer << 8U) | byte) & 0xFFFFU;
    for (bits += 8; bits >= 5; bits -= 5) out.push_back(kBase32Alphabet[(buffer >> (bits - 5)) & 31U]);
  }
  if (bits > 0) out.push_back(kBase32Alphabet[(buffer << (5 - bits)) & 31U]);
  return out;
}

std::string otpauthUri(std::string_view account, std::string_view secret) {
  return "otpauth://totp/Trunkline:" + uriEscaped(account) + "?secret=" + base32Encode(secret) + "&issuer=Trunkline";
}

}  // namespace trunkline::crypto
