// SPDX-License-Identifier: GPL-3.0-or-later
// Strong ids: 53-bit time-ordered numbers, on the wire `ord_` + 11 characters of Crockford base32.
#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline {

// A string literal as a template argument.
template <std::size_t N>
struct FixedString {
  char text[N]{};
  constexpr FixedString(const char (&literal)[N]) { std::copy_n(literal, N, text); }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr std::string_view view() const { return {text, N - 1}; }
};

void appendIdText(std::string& out, std::string_view prefix, std::int64_t value);
// Accepts lower case and the look-alikes O, I, L; refuses everything else and values above 2^53 − 1 or below 1.
[[nodiscard]] Result<std::int64_t> parseIdText(std::string_view prefix, std::string_view text);

template <FixedString Prefix>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::int64_t value) : m_value(value) {}
  [[nodiscard]] static constexpr std::string_view prefix() { return Prefix.view(); }
  [[nodiscard]] static Result<Id> parse(std::string_view text) {
    return parseIdText(prefix(), text).map([](std::int64_t value) { return Id(value); });
  }
  [[nodiscard]] std::string text() const {
    std::string out;
    appendIdText(out, prefix(), m_value);
    return out;
  }
  [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  std::int64_t m_value{0};
};

using OrderId = Id<"ord_">;
using BatchId = Id<"bat_">;
using UserId = Id<"usr_">;
using TransferId = Id<"txn_">;
using KeyId = Id<"key_">;
using MessageId = Id<"msg_">;
using SessionId = Id<"ses_">;
using EventId = Id<"evt_">;
using TopupId = Id<"top_">;
using StaffId = Id<"stf_">;
using JobId = Id<"job_">;
using SavedViewId = Id<"svw_">;

}  // namespace trunkline

template <trunkline::FixedString P>
struct std::hash<trunkline::Id<P>> {
  std::size_t operator()(const trunkline::Id<P>& id) const noexcept { return std::hash<std::int64_t>{}(id.value()); }
};
