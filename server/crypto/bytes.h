// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as text (hex, base64url), compared and erased in ways that tell an observer nothing.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::crypto {

using Digest = std::array<std::uint8_t, 32>;
using Key256 = std::array<std::uint8_t, 32>;

[[nodiscard]] inline std::string_view asText(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
[[nodiscard]] inline std::span<const std::uint8_t> asBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
// Lower or upper case, an even number of digits, nothing else.
[[nodiscard]] std::optional<std::string> fromHex(std::string_view text);

// RFC 4648 §5 without padding. Decoding is strict: no padding, no foreign byte, no length ≡ 1 mod 4, no set bits after
// the last byte, so every byte string has exactly one text.
[[nodiscard]] std::string base64UrlEncode(std::string_view bytes);
[[nodiscard]] std::optional<std::string> base64UrlDecode(std::string_view text);

// Time depends on the lengths only.
[[nodiscard]] bool constantTimeEqual(std::string_view a, std::string_view b);

// Overwrites the text's memory (not elided by the compiler) and empties it.
void wipe(std::string& text);

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

// An operator's 256-bit key: 64 hex digits, or base64 (either alphabet, padding optional) of 32 bytes.
[[nodiscard]] Result<Key256> parseKey256(std::string_view text);

}  // namespace trunkline::crypto
