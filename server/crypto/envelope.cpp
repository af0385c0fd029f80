// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/envelope.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <optional>

#include "server/crypto/hmac.h"

namespace trunkline::crypto {
namespace {

constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kImportedNonceBytes = 16;
constexpr std::size_t kTagBytes = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Tag = std::array<std::uint8_t, kTagBytes>;

const unsigned char* octets(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// A zero byte separates, and neither tables nor columns contain one: no two places give the same text.
std::string placeText(const Place& place) {
  std::string out(place.table);
  out.push_back('\0');
  out.append(place.column);
  out.push_back('\0');
  out.append(std::to_string(place.row));
  return out;
}

Failure damaged(const char* cause) { return fail(ErrorCode::Internal, "A stored secret cannot be opened", cause); }

bool gcmStart(EVP_CIPHER_CTX* context, const Key256& key, std::string_view nonce, std::string_view place, bool sealing) {
  int length = 0;
  const int direction = sealing ? 1 : 0;
  return EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nullptr, nullptr, nullptr, direction) == 1 &&
         EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(nonce.size()), nullptr) == 1 &&
         EVP_CipherInit_ex(context, nullptr, nullptr, key.data(), octets(nonce), direction) == 1 &&
         (place.empty() || EVP_CipherUpdate(context, nullptr, &length, octets(place), static_cast<int>(place.size())) == 1);
}

std::optional<std::string> gcmSeal(const Key256& key, std::string_view nonce, std::string_view place, std::string_view plain, Tag& tag) {
  const Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  std::string out(plain.size(), '\0');
  auto* target = reinterpret_cast<unsigned char*>(out.data());
  int length = 0;
  if (!context || !gcmStart(context.get(), key, nonce, place, true)) return std::nullopt;
  if (EVP_CipherUpdate(context.get(), target, &length, octets(plain), static_cast<int>(plain.size())) != 1) return std::nullopt;
  int rest = 0;
  std::array<unsigned char, 16> none{};
  if (EVP_CipherFinal_ex(context.get(), none.data(), &rest) != 1) return std::nullopt;
  if (EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kTagBytes, tag.data()) != 1) return std::nullopt;
  return out;
}

std::optional<std::string> gcmOpen(const Key256& key, std::string_view nonce, std::string_view place, std::string_view sealed,
                                   std::string tag) {
  const Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
  std::string out(sealed.size(), '\0');
  auto* target = reinterpret_cast<unsigned char*>(out.data());
  int length = 0;
  int rest = 0;
  std::array<unsigned char, 16> none{};
  if (context && gcmStart(context.get(), key, nonce, place, false) &&
      EVP_CipherUpdate(context.get(), target, &length, octets(sealed), static_cast<int>(sealed.size())) == 1 &&
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()), tag.data()) == 1 &&
      EVP_CipherFinal_ex(context.get(), none.data(), &rest) == 1) {
    return out;
  }
  wipe(out);  // never hand out bytes whose tag did not match
  return std::nullopt;
}

std::vector<std::string_view> splitColons(std::string_view text) {
  std::vector<std::string_view> parts;
  while (parts.size() < 5) {  // more than four is wrong already
    const auto colon = text.find(':');
    parts.push_back(text.substr(0, colon));
    if (colon == std::string_view::npos) break;
    text.remove_prefix(colon + 1);
  }
  return parts;
}

}  // namespace

Envelope::Envelope(std::vector<EnvelopeKey> ring, Random& random) : m_ring(std::move(ring)), m_random(random) { assert(!m_ring.empty()); }

Envelope::~Envelope() {
  for (auto& entry : m_ring) OPENSSL_cleanse(entry.key.data(), entry.key.size());
}

Result<std::string> Envelope::seal(std::string_view plain, const Place& place) const {
  if (plain.size() > limits::kSealedBytes) return fail(ErrorCode::Internal, "A secret is too long to be stored", "seal: length");
  std::array<std::uint8_t, kNonceBytes> nonce{};
  m_random.fill(std::as_writable_bytes(std::span(nonce)));
  const EnvelopeKey& entry = m_ring.front();
  Tag tag{};
  const auto sealed = gcmSeal(entry.key, asText(nonce), placeText(place), plain, tag);
  if (!sealed) return fail(ErrorCode::Internal, "A secret cannot be sealed", "seal: cipher");
  return entry.kid + ':' + toHex(nonce) + ':' + toHex(tag) + ':' + toHex(asBytes(*sealed));
}

Result<std::string> Envelope::open(std::string_view sealed, const Place& place) const {
  const auto parts = splitColons(sealed);
  if (parts.size() != 4) return damaged("open: form");
  const auto entry = std::ranges::find(m_ring, parts[0], &EnvelopeKey::kid);
  if (entry == m_ring.end()) return damaged("open: unknown key");
  const auto nonce = fromHex(parts[1]);
  const auto tag = fromHex(parts[2]);
  const auto body = fromHex(parts[3]);
  if (!nonce || nonce->size() != kNonceBytes || !tag || tag->size() != kTagBytes || !body || body->size() > limits::kSealedBytes) {
    return damaged("open: form");
  }
  auto plain = gcmOpen(entry->key, *nonce, placeText(place), *body, *tag);
  if (!plain) return damaged("open: tag");
  return std::move(*plain);
}

Result<std::string> Envelope::openImported(std::string_view sealed) const {
  const auto parts = splitColons(sealed);
  if (parts.size() != 3) return damaged("open: form");
  const auto nonce = fromHex(parts[0]);
  const auto tag = fromHex(parts[1]);
  const auto body = fromHex(parts[2]);
  if (!nonce || (nonce->size() != kNonceBytes && nonce->size() != kImportedNonceBytes) || !tag || tag->size() != kTagBytes || !body ||
      body->size() > limits::kSealedBytes) {
    return damaged("open: form");
  }
  for (const auto& entry : m_ring) {
    if (auto plain = gcmOpen(entry.key, *nonce, {}, *body, *tag)) return std::move(*plain);
  }
  return damaged("open: tag");
}

Result<std::vector<EnvelopeKey>> envelopeRing(std::string_view keyText) {
  return parseKey256(keyText).map([](const Key256& key) { return std::vector{EnvelopeKey{keyIdOf(asText(key)), key}}; });
}

}  // namespace trunkline::crypto
