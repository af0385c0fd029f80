// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/argon2_hash.h"

#include <argon2.h>
#include <crypt.h>

#include <array>
#include <charconv>
#include <memory>
#include <span>
#include <utility>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"

namespace trunkline::crypto {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kHashBytesMax = 64;

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

std::optional<std::string> fromPhcBase64(std::string_view text) {
  std::string url(text);
  for (char& c : url) {
    if (c == '+') c = '-';
    if (c == '/') c = '_';
  }
  return base64UrlDecode(url);
}

std::string phcText(Argon2Parameters parameters, std::string_view salt, std::string_view hash) {
  return "$argon2id$v=19$m=" + std::to_string(parameters.memoryKiB) + ",t=" + std::to_string(parameters.passes) + ",p=1$" +
         phcBase64(salt) + '$' + phcBase64(hash);
}

// libargon2's callbacks carry no context of the caller's: the thread that hashes leaves its memory here meanwhile.
thread_local HashMemory* hashingMemory = nullptr;

int takeMemory(std::uint8_t** memory, std::size_t bytes) {
  *memory = hashingMemory->take(bytes);
  return *memory == nullptr ? ARGON2_MEMORY_ALLOCATION_ERROR : ARGON2_OK;
}
void keepMemory(std::uint8_t* /*memory*/, std::size_t /*bytes*/) {}

// One lane on the calling thread. ARGON2_OK, or libargon2's error.
int computeArgon2(std::string_view password, std::string_view salt, Argon2Parameters parameters, std::span<std::uint8_t> out,
                  HashMemory& memory) {
  std::string secret(password);  // the interface wants what it never changes to be changeable
  std::string seed(salt);
  argon2_context context{};
  context.out = out.data();
  context.outlen = static_cast<std::uint32_t>(out.size());
  context.pwd = reinterpret_cast<std::uint8_t*>(secret.data());
  context.pwdlen = static_cast<std::uint32_t>(secret.size());
  context.salt = reinterpret_cast<std::uint8_t*>(seed.data());
  context.saltlen = static_cast<std::uint32_t>(seed.size());
  context.t_cost = parameters.passes;
  context.m_cost = parameters.memoryKiB;
  context.lanes = 1;
  context.threads = 1;
  context.version = ARGON2_VERSION_13;
  context.allocate_cbk = &takeMemory;
  context.free_cbk = &keepMemory;
  context.flags = ARGON2_DEFAULT_FLAGS;
  hashingMemory = &memory;
  const int code = argon2id_ctx(&context);
  hashingMemory = nullptr;
  wipe(secret);
  return code;
}

// Salt and hash of a PHC string whose parameters were read already.
std::optional<std::pair<std::string, std::string>> saltAndHash(std::string_view phc) {
  const auto last = phc.rfind('$');
  const auto before = phc.rfind('$', last - 1);
  auto salt = fromPhcBase64(phc.substr(before + 1, last - before - 1));
  auto hash = fromPhcBase64(phc.substr(last + 1));
  if (!salt || !hash || salt->size() < ARGON2_MIN_SALT_LENGTH || hash->size() < kSaltBytes || hash->size() > kHashBytesMax)
    return std::nullopt;
  return std::pair(std::move(*salt), std::move(*hash));
}

}  // namespace

Result<std::string> argon2Hash(std::string_view password, Argon2Parameters parameters, Random& random, HashMemory& memory) {
  std::array<std::uint8_t, kSaltBytes> salt{};
  random.fill(std::as_writable_bytes(std::span(salt)));
  std::array<std::uint8_t, kHashBytes> hash{};
  const int code = computeArgon2(password, asText(salt), parameters, hash, memory);
  if (code != ARGON2_OK) return fail(ErrorCode::Overloaded, "The server is busy, please try again", argon2_error_message(code));
  return phcText(parameters, asText(salt), asText(hash));
}

std::optional<Argon2Parameters> argon2ParametersOf(std::string_view phc) {
  const auto version = takeNumber(phc, "$argon2id$v=");
  const auto memory = takeNumber(phc, "$m=");
  const auto passes = takeNumber(phc, ",t=");
  const auto lanes = takeNumber(phc, ",p=");
  if (version != 19U || !memory || !passes || lanes != 1U || !phc.starts_with('$')) return std::nullopt;
  return Argon2Parameters{*memory, *passes};
}

bool verifyPasswordHash(const std::string& password, const std::string& stored, HashMemory& memory) {
  if (isBcrypt(stored)) return verifyBcrypt(password, stored);
  const auto parameters = argon2ParametersOf(stored);
  if (!parameters || parameters->memoryKiB > static_cast<std::uint32_t>(limits::kArgonMemoryKiBMax) ||
      parameters->passes > static_cast<std::uint32_t>(limits::kArgonPassesMax)) {
    return false;
  }
  const auto parts = saltAndHash(stored);
  if (!parts) return false;
  std::array<std::uint8_t, kHashBytesMax> made{};
  const auto hash = std::span(made).first(parts->second.size());
  return computeArgon2(password, parts->first, *parameters, hash, memory) == ARGON2_OK && constantTimeEqual(asText(hash), parts->second);
}

std::string argon2Decoy(Argon2Parameters parameters, Random& random) {
  std::array<std::uint8_t, kSaltBytes + kHashBytes> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  const std::string_view all = asText(bytes);
  return phcText(parameters, all.substr(0, kSaltBytes), all.substr(kSaltBytes));
}

}  // namespace trunkline::crypto
