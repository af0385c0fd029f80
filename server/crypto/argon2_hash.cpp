// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/argon2_hash.h"

#include <argon2.h>
#include <crypt.h>

#include <array>
#include <charconv>
#include <memory>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"

namespace trunkline::crypto {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;

// Reads `name` and a number off the front of the text.
std::optional<std::uint32_t> takeNumber(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return std::nullopt;
  text.remove_prefix(name.size());
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

// `$2b$12$` + 22 characters of salt + 31 of hash.
bool isBcrypt(std::string_view stored) {
  if (stored.size() != 60 || !(stored.starts_with("$2a$") || stored.starts_with("$2b$") || stored.starts_with("$2y$"))) return false;
  std::string_view rest = stored.substr(3);
  const auto cost = takeNumber(rest, "$");
  return cost && *cost >= 4 && *cost <= static_cast<std::uint32_t>(limits::kBcryptCostMax);
}

bool verifyBcrypt(const std::string& password, const std::string& stored) {
  // crypt takes C strings: a zero byte would cut the password off.
  if (password.find('\0') != std::string::npos) return false;
  const auto data = std::make_unique<crypt_data>();
  const char* made = crypt_r(password.c_str(), stored.c_str(), data.get());
  return made != nullptr && constantTimeEqual(made, stored);
}

// PHC strings carry the standard alphabet without padding.
std::string phcBase64(std::string_view bytes) {
  std::string text = base64UrlEncode(bytes);
  for (char& c : text) {
    if (c == '-') c = '+';
    if (c == '_') c = '/';
  }
  return text;
}

}  // namespace

Result<std::string> argon2Hash(std::string_view password, Argon2Parameters parameters, Random& random) {
  std::array<std::uint8_t, kSaltBytes> salt{};
  random.fill(std::as_writable_bytes(std::span(salt)));
  std::array<char, 160> text{};
  const int code = argon2id_hash_encoded(parameters.passes, parameters.memoryKiB, 1, password.data(), password.size(), salt.data(),
                                         salt.size(), kHashBytes, text.data(), text.size());
  if (code != ARGON2_OK) return fail(ErrorCode::Overloaded, "The server is busy, please try again", argon2_error_message(code));
  return std::string(text.data());
}

std::optional<Argon2Parameters> argon2ParametersOf(std::string_view phc) {
  const auto version = takeNumber(phc, "$argon2id$v=");
  const auto memory = takeNumber(phc, "$m=");
  const auto passes = takeNumber(phc, ",t=");
  const auto lanes = takeNumber(phc, ",p=");
  if (version != 19U || !memory || !passes || lanes != 1U || !phc.starts_with('$')) return std::nullopt;
  return Argon2Parameters{*memory, *passes};
}

bool verifyPasswordHash(const std::string& password, const std::string& stored) {
  if (isBcrypt(stored)) return verifyBcrypt(password, stored);
  const auto parameters = argon2ParametersOf(stored);
  if (!parameters || parameters->memoryKiB > static_cast<std::uint32_t>(limits::kArgonMemoryKiBMax) ||
      parameters->passes > static_cast<std::uint32_t>(limits::kArgonPassesMax)) {
    return false;
  }
  return argon2id_verify(stored.c_str(), password.data(), password.size()) == ARGON2_OK;
}

std::string argon2Decoy(Argon2Parameters parameters, Random& random) {
  std::array<std::uint8_t, kSaltBytes + kHashBytes> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  const std::string_view all = asText(bytes);
  return "$argon2id$v=19$m=" + std::to_string(parameters.memoryKiB) + ",t=" + std::to_string(parameters.passes) + ",p=1$" +
         phcBase64(all.substr(0, kSaltBytes)) + '$' + phcBase64(all.substr(kSaltBytes));
}

}  // namespace trunkline::crypto
