// SPDX-License-Identifier: GPL-3.0-or-later
// JSON, path and query → described structs, with the path and the expectation of everything that does not fit.
#pragma once
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "server/contract/codec/reader.h"
#include "server/contract/ids.h"

namespace trunkline {

// One JSON document. Fails with ValidationFailed and at most kFieldErrorsMax fields.
template <class T>
[[nodiscard]] Result<T> decode(std::string_view json, DecodeMode mode = DecodeMode::Strict);

// A request: the members named in the path come from there, the rest from the body when one is expected, else from the query.
// Both texts are percent-decoded already; `path` holds exactly the route's placeholders.
template <class T>
[[nodiscard]] Result<T> decodeRequest(std::span<const TextParameter> path, std::span<const TextParameter> query, std::string_view body,
                                      bool bodyExpected);

}  // namespace trunkline

namespace trunkline::codec {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

inline constexpr std::size_t kAnyCount = std::numeric_limits<std::size_t>::max();

template <class T>
void readValue(Reader& reader, Node& node, T& out);

template <class T>
void readItems(Reader& reader, const Node& node, std::size_t maxItems, std::vector<T>& out) {
  if (!reader.isArray(node, maxItems)) return;
  out.reserve(node.children);
  for (Node* item = reader.first(node); item != nullptr; item = reader.next(*item)) {
    reader.enter(out.size());
    T value{};
    readValue(reader, *item, value);
    out.push_back(std::move(value));
    reader.leave();
  }
}

template <class D, class T>
void readMember(Reader& reader, const Node& object, T& out) {
  static constexpr std::string_view kName = wireName(D::name);
  auto& member = out.*D::pointer;
  Node* const node = reader.member(object, kName, kIsOptional<std::remove_reference_t<decltype(member)>>);
  if (node == nullptr) return;
  reader.enter(kName);
  readValue(reader, *node, member);
  reader.leave();
}

template <class T, class... D>
void readMembers(Reader& reader, const Node& object, T& out, boost::mp11::mp_list<D...> /*all*/) {
  (readMember<D>(reader, object, out), ...);
}

// The types that carry their own rules are overloads of Reader::read; the ones with parameters are here.
template <class T>
struct FieldReader {
  static void read(Reader& reader, const Node& node, T& out) { reader.read(node, out); }
};
template <>
struct FieldReader<bool> {
  static void read(Reader& reader, const Node& node, bool& out) { reader.readBool(node, out); }
};
template <>
struct FieldReader<double> {
  static void read(Reader& reader, const Node& node, double& out) { reader.readDouble(node, out); }
};
template <>
struct FieldReader<std::string> {
  static void read(Reader& reader, const Node& node, std::string& out) { reader.readText(node, 0, kAnyCount, false, out); }
};
template <std::size_t Min, std::size_t Max>
struct FieldReader<Text<Min, Max>> {
  static void read(Reader& reader, const Node& node, Text<Min, Max>& out) { reader.readText(node, Min, Max, true, out.value); }
};
template <std::size_t Min, std::size_t Max>
struct FieldReader<Secret<Min, Max>> {
  static void read(Reader& reader, const Node& node, Secret<Min, Max>& out) { reader.readText(node, Min, Max, false, out.value); }
};
template <std::int64_t Low, std::int64_t High>
struct FieldReader<Bounded<Low, High>> {
  static void read(Reader& reader, const Node& node, Bounded<Low, High>& out) { reader.readInteger(node, Low, High, out.value); }
};
template <FixedString Prefix>
struct FieldReader<Id<Prefix>> {
  static void read(Reader& reader, const Node& node, Id<Prefix>& out) {
    const std::string_view* const text = reader.text(node);
    if (text == nullptr) return;
    if (const auto id = Id<Prefix>::parse(*text)) {
      out = *id;
    } else {
      reader.refuse(id.error());
    }
  }
};
template <class T>
struct FieldReader<std::optional<T>> {
  static void read(Reader& reader, Node& node, std::optional<T>& out) {
    if (node.kind != NodeKind::Null) readValue(reader, node, out.emplace());
  }
};
template <class T>
struct FieldReader<std::vector<T>> {
  static void read(Reader& reader, const Node& node, std::vector<T>& out) { readItems(reader, node, kAnyCount, out); }
};
template <class T, std::size_t Max>
struct FieldReader<List<T, Max>> {
  static void read(Reader& reader, const Node& node, List<T, Max>& out) { readItems(reader, node, Max, out.items); }
};

template <class T>
void readValue(Reader& reader, Node& node, T& out) {
  if constexpr (DescribedEnum<T>) {
    int value = 0;
    reader.readEnum(node, kEnumEntries<T>, value);
    out = static_cast<T>(value);
  } else if constexpr (DescribedStruct<T>) {
    if (!reader.isObject(node)) return;
    readMembers(reader, node, out, MembersOf<T>{});
    reader.finishObject(node);
  } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    static_assert(sizeof(T) < sizeof(std::int64_t) || std::is_signed_v<T>, "integers on the wire fit int64");
    std::int64_t value = 0;
    reader.readInteger(node, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), value);
    out = static_cast<T>(value);
  } else {
    FieldReader<T>::read(reader, node, out);
  }
}

// The non-template halves of decode and decodeRequest.
[[nodiscard]] Result<> parseDocument(Tree& tree, std::string_view json, DecodeMode mode);
[[nodiscard]] Result<> gatherRequest(Tree& tree, std::span<const TextParameter> path, std::span<const TextParameter> query,
                                     std::string_view body, bool bodyExpected);

template <class T>
Result<T> readRoot(Tree& tree, DecodeMode mode) {
  Reader reader(tree, mode);
  Result<T> value{T{}};
  readValue(reader, tree.root(), *value);
  if (reader.failed()) return Failure(reader.takeError());
  return value;
}

}  // namespace trunkline::codec

namespace trunkline {

template <class T>
Result<T> decode(std::string_view json, DecodeMode mode) {
  codec::Tree tree;
  if (auto parsed = codec::parseDocument(tree, json, mode); !parsed) return Failure(std::move(parsed.error()));
  return codec::readRoot<T>(tree, mode);
}

template <class T>
Result<T> decodeRequest(std::span<const TextParameter> path, std::span<const TextParameter> query, std::string_view body,
                        bool bodyExpected) {
  codec::Tree tree;
  if (auto gathered = codec::gatherRequest(tree, path, query, body, bodyExpected); !gathered) {
    return Failure(std::move(gathered.error()));
  }
  return codec::readRoot<T>(tree, DecodeMode::Strict);
}

}  // namespace trunkline
