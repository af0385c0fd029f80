// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_text.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <cstring>

namespace trunkline::keys {
namespace {

constexpr std::string_view kLiveMark = "tl_live_";
constexpr std::string_view kTestMark = "tl_test_";
constexpr std::size_t kMarkSize = kLiveMark.size();
constexpr std::size_t kIdSize = 8;
constexpr std::size_t kSecretSize = 43;
constexpr std::size_t kChecksumSize = 6;
constexpr std::size_t kPrefixSize = kMarkSize + kIdSize;
constexpr std::size_t kKeySize = kPrefixSize + 1 + kSecretSize + kChecksumSize;
constexpr std::string_view kBase62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

std::string base62(std::uint64_t value, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t i = digits; i-- > 0; value /= kBase62.size()) text[i] = kBase62[value % kBase62.size()];
  return text;
}

bool isBase62(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

}  // namespace

std::optional<KeyText> parseKeyText(std::string_view text) {
  const bool sandbox = text.starts_with(kTestMark);
  if (text.size() != kKeySize || (!sandbox && !text.starts_with(kLiveMark)) || text[kPrefixSize] != '_') return std::nullopt;
  const KeyText key{sandbox, text.substr(0, kPrefixSize), text.substr(kMarkSize, kIdSize), text.substr(kPrefixSize + 1, kSecretSize)};
  if (!isBase62(key.publicId) || !isBase62(text.substr(kPrefixSize + 1))) return std::nullopt;
  return key;
}

std::string keyChecksum(std::string_view beginning) {
  boost::crc_32_type crc;
  crc.process_bytes(beginning.data(), beginning.size());
  return base62(crc.checksum(), kChecksumSize);
}

std::int64_t packedId(std::string_view publicId) {
  std::int64_t packed = 0;
  std::memcpy(&packed, publicId.data(), std::min(publicId.size(), sizeof packed));
  return packed;
}

KeyTexts::KeyTexts(std::string_view identitySecret) : m_ids(crypto::hkdfSha256(identitySecret, "", "api key id", 32)) {}

std::string KeyTexts::idOf(std::string_view mark, std::string_view secret) const {
  const crypto::Digest digest = m_ids.sign(std::string(mark).append(secret));
  std::uint64_t value = 0;
  std::memcpy(&value, digest.data(), sizeof value);
  return base62(value, kIdSize);
}

std::string KeyTexts::make(Random& random, bool sandbox) const {
  const std::string_view mark = sandbox ? kTestMark : kLiveMark;
  std::string secret(kSecretSize, '0');
  for (char& c : secret) c = kBase62[random.below(kBase62.size())];
  std::string text = std::string(mark) + idOf(mark, secret) + '_' + secret;
  return text + keyChecksum(text);
}

bool KeyTexts::genuine(std::string_view text) const {
  const auto key = parseKeyText(text);
  if (!key) return false;
  if (keyChecksum(text.substr(0, kKeySize - kChecksumSize)) != text.substr(kKeySize - kChecksumSize)) return false;
  return crypto::constantTimeEqual(idOf(text.substr(0, kMarkSize), key->secret), key->publicId);
}

}  // namespace trunkline::keys
