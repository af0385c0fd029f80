// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/hmac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <stdexcept>

namespace trunkline::crypto {
namespace {

// OpenSSL's parameter arrays take pointers to non-const although they only read.
char* mutableText(std::string_view text) { return const_cast<char*>(text.data()); }  // NOLINT(cppcoreguidelines-pro-type-const-cast)

// The library refuses only when memory is gone or SHA-256 is missing from it: nothing can go on without signatures.
void require(bool done, const char* what) {
  if (!done) throw std::runtime_error(what);
}

}  // namespace

void Hmac::Free::operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }

Hmac::Hmac(std::string_view key) {
  const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr), &EVP_MAC_free);
  require(mac != nullptr, "HMAC is missing from OpenSSL");
  m_ready.reset(EVP_MAC_CTX_new(mac.get()));
  std::array<char, 7> digest{"SHA256"};
  const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0), OSSL_PARAM_construct_end()};
  // A null key means "keep the old one" to OpenSSL, so an empty key needs a real address.
  const char* bytes = key.empty() ? "" : key.data();
  require(
      m_ready != nullptr && EVP_MAC_init(m_ready.get(), reinterpret_cast<const unsigned char*>(bytes), key.size(), parameters.data()) == 1,
      "HMAC cannot take its key");
}

Digest Hmac::sign(std::string_view message) const {
  const Context context(EVP_MAC_CTX_dup(m_ready.get()));
  Digest digest{};
  std::size_t length = 0;
  require(context != nullptr &&
              EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char*>(message.data()), message.size()) == 1 &&
              EVP_MAC_final(context.get(), digest.data(), &length, digest.size()) == 1 && length == digest.size(),
          "HMAC failed");
  return digest;
}

bool Hmac::verify(std::string_view message, std::string_view signature) const {
  return constantTimeEqual(asText(sign(message)), signature);
}

std::string hkdfSha256(std::string_view secret, std::string_view salt, std::string_view info, std::size_t length) {
  const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free);
  require(kdf != nullptr, "HKDF is missing from OpenSSL");
  const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()), &EVP_KDF_CTX_free);
  std::array<char, 7> digest{"SHA256"};
  const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
                              OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, mutableText(secret), secret.size()),
                              OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, mutableText(salt), salt.size()),
                              OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, mutableText(info), info.size()),
                              OSSL_PARAM_construct_end()};
  std::string out(length, '\0');
  require(
      context != nullptr && EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char*>(out.data()), out.size(), parameters.data()) == 1,
      "HKDF failed");
  return out;
}

std::string keyIdOf(std::string_view secret) { return Hmac(secret).signHex("trunkline key id").substr(0, 8); }

}  // namespace trunkline::crypto
