// SPDX-License-Identifier: GPL-3.0-or-later
// Names of described members and enumerators as they stand on the wire.
#pragma once
#include <array>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

namespace trunkline::codec {

// `operator_` is `operator` on the wire: a trailing underscore only evades a C++ keyword.
constexpr std::string_view wireName(std::string_view name) { return name.ends_with('_') ? name.substr(0, name.size() - 1) : name; }

// The public members of a described struct as an mp_list of Boost.Describe descriptors.
template <class T>
using MembersOf = boost::mp11::mp_rename<boost::describe::describe_members<T, boost::describe::mod_public>, boost::mp11::mp_list>;

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// The wire names of a struct's members, in order.
template <DescribedStruct T>
constexpr auto kMemberNames = []<class... D>(boost::mp11::mp_list<D...> /*all*/) {
  return std::array<std::string_view, sizeof...(D)>{wireName(D::name)...};
}(MembersOf<T>{});

struct EnumEntry {
  int value;
  std::string_view name;
};

template <DescribedEnum E>
constexpr auto kEnumEntries = []<class... D>(boost::mp11::mp_list<D...> /*all*/) {
  return std::array<EnumEntry, sizeof...(D)>{EnumEntry{static_cast<int>(D::value), wireName(D::name)}...};
}(boost::mp11::mp_rename<boost::describe::describe_enumerators<E>, boost::mp11::mp_list>{});

// Empty when the value is none of the enumerators.
[[nodiscard]] constexpr std::string_view enumName(std::span<const EnumEntry> entries, int value) {
  // Enumerators count from zero nearly always, so the first look hits.
  const auto guess = static_cast<std::size_t>(value);
  if (guess < entries.size() && entries[guess].value == value) return entries[guess].name;
  for (const EnumEntry& entry : entries) {
    if (entry.value == value) return entry.name;
  }
  return {};
}

template <DescribedEnum E>
[[nodiscard]] constexpr std::string_view enumWireName(E value) {
  return enumName(kEnumEntries<E>, static_cast<int>(value));
}

}  // namespace trunkline::codec
