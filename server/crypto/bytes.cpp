// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/bytes.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace trunkline::crypto {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64UrlAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::array<std::int16_t, 256> makeReverse(std::string_view alphabet) {
  std::array<std::int16_t, 256> table{};
  for (auto& entry : table) entry = -1;
  for (std::size_t i = 0; i < alphabet.size(); ++i) table[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::int16_t>(i);
  return table;
}
constexpr auto kBase64UrlReverse = makeReverse(kBase64UrlAlphabet);

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string toHex(std::span<const std::uint8_t> bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    out.push_back(kHexDigits[byte >> 4U]);
    out.push_back(kHexDigits[byte & 15U]);
  }
  return out;
}

std::optional<std::string> fromHex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const int high = hexValue(text[i]);
    const int low = hexValue(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    out.push_back(static_cast<char>(high * 16 + low));
  }
  return out;
}

std::string base64UrlEncode(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const auto byte : asBytes(bytes)) {
    buffer = (buffer << 8U) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      out.push_back(kBase64UrlAlphabet[(buffer >> static_cast<unsigned>(bits)) & 63U]);
    }
  }
  if (bits > 0) out.push_back(kBase64UrlAlphabet[(buffer << static_cast<unsigned>(6 - bits)) & 63U]);
  return out;
}

std::optional<std::string> base64UrlDecode(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string out;
  out.reserve(text.size() * 3 / 4);
  std::uint32_t buffer = 0;
  int bits = 0;
  for (const auto byte : asBytes(text)) {
    const int value = kBase64UrlReverse[byte];
    if (value < 0) return std::nullopt;
    buffer = (buffer << 6U) | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push_back(static_cast<char>((buffer >> static_cast<unsigned>(bits)) & 255U));
    }
  }
  const auto rest = (1U << static_cast<unsigned>(bits)) - 1U;
  if ((buffer & rest) != 0) return std::nullopt;
  return out;
}

bool constantTimeEqual(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::string& text) {
  OPENSSL_cleanse(text.data(), text.size());
  text.clear();
}

Digest sha256(std::string_view bytes) {
  Digest digest{};
  // Fails only when memory is gone; an all-zero digest then matches nothing that was stored.
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) digest.fill(0);
  return digest;
}

std::string sha256Hex(std::string_view bytes) { return toHex(sha256(bytes)); }

Result<Key256> parseKey256(std::string_view text) {
  std::optional<std::string> bytes;
  if (text.size() == 64) {
    bytes = fromHex(text);
  } else {
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string url(text);
    std::ranges::replace(url, '+', '-');
    std::ranges::replace(url, '/', '_');
    bytes = base64UrlDecode(url);
    wipe(url);
  }
  Key256 key{};
  if (!bytes || bytes->size() != key.size())
    return fail(ErrorCode::Internal, "A key must be 32 bytes, written as 64 hex digits or as base64");
  std::ranges::copy(asBytes(*bytes), key.begin());
  wipe(*bytes);
  return key;
}

}  // namespace trunkline::crypto
