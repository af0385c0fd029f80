// SPDX-License-Identifier: GPL-3.0-or-later
// Each field type's rule with its path, code and message.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/contract/wire/auth.h"
#include "server/contract/wire/orders.h"
#include "tests/unit/contract/support.h"

namespace trunkline {
namespace {

using test::refusalsOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Fields {
  std::optional<Text<2, 5>> text;
  std::optional<Secret<2, 5>> secret;
  std::optional<Email> email;
  std::optional<Bounded<-1, 5>> bounded;
  std::optional<CountryCode> country;
  std::optional<ServiceCode> service;
  std::optional<Timestamp> time;
  std::optional<Amount> amount;
  std::optional<Money> money;
  std::optional<Metadata> metadata;
  std::optional<OrderId> id;
  std::optional<std::string> free;
};
BOOST_DESCRIBE_STRUCT(Fields, (), (text, secret, email, bounded, country, service, time, amount, money, metadata, id, free))

std::string object(std::string_view name, std::string_view json) { return "{\"" + std::string(name) + "\":" + std::string(json) + "}"; }

// The refusals of one member.
std::vector<std::string> refused(std::string_view name, std::string_view json) { return refusalsOf<Fields>(object(name, json)); }

Fields taken(std::string_view name, std::string_view json) {
  auto value = decode<Fields>(object(name, json));
  EXPECT_TRUE(value) << name << ' ' << json;
  return value ? *value : Fields{};
}

TEST(Fields, TextIsBoundedInBytesAndPlain) {
  EXPECT_EQ(taken("text", R"("ab")").text->value, "ab");
  EXPECT_EQ(taken("text", R"("abcde")").text->value, "abcde");
  EXPECT_EQ(taken("text", R"("\u20acab")").text->value,
            "\xE2\x82\xAC"
            "ab");
  EXPECT_THAT(refused("text", R"("a")"), ElementsAre("text: length: must be a text of 2 to 5 bytes"));
  EXPECT_THAT(refused("text", R"("abcdef")"), ElementsAre("text: length: must be a text of 2 to 5 bytes"));
  EXPECT_THAT(refused("text", R"("\u20acabc")"), ElementsAre("text: length: must be a text of 2 to 5 bytes"));
  for (const std::string_view control : {R"("a\u0000b")", R"("a\nb")", R"("a\u001fb")", "\"a\x7F\""}) {
    EXPECT_THAT(refused("text", control), ElementsAre("text: out_of_range: must not contain control characters"));
  }
  EXPECT_THAT(refused("text", "12"), ElementsAre("text: wrong_type: must be a text"));
}

TEST(Fields, SecretIsTakenAsItIsAndNeverEchoed) {
  EXPECT_EQ(taken("secret", R"("a\n\u0000 ")").secret->value, std::string("a\n\0 ", 4));
  EXPECT_THAT(refused("secret", R"("hunter2")"), ElementsAre("secret: length: must be a text of 2 to 5 bytes"));
}

TEST(Fields, EmailIsChecked) {
  EXPECT_EQ(taken("email", R"("Ann@Example.com")").email->value, "ann@example.com");
  EXPECT_THAT(refused("email", R"("ann")"), ElementsAre("email: wrong_type: must be an e-mail address such as name@example.com"));
  EXPECT_THAT(refused("email", "{}"), ElementsAre("email: wrong_type: must be a text"));
}

TEST(Fields, BoundedNumber) {
  EXPECT_EQ(taken("bounded", "-1").bounded->value, -1);
  EXPECT_EQ(taken("bounded", "5").bounded->value, 5);
  EXPECT_THAT(refused("bounded", "-2"), ElementsAre("bounded: out_of_range: must be a whole number from -1 to 5"));
  EXPECT_THAT(refused("bounded", "6"), ElementsAre("bounded: out_of_range: must be a whole number from -1 to 5"));
  EXPECT_THAT(refused("bounded", "1.0"), ElementsAre("bounded: wrong_type: must be a whole number from -1 to 5"));
}

TEST(Fields, CountryIsTwoUpperCaseLetters) {
  EXPECT_EQ(taken("country", R"("DE")").country->value, "DE");
  for (const std::string_view wrong : {R"("de")", R"("DEU")", R"("D")", R"("")", R"("D1")", R"("\u00c4")", "49"}) {
    EXPECT_THAT(refused("country", wrong), ElementsAre("country: wrong_type: must be 2 upper-case letters (ISO 3166-1)"));
  }
}

TEST(Fields, ServiceIsASlug) {
  const std::string rule = "must be a service: 1 to 40 lower-case letters, digits and hyphens, e.g. whatsapp";
  EXPECT_EQ(taken("service", R"("a-1")").service->value, "a-1");
  EXPECT_EQ(taken("service", "\"" + std::string(40, 'a') + "\"").service->value.size(), 40U);
  EXPECT_THAT(refused("service", R"("")"), ElementsAre("service: length: " + rule));
  EXPECT_THAT(refused("service", "\"" + std::string(41, 'a') + "\""), ElementsAre("service: length: " + rule));
  for (const std::string_view wrong : {R"("WA")", R"("a b")", R"("a_b")", R"("a/b")", "1"}) {
    EXPECT_THAT(refused("service", wrong), ElementsAre("service: wrong_type: " + rule));
  }
}

TEST(Fields, TimeIsRfc3339) {
  EXPECT_EQ(taken("time", R"("1970-01-01T00:00:01Z")").time->us, 1'000'000);
  EXPECT_THAT(refused("time", R"("tomorrow")"), ElementsAre("time: wrong_type: must be a time such as 2026-11-22T10:00:00Z (RFC 3339)"));
  EXPECT_THAT(refused("time", R"("1969-12-31T23:59:59Z")"), ElementsAre("time: out_of_range: must be a time of the years 1970 to 9999"));
}

TEST(Fields, AmountIsPositiveDecimalText) {
  EXPECT_EQ(taken("amount", R"("0.000001")").amount->micros, 1);
  EXPECT_EQ(taken("amount", R"("1000000000")").amount->micros, limits::kTransferMaxMicros);
  EXPECT_THAT(refused("amount", R"("0.00")"), ElementsAre("amount: out_of_range: must be more than 0"));
  EXPECT_THAT(refused("amount", R"("1000000000.01")"), ElementsAre("amount: out_of_range: must be at most 1000000000"));
  for (const std::string_view wrong : {"0.05", "1", R"("-1")", R"("1e2")", R"("")", "null_"})
    EXPECT_FALSE(refused("amount", wrong).empty());
  EXPECT_THAT(refused("amount", "0.05"),
              ElementsAre("amount: wrong_type: must be a decimal number as text with at most 6 decimals, e.g. \"0.0500\""));
}

TEST(Fields, MoneyIsAmountAndCurrency) {
  EXPECT_EQ(taken("money", R"({"amount":"0.0120","currency":"EUR"})").money, Money(12'000, Currency::parse("EUR").value()));
  EXPECT_THAT(refused("money", "{}"), ElementsAre("money.amount: missing: is required", "money.currency: missing: is required"));
  EXPECT_THAT(refused("money", R"({"amount":1,"currency":"euro","x":1})"),
              ElementsAre("money.amount: wrong_type: must be a decimal number as text with at most 6 decimals, e.g. \"0.0500\"",
                          "money.currency: wrong_type: must be 3 upper-case letters (ISO 4217)", "money.x: unknown: is not a known field"));
  EXPECT_THAT(refused("money", R"("1.00")"), ElementsAre("money: wrong_type: must be an object"));
}

std::string pairs(std::size_t count) {
  std::string json = "{";
  for (std::size_t i = 0; i < count; ++i) json += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":\"v\"";
  return json + "}";
}

TEST(Fields, MetadataIsBounded) {
  EXPECT_EQ(taken("metadata", pairs(limits::kMetadataPairs)).metadata->pairs.size(), limits::kMetadataPairs);
  EXPECT_THAT(refused("metadata", pairs(limits::kMetadataPairs + 1)), ElementsAre("metadata: length: must have at most 16 pairs"));
  const std::string key(40, 'k');
  EXPECT_EQ(taken("metadata", object(key, "\"" + std::string(200, 'v') + "\"")).metadata->pairs.at(key).size(), 200U);
  EXPECT_THAT(refused("metadata", object(key, "\"" + std::string(201, 'v') + "\"")),
              ElementsAre("metadata." + key + ": length: must be a text of 0 to 200 bytes"));
  EXPECT_THAT(refused("metadata", object(key + "k", "\"v\"")),
              ElementsAre("metadata." + key + "k: length: must have a key of 1 to 40 bytes"));
  EXPECT_THAT(refused("metadata", R"({"":"v"})"), ElementsAre("metadata.: length: must have a key of 1 to 40 bytes"));
  EXPECT_THAT(refused("metadata", R"({"a":1,"b":"c","b":"d"})"),
              ElementsAre("metadata.a: wrong_type: must be a text", "metadata.b: duplicate: must appear only once"));
  EXPECT_THAT(refused("metadata", R"({"a\n":"v"})"), ElementsAre("metadata.a\n: out_of_range: must not contain control characters"));
  EXPECT_THAT(refused("metadata", "[]"), ElementsAre("metadata: wrong_type: must be an object"));
}

TEST(Fields, IdNamesItsForm) {
  EXPECT_EQ(taken("id", R"("ord_0000000000a")").id, OrderId(10));
  EXPECT_THAT(refused("id", R"("usr_0000000000A")"), ElementsAre("id: wrong_type: must be an id: ord_ and 11 characters of base32"));
  EXPECT_THAT(refused("id", "10"), ElementsAre("id: wrong_type: must be a text"));
}

TEST(Fields, PlainStringsTakeAnyText) { EXPECT_EQ(taken("free", R"("\n")").free, "\n"); }

TEST(Fields, PasswordsOfTheRegistration) {
  EXPECT_THAT(refusalsOf<RegisterRequest>(R"({"email":"a@b.cd","password":"12345678901"})"),
              ElementsAre("password: length: must be a text of 12 to 128 bytes"));
  EXPECT_THAT(refusalsOf<RegisterRequest>(R"({"email":"a@b.cd","password":"123456789012"})"), IsEmpty());
}

}  // namespace
}  // namespace trunkline
