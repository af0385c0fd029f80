// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/schema.h"

#include <gtest/gtest.h>

#include "server/contract/wire/auth.h"
#include "server/contract/wire/catalog.h"
#include "server/contract/wire/orders.h"

namespace trunkline {
namespace {

TEST(Schema, ARequestIsClosedAndNamesWhatItRequires) {
  SchemaComponents components;
  EXPECT_EQ(schemaOf<LoginRequest>(components, SchemaUse::Request), R"({"$ref":"#/components/schemas/LoginRequest"})");
  EXPECT_EQ(components.at("LoginRequest"),
            R"({"type":"object","properties":{"email":{"type":"string","minLength":3,"maxLength":254,"format":"email"},)"
            R"("password":{"type":"string","minLength":1,"maxLength":128,"format":"password"},)"
            R"("totp_code":{"type":["string","null"],"minLength":6,"maxLength":8}},"required":["email","password"],)"
            R"("additionalProperties":false})");
}

TEST(Schema, AnAnswerIsOpenAndCarriesEveryMember) {
  SchemaComponents components;
  EXPECT_EQ(schemaOf<Page<RefundInfo>>(components, SchemaUse::Response), R"({"$ref":"#/components/schemas/RefundInfoPage"})");
  EXPECT_EQ(components.at("RefundInfo"), R"({"type":"object","properties":{"state":{"type":"string","enum":["none","pending","done"]},)"
                                         R"("at":{"type":["string","null"],"format":"date-time"}},"required":["state","at"]})");
  EXPECT_EQ(components.at("RefundInfoPage"),
            R"({"type":"object","properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/RefundInfo"}},)"
            R"("next_cursor":{"type":["string","null"]},"prev_cursor":{"type":["string","null"]},)"
            R"("as_of":{"type":"string","format":"date-time"}},"required":["items","next_cursor","prev_cursor","as_of"]})");
}

struct Inner {
  bool flag{};
};
BOOST_DESCRIBE_STRUCT(Inner, (), (flag))

struct Everything {
  std::optional<Inner> inner;
  List<CountryCode, 3> countries;
  Bounded<1, 5> bounded;
  std::int32_t small{};
  double rate{};
  OrderId id;
  ServiceCode service;
  std::optional<OperatorMode> mode;
  std::optional<Money> price;
  Amount amount;
  Metadata metadata;
};
BOOST_DESCRIBE_STRUCT(Everything, (), (inner, countries, bounded, small, rate, id, service, mode, price, amount, metadata))

TEST(Schema, EveryTypeShowsItsRules) {
  SchemaComponents components;
  EXPECT_EQ(schemaOf<Everything>(components, SchemaUse::Request), R"({"$ref":"#/components/schemas/EverythingInput"})");
  EXPECT_EQ(components.at("EverythingInput"),
            R"({"type":"object","properties":{"inner":{"anyOf":[{"$ref":"#/components/schemas/InnerInput"},{"type":"null"}]},)"
            R"("countries":{"type":"array","items":{"type":"string","pattern":"^[A-Z]{2}$"},"maxItems":3},)"
            R"("bounded":{"type":"integer","minimum":1,"maximum":5},"small":{"type":"integer","minimum":-2147483648,"maximum":2147483647},)"
            R"("rate":{"type":"number"},"id":{"type":"string","pattern":"^ord_[0-9A-TV-Za-tv-z]{11}$"},)"
            R"("service":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[a-z0-9-]+$"},)"
            R"("mode":{"type":["string","null"],"enum":["strict","prefer",null]},)"
            R"("price":{"anyOf":[{"$ref":"#/components/schemas/Money"},{"type":"null"}]},)"
            R"("amount":{"type":"string","pattern":"^(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$"},)"
            R"("metadata":{"type":"object","maxProperties":16,"propertyNames":{"minLength":1,"maxLength":40},)"
            R"("additionalProperties":{"type":"string","maxLength":200}}},)"
            R"("required":["countries","bounded","small","rate","id","service","amount","metadata"],"additionalProperties":false})");
  EXPECT_EQ(components.at("InnerInput"),
            R"({"type":"object","properties":{"flag":{"type":"boolean"}},"required":["flag"],"additionalProperties":false})");
  EXPECT_TRUE(components.contains("Money"));
}

TEST(Schema, ParametersAreNotNullable) {
  SchemaComponents components;
  const auto members = memberSchemas<GetOrderRequest>(components, SchemaUse::Request);
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(members[0].name, "id");
  EXPECT_TRUE(members[0].required);
  EXPECT_EQ(members[1].name, "wait");
  EXPECT_FALSE(members[1].required);
  EXPECT_EQ(members[1].schema, R"({"type":"integer","minimum":0,"maximum":60})");
  EXPECT_TRUE(components.empty());
  EXPECT_EQ(memberSchemas<PricesRequest>(components, SchemaUse::Request).at(2).name, "operator");
}

}  // namespace
}  // namespace trunkline
