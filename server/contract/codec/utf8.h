// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace trunkline {

// Length in bytes of the well-formed UTF-8 character at the start of a non-empty text, 0 when there is none
// (overlong forms, surrogates and values above U+10FFFF are not well formed).
[[nodiscard]] std::size_t utf8Length(std::string_view text);

[[nodiscard]] bool isUtf8(std::string_view text);

// The longest beginning of at most `bytes` bytes that cuts no character.
[[nodiscard]] std::string_view utf8Prefix(std::string_view text, std::size_t bytes);

}  // namespace trunkline
