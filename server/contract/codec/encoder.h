// SPDX-License-Identifier: GPL-3.0-or-later
// Described structs → JSON, appended straight to a string: no document in between, one call a field.
#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "server/contract/codec/names.h"
#include "server/contract/codec/text_output.h"
#include "server/contract/fields.h"
#include "server/contract/ids.h"
#include "server/contract/money.h"

namespace trunkline {

// Appends the JSON form of `value`. An empty optional is null; a text that is not UTF-8 gets U+FFFD in place of the wrong bytes.
template <class T>
void encode(std::string& out, const T& value);

}  // namespace trunkline

namespace trunkline::codec {

inline void encodeValue(std::string& out, bool value) { out.append(value ? std::string_view("true") : std::string_view("false")); }
inline void encodeValue(std::string& out, double value) { appendDouble(out, value); }
template <std::integral T>
void encodeValue(std::string& out, T value) {
  static_assert(sizeof(T) < sizeof(std::int64_t) || std::is_signed_v<T>, "integers on the wire fit int64");
  appendInteger(out, value);
}
inline void encodeValue(std::string& out, const std::string& value) { appendQuoted(out, value); }
template <std::size_t Min, std::size_t Max>
void encodeValue(std::string& out, const Text<Min, Max>& value) {
  appendQuoted(out, value.value);
}
template <std::size_t Min, std::size_t Max>
void encodeValue(std::string& out, const Secret<Min, Max>& value) {
  appendQuoted(out, value.value);  // the console sends passwords with the same types
}
inline void encodeValue(std::string& out, const Email& value) { appendQuoted(out, value.value); }
inline void encodeValue(std::string& out, const CountryCode& value) { appendQuoted(out, value.value); }
inline void encodeValue(std::string& out, const ServiceCode& value) { appendQuoted(out, value.value); }
template <std::int64_t Low, std::int64_t High>
void encodeValue(std::string& out, const Bounded<Low, High>& value) {
  appendInteger(out, value.value);
}
inline void encodeValue(std::string& out, Timestamp value) { appendQuotedTimestamp(out, value); }
inline void encodeValue(std::string& out, Amount value) { appendQuotedMicros(out, value.micros); }
inline void encodeValue(std::string& out, const Money& value) { appendMoney(out, value); }
inline void encodeValue(std::string& out, const Metadata& value) { appendMetadata(out, value); }
template <FixedString Prefix>
void encodeValue(std::string& out, Id<Prefix> value) {
  out.push_back('"');
  appendIdText(out, Prefix.view(), value.value());
  out.push_back('"');
}
template <DescribedEnum E>
void encodeValue(std::string& out, E value) {
  appendQuoted(out, enumWireName(value));
}
template <class T>
void encodeValue(std::string& out, const std::optional<T>& value);
template <class T>
void encodeValue(std::string& out, const std::vector<T>& value);
template <class T, std::size_t Max>
void encodeValue(std::string& out, const List<T, Max>& value);
template <DescribedStruct T>
void encodeValue(std::string& out, const T& value);

// `,"name":` as one constant, so that a member costs one append besides its value; the first member leaves the comma out.
template <class D>
constexpr auto kMemberKey = [] {
  constexpr std::string_view kName = wireName(D::name);
  std::array<char, kName.size() + 4> key{};
  std::size_t at = 0;
  key[at++] = ',';
  key[at++] = '"';
  for (const char c : kName) key[at++] = c;
  key[at++] = '"';
  key[at] = ':';
  return key;
}();

template <class D, class T>
void encodeMember(std::string& out, const T& value, bool& first) {
  const std::string_view key(kMemberKey<D>.data(), kMemberKey<D>.size());
  out.append(first ? key.substr(1) : key);
  first = false;
  encodeValue(out, value.*D::pointer);
}

template <class T, class... D>
void encodeMembers(std::string& out, const T& value, boost::mp11::mp_list<D...> /*all*/) {
  [[maybe_unused]] bool first = true;
  (encodeMember<D>(out, value, first), ...);
}

template <class T>
void encodeItems(std::string& out, const std::vector<T>& items) {
  out.push_back('[');
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.push_back(',');
    first = false;
    encodeValue(out, item);
  }
  out.push_back(']');
}

template <class T>
void encodeValue(std::string& out, const std::optional<T>& value) {
  if (value) {
    encodeValue(out, *value);
  } else {
    out.append("null");
  }
}
template <class T>
void encodeValue(std::string& out, const std::vector<T>& value) {
  encodeItems(out, value);
}
template <class T, std::size_t Max>
void encodeValue(std::string& out, const List<T, Max>& value) {
  encodeItems(out, value.items);
}
template <DescribedStruct T>
void encodeValue(std::string& out, const T& value) {
  out.push_back('{');
  encodeMembers(out, value, MembersOf<T>{});
  out.push_back('}');
}

}  // namespace trunkline::codec

namespace trunkline {

template <class T>
void encode(std::string& out, const T& value) {
  codec::encodeValue(out, value);
}

}  // namespace trunkline
