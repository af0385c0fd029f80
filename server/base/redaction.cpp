// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/redaction.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace trunkline::log {
namespace {

struct Rule {
  std::string_view words;
  Redaction redaction;
  bool alsoAsEnding;  // `totp_secret` is a secret; `error_code` is not a code
};

constexpr std::array kRules{
    Rule{"phone", Redaction::LastFour, true},
    Rule{"number", Redaction::LastFour, false},
    Rule{"phone_number", Redaction::LastFour, true},
    Rule{"msisdn", Redaction::LastFour, true},
    Rule{"code", Redaction::Masked, false},
    Rule{"sms_code", Redaction::Masked, true},
    Rule{"totp_code", Redaction::Masked, true},
    Rule{"recovery_code", Redaction::Masked, true},
    Rule{"otp", Redaction::Masked, true},
    Rule{"text", Redaction::Masked, false},
    Rule{"sms_text", Redaction::Masked, true},
    Rule{"message_text", Redaction::Masked, true},
    Rule{"sms", Redaction::Masked, false},
    Rule{"token", Redaction::Masked, true},
    Rule{"jwt", Redaction::Masked, true},
    Rule{"ticket", Redaction::Masked, true},
    Rule{"secret", Redaction::Masked, true},
    Rule{"password", Redaction::Masked, true},
    Rule{"password_hash", Redaction::Masked, true},
    Rule{"passphrase", Redaction::Masked, true},
    Rule{"authorization", Redaction::Masked, true},
    Rule{"cookie", Redaction::Masked, true},
    Rule{"api_key", Redaction::Masked, true},
    Rule{"apikey", Redaction::Masked, true},
    Rule{"encryption_key", Redaction::Masked, true},
    Rule{"private_key", Redaction::Masked, true},
    Rule{"idempotency_key", Redaction::Masked, true},
    Rule{"query", Redaction::Masked, false},
    Rule{"email", Redaction::Hashed, true},
    Rule{"url", Redaction::Url, true},
    Rule{"uri", Redaction::Url, true},
    Rule{"target", Redaction::Url, false},
    Rule{"path", Redaction::Url, false},
};

// Credentials that reach a log inside other text, such as a library's message that quotes a URL.
constexpr std::array<std::string_view, 8> kCredentialMarks{
    "api_key=", "apikey=", "token=", "secret=", "password=", "bearer ", "tl_live_", "tl_test_"};

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool endsInWords(std::string_view name, std::string_view words) {
  if (!name.ends_with(words) || name.size() == words.size()) return false;
  const char before = name[name.size() - words.size() - 1];
  return before == '_' || before == '-' || before == '.';
}

std::string lastFour(std::string_view value) {
  std::string digits;
  std::copy_if(value.begin(), value.end(), std::back_inserter(digits), [](unsigned char c) { return std::isdigit(c) != 0; });
  // A short number would be shown whole by its last four.
  if (digits.size() < 8) return std::string(kMask);
  return std::string(kMask) + digits.substr(digits.size() - 4);
}

std::string shortHash(std::string_view value) {
  const std::string text = lowered(value);
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "#";
  for (std::size_t i = 0; i < 5; ++i) {
    out += kHex[digest[i] >> 4U];
    out += kHex[digest[i] & 15U];
  }
  return out;
}

std::string bareUrl(std::string_view value) {
  const std::size_t end = value.find_first_of("?#");
  std::string out(value.substr(0, end));
  if (const std::size_t scheme = out.find("://"); scheme != std::string::npos) {
    const std::size_t host = scheme + 3;
    const std::size_t slash = std::min(out.find('/', host), out.size());
    if (const std::size_t at = out.rfind('@', slash); at != std::string::npos && at >= host) out.erase(host, at + 1 - host);
  }
  if (end != std::string_view::npos) out.append(value.substr(end, 1)).append(kMask);
  return out;
}

std::string withoutCredentials(std::string_view value) {
  std::string out(value);
  std::string searched = lowered(value);
  for (const std::string_view mark : kCredentialMarks) {
    for (std::size_t at = searched.find(mark); at != std::string::npos; at = searched.find(mark, at)) {
      const std::size_t begin = at + mark.size();
      const std::size_t end = std::min(searched.find_first_of("&;, \t\r\n\"'<>", begin), searched.size());
      out.replace(begin, end - begin, kMask);
      searched.replace(begin, end - begin, kMask);
      at = begin + kMask.size();
    }
  }
  return out;
}

}  // namespace

Redaction redactionOf(std::string_view fieldName) {
  const std::string name = lowered(fieldName);
  for (const Rule& rule : kRules)
    if (name == rule.words || (rule.alsoAsEnding && endsInWords(name, rule.words))) return rule.redaction;
  return Redaction::Plain;
}

std::string redacted(Redaction redaction, std::string_view value) {
  switch (redaction) {
    case Redaction::Plain:
      return withoutCredentials(value);
    case Redaction::LastFour:
      return lastFour(value);
    case Redaction::Masked:
      return std::string(kMask);
    case Redaction::Hashed:
      return shortHash(value);
    case Redaction::Url:
      return withoutCredentials(bareUrl(value));
  }
  return std::string(kMask);
}

}  // namespace trunkline::log
