// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/contract/wire/orders.h"
#include "server/contract/wire/wallet.h"
#include "tests/unit/contract/support.h"

namespace trunkline {
namespace {

using test::refusalsOf;
using ::testing::ElementsAre;

// NOLINTBEGIN(readability-identifier-naming): wire words
enum class Colour { unknown, red };
BOOST_DESCRIBE_ENUM(Colour, unknown, red)
// NOLINTEND(readability-identifier-naming)

struct Leaf {
  CountryCode country;
  std::optional<Colour> colour;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (country, colour))

struct Tree {
  List<Leaf, 3> orders;
  std::optional<bool> flag;
  std::optional<double> rate;
  std::optional<std::int32_t> small;
  std::optional<std::int64_t> large;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (orders, flag, rate, small, large))

TEST(Decoder, TakesACompleteRequest) {
  const auto order = decode<PlaceOrderRequest>(
      R"({"service":"whatsapp","country":"US","operator":"t-mobile","operator_mode":"prefer","max_price":"0.0500",)"
      R"("end_user":"u\u00e9\n1","metadata":{"k":"v"}})");
  ASSERT_FALSE(order) << "a control character in end_user";
  const auto good = decode<PlaceOrderRequest>(
      R"({"service":"whatsapp","country":"US","operator":"t-mobile","operator_mode":"prefer","max_price":"0.0500",)"
      R"("end_user":"u\u00e9\ud83d\ude00","metadata":{"k":"v"}})");
  ASSERT_TRUE(good);
  EXPECT_EQ(good->service.value, "whatsapp");
  EXPECT_EQ(good->country.value, "US");
  EXPECT_EQ(good->operator_->value, "t-mobile");
  EXPECT_EQ(good->operator_mode, OperatorMode::prefer);
  EXPECT_EQ(good->max_price->micros, 50'000);
  EXPECT_EQ(good->end_user->value, "u\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(good->metadata->pairs, (std::map<std::string, std::string>{{"k", "v"}}));
  EXPECT_FALSE(good->quote_id);
}

TEST(Decoder, OptionalsMayBeMissingOrNull) {
  const auto order = decode<PlaceOrderRequest>(R"({"service":"wa","country":"DE","operator":null,"metadata":null})");
  ASSERT_TRUE(order);
  EXPECT_FALSE(order->operator_);
  EXPECT_FALSE(order->metadata);
}

TEST(Decoder, RequiredMembersMayBeNeither) {
  EXPECT_THAT(refusalsOf<PlaceOrderRequest>("{}"), ElementsAre("service: missing: is required", "country: missing: is required"));
  EXPECT_THAT(refusalsOf<PlaceOrderRequest>(R"({"service":"wa","country":null})"),
              ElementsAre("country: wrong_type: must be 2 upper-case letters (ISO 3166-1)"));
}

TEST(Decoder, ReportsAllFaultsOfAnObjectAtOnce) {
  EXPECT_THAT(refusalsOf<PlaceOrderRequest>(R"({"country":"us","operator_mode":"x","colour":{"a":[1]},"max_price":0.5,"country":"DE"})"),
              ElementsAre("service: missing: is required", "country: wrong_type: must be 2 upper-case letters (ISO 3166-1)",
                          "operator_mode: out_of_range: must be one of strict, prefer",
                          "max_price: wrong_type: must be a decimal number as text with at most 6 decimals, e.g. \"0.0500\"",
                          "colour: unknown: is not a known field", "country: duplicate: must appear only once"));
}

TEST(Decoder, PathsNameListItems) {
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[{"country":"DE"},{"country":"D"},{"country":"FR","x":1}]})"),
              ElementsAre("orders[1].country: wrong_type: must be 2 upper-case letters (ISO 3166-1)",
                          "orders[2].x: unknown: is not a known field"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[1]})"), ElementsAre("orders[0]: wrong_type: must be an object"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":{}})"), ElementsAre("orders: wrong_type: must be an array"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[{},{},{},{}]})"), ElementsAre("orders: length: must have at most 3 items"));
}

TEST(Decoder, DuplicatesAreFoundHoweverTheyAreWritten) {
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"flag":true,"fl\u0061g":false})"), ElementsAre("flag: duplicate: must appear only once"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"orders":[],"orders":[]})"),
              ElementsAre("orders: duplicate: must appear only once", "orders: duplicate: must appear only once"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"flag":true,"flag":false})", DecodeMode::Tolerant),
              ElementsAre("flag: duplicate: must appear only once"));
}

TEST(Decoder, IntegersAreWrittenAsIntegers) {
  for (const std::string_view wrong : {"1.0", "1e3", "1E0", "\"1\"", "true", "null_", "9223372036854775808", "1e400"}) {
    const std::string json = R"({"orders":[],"large":)" + std::string(wrong) + "}";
    EXPECT_FALSE(decode<Tree>(json)) << json;
  }
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"large":1.0})"), ElementsAre("large: wrong_type: must be a whole number"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"small":2147483648})"),
              ElementsAre("small: out_of_range: must be a whole number from -2147483648 to 2147483647"));
  EXPECT_EQ(decode<Tree>(R"({"orders":[],"large":-9223372036854775808})")->large, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(decode<Tree>(R"({"orders":[],"small":-0})")->small, 0);
}

TEST(Decoder, BooleansAndNumbers) {
  EXPECT_EQ(decode<Tree>(R"({"orders":[],"flag":true,"rate":0.5})")->rate, 0.5);
  EXPECT_EQ(decode<Tree>(R"({"orders":[],"rate":2})")->rate, 2.0);
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"flag":1})"), ElementsAre("flag: wrong_type: must be true or false"));
  EXPECT_THAT(refusalsOf<Tree>(R"({"orders":[],"rate":"0.5"})"), ElementsAre("rate: wrong_type: must be a number"));
}

TEST(Decoder, TolerantModeIgnoresWhatANewerServerAdds) {
  const std::string_view json = R"({"orders":[{"country":"DE","colour":"ultraviolet","new":{"a":1,"a":2}}],"later":[1,2]})";
  EXPECT_THAT(refusalsOf<Tree>(json), ElementsAre("orders[0].colour: out_of_range: must be one of unknown, red",
                                                  "orders[0].new: unknown: is not a known field", "later: unknown: is not a known field"));
  const auto tree = decode<Tree>(json, DecodeMode::Tolerant);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->orders.items.at(0).colour, Colour::unknown);
}

TEST(Decoder, TolerantModeTakesTheFirstEnumeratorWhereNoneIsCalledUnknown) {
  const auto refund = decode<RefundInfo>(R"({"state":"disputed"})", DecodeMode::Tolerant);
  ASSERT_TRUE(refund);
  EXPECT_EQ(refund->state, RefundState::none);
  EXPECT_THAT(refusalsOf<RefundInfo>(R"({"state":7})", DecodeMode::Tolerant),
              ElementsAre("state: wrong_type: must be one of none, pending, done"));
}

TEST(Decoder, TolerantModeStillRefusesWrongTypesAndMissingMembers) {
  EXPECT_THAT(refusalsOf<Tree>(R"({"flag":"x"})", DecodeMode::Tolerant),
              ElementsAre("orders: missing: is required", "flag: wrong_type: must be true or false"));
}

TEST(Decoder, RoundTripsAnOrder) {
  Order order;
  order.id = OrderId(123'456'789);
  order.status = OrderStatus::waiting_sms;
  order.service = "whatsapp";
  order.country = "US";
  order.operator_ = "x \"quoted\" \\ \x01";
  order.price = Money(12'340, Currency());
  order.created_at = {1'795'341'600'123'000};
  order.messages.push_back({MessageId(5), "code \xF0\x9F\x98\x80", "1234", std::nullopt, {1'795'341'600'000'000}, true});
  order.metadata.pairs = {{"a", "b"}, {"c", ""}};
  Page<Order> page{{order, order}, "next", std::nullopt, {0}};
  const std::string text = test::encoded(page);
  const auto back = decode<Page<Order>>(text);
  ASSERT_TRUE(back) << test::refusals(back.error()).at(0);
  EXPECT_EQ(test::encoded(*back), text);
  EXPECT_EQ(back->items.at(1).operator_, order.operator_);
  EXPECT_EQ(back->items.at(1).price, order.price);
  EXPECT_EQ(back->items.at(1).messages.at(0).text, order.messages.at(0).text);
}

TEST(Decoder, ABalanceMayExceedOneTransfer) {
  const Wallet wallet{Money(limits::kMoneyTotalMaxMicros, Currency()), {}, {}};
  const auto back = decode<Wallet>(test::encoded(wallet), DecodeMode::Tolerant);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->available, wallet.available);
}

TEST(Decoder, StopsCollectingAtTheLimit) {
  std::string json = "{";
  for (int i = 0; i < 100; ++i) json += (i == 0 ? "\"x" : ",\"x") + std::to_string(i) + "\":1";
  const auto request = decode<PlaceOrderRequest>(json + "}");
  ASSERT_FALSE(request);
  EXPECT_EQ(request.error().fields.size(), limits::kFieldErrorsMax);
  EXPECT_EQ(request.error().code, ErrorCode::ValidationFailed);
  EXPECT_EQ(request.error().message, "Invalid request data");
}

TEST(Decoder, LongNamesAreCutInThePath) {
  const auto refused =
      refusalsOf<PlaceOrderRequest>(R"({"service":"wa","country":"DE",")" + std::string(79, 'n') + "\xE2\x82\xAC" + R"(":1})");
  EXPECT_THAT(refused, ElementsAre(std::string(79, 'n') + "…: unknown: is not a known field"));
}

}  // namespace
}  // namespace trunkline
