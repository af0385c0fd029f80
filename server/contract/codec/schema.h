// SPDX-License-Identifier: GPL-3.0-or-later
// Wire types → JSON Schema 2020-12, the dialect of OpenAPI 3.1, from the same types that the decoder walks.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "server/contract/codec/names.h"
#include "server/contract/fields.h"
#include "server/contract/ids.h"
#include "server/contract/money.h"

namespace trunkline {

// Requests refuse unknown members and may leave optional ones out; answers always carry all members and may get more.
enum class SchemaUse { Request, Response };

// Component name → schema text: what `#/components/schemas/<name>` refers to.
using SchemaComponents = std::map<std::string, std::string, std::less<>>;

// A member as a path or query parameter; the schema is the one of the value when it is there.
struct MemberSchema {
  std::string name;
  bool required{};
  std::string schema;
};

// The schema of T as JSON text; structs become components and a reference. A page of orders is named `OrderPage`; a struct in a
// request whose name does not end in Request gets `Input` after it.
template <class T>
[[nodiscard]] std::string schemaOf(SchemaComponents& components, SchemaUse use);

template <class T>
[[nodiscard]] std::vector<MemberSchema> memberSchemas(SchemaComponents& components, SchemaUse use);

}  // namespace trunkline

namespace trunkline::codec {

// `,"minimum":1,"maximum":5`; the ends of int64 are left out.
[[nodiscard]] std::string rangeRules(std::int64_t low, std::int64_t high);
[[nodiscard]] std::string lengthRules(std::size_t low, std::size_t high);
[[nodiscard]] std::string simpleSchema(std::string_view type, std::string_view rules, bool nullable);
[[nodiscard]] std::string enumSchema(std::span<const EnumEntry> entries, bool nullable);
[[nodiscard]] std::string arraySchema(std::string_view items, std::size_t maxItems, bool nullable);
[[nodiscard]] std::string referenceTo(std::string_view component, bool nullable);
// From the compiler's spelling of a type, e.g. `trunkline::Page<trunkline::Order>`.
[[nodiscard]] std::string componentName(std::string_view spelled, SchemaUse use);
[[nodiscard]] std::string objectSchema(const std::vector<MemberSchema>& members, SchemaUse use);
[[nodiscard]] std::string idRules(std::string_view prefix);
[[nodiscard]] std::string addMoneyComponent(SchemaComponents& components, bool nullable);
[[nodiscard]] std::string emailSchema(bool nullable);
[[nodiscard]] std::string countrySchema(bool nullable);
[[nodiscard]] std::string serviceSchema(bool nullable);
[[nodiscard]] std::string amountSchema(bool nullable);
[[nodiscard]] std::string metadataSchema(bool nullable);

template <class T>
std::string_view spelledType() {
  const std::string_view here = __PRETTY_FUNCTION__;
  const std::size_t start = here.find("T = ") + 4;
  return here.substr(start, here.find_first_of(";]", start) - start);
}

struct SchemaContext {
  SchemaComponents& components;
  SchemaUse use;
};

// Tells the parameters of the generic field types apart.
template <class T>
struct SchemaFor;

template <class T>
std::string schemaText(const SchemaContext& context, bool nullable);

template <class D, class T>
MemberSchema memberSchema(const SchemaContext& context, bool parameters) {
  using Member = std::remove_reference_t<decltype(std::declval<T&>().*D::pointer)>;
  if constexpr (requires {
                  typename Member::value_type;
                  requires std::is_same_v<Member, std::optional<typename Member::value_type>>;
                }) {
    return {std::string(wireName(D::name)), context.use == SchemaUse::Response,
            schemaText<typename Member::value_type>(context, !parameters)};
  } else {
    return {std::string(wireName(D::name)), true, schemaText<Member>(context, false)};
  }
}

template <class T, class... D>
std::vector<MemberSchema> describeMembers(const SchemaContext& context, bool parameters, boost::mp11::mp_list<D...> /*all*/) {
  return {memberSchema<D, T>(context, parameters)...};
}

template <std::size_t Min, std::size_t Max>
struct SchemaFor<Text<Min, Max>> {
  static std::string text(const SchemaContext& /*context*/, bool nullable) {
    return simpleSchema("string", lengthRules(Min, Max), nullable);
  }
};
template <std::size_t Min, std::size_t Max>
struct SchemaFor<Secret<Min, Max>> {
  static std::string text(const SchemaContext& /*context*/, bool nullable) {
    return simpleSchema("string", lengthRules(Min, Max) + R"(,"format":"password")", nullable);
  }
};
template <std::int64_t Low, std::int64_t High>
struct SchemaFor<Bounded<Low, High>> {
  static std::string text(const SchemaContext& /*context*/, bool nullable) {
    return simpleSchema("integer", rangeRules(Low, High), nullable);
  }
};
template <FixedString Prefix>
struct SchemaFor<Id<Prefix>> {
  static std::string text(const SchemaContext& /*context*/, bool nullable) {
    return simpleSchema("string", idRules(Prefix.view()), nullable);
  }
};
template <class T>
struct SchemaFor<std::vector<T>> {
  static std::string text(const SchemaContext& context, bool nullable) { return arraySchema(schemaText<T>(context, false), 0, nullable); }
};
template <class T, std::size_t Max>
struct SchemaFor<List<T, Max>> {
  static std::string text(const SchemaContext& context, bool nullable) { return arraySchema(schemaText<T>(context, false), Max, nullable); }
};

template <DescribedStruct T>
std::string structSchema(const SchemaContext& context, bool nullable) {
  const std::string name = componentName(spelledType<T>(), context.use);
  // The name is taken first: a struct that holds itself in a list must not be walked for ever.
  if (context.components.try_emplace(name).second) {
    context.components[name] = objectSchema(describeMembers<T>(context, false, MembersOf<T>{}), context.use);
  }
  return referenceTo(name, nullable);
}

template <class T>
std::string schemaText(const SchemaContext& context, bool nullable) {
  if constexpr (std::is_same_v<T, bool>) {
    return simpleSchema("boolean", {}, nullable);
  } else if constexpr (std::is_integral_v<T>) {
    return simpleSchema("integer", rangeRules(std::numeric_limits<T>::min(), std::numeric_limits<T>::max()), nullable);
  } else if constexpr (std::is_same_v<T, double>) {
    return simpleSchema("number", {}, nullable);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return simpleSchema("string", {}, nullable);
  } else if constexpr (std::is_same_v<T, Email>) {
    return emailSchema(nullable);
  } else if constexpr (std::is_same_v<T, CountryCode>) {
    return countrySchema(nullable);
  } else if constexpr (std::is_same_v<T, ServiceCode>) {
    return serviceSchema(nullable);
  } else if constexpr (std::is_same_v<T, Timestamp>) {
    return simpleSchema("string", R"(,"format":"date-time")", nullable);
  } else if constexpr (std::is_same_v<T, Amount>) {
    return amountSchema(nullable);
  } else if constexpr (std::is_same_v<T, Money>) {
    return addMoneyComponent(context.components, nullable);
  } else if constexpr (std::is_same_v<T, Metadata>) {
    return metadataSchema(nullable);
  } else if constexpr (DescribedEnum<T>) {
    return enumSchema(kEnumEntries<T>, nullable);
  } else if constexpr (DescribedStruct<T>) {
    return structSchema<T>(context, nullable);
  } else {
    return SchemaFor<T>::text(context, nullable);
  }
}

}  // namespace trunkline::codec

namespace trunkline {

template <class T>
std::string schemaOf(SchemaComponents& components, SchemaUse use) {
  return codec::schemaText<T>({components, use}, false);
}

template <class T>
std::vector<MemberSchema> memberSchemas(SchemaComponents& components, SchemaUse use) {
  return codec::describeMembers<T>({components, use}, true, codec::MembersOf<T>{});
}

}  // namespace trunkline
