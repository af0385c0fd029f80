// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: which member comes from path, query or body, and what is refused where.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "server/contract/route.h"
#include "server/contract/wire/catalog.h"
#include "server/contract/wire/orders.h"
#include "tests/unit/contract/support.h"

namespace trunkline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using Parameters = std::vector<TextParameter>;

constexpr bool kWithBody = true;
constexpr bool kWithoutBody = false;

template <class T>
std::vector<std::string> refused(const Parameters& path, const Parameters& query, std::string_view body, bool bodyExpected) {
  const auto request = decodeRequest<T>(path, query, body, bodyExpected);
  return request ? std::vector<std::string>{} : test::refusals(request.error());
}

struct Scalars {
  std::optional<bool> flag;
  std::optional<double> rate;
  std::optional<std::int64_t> count;
  std::optional<OperatorMode> operator_;
  std::optional<Amount> amount;
  std::optional<Timestamp> at;
  std::optional<Metadata> metadata;
};
BOOST_DESCRIBE_STRUCT(Scalars, (), (flag, rate, count, operator_, amount, at, metadata))

struct Edit {
  OrderId id;
  Text<1, 10> note;
};
BOOST_DESCRIBE_STRUCT(Edit, (), (id, note))

TEST(Request, PathAndQuery) {
  const auto request = decodeRequest<GetOrderRequest>(Parameters{{"id", "ord_0000000000a"}}, Parameters{{"wait", "30"}}, "", kWithoutBody);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->id, OrderId(10));
  EXPECT_EQ(request->wait->value, 30);
}

TEST(Request, QueryTextsBecomeTheirTypes) {
  const auto request = decodeRequest<Scalars>(
      {},
      Parameters{
          {"flag", "true"}, {"rate", "0.25"}, {"count", "-7"}, {"operator", "strict"}, {"amount", "0.05"}, {"at", "1970-01-01T00:00:01Z"}},
      "", kWithoutBody);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->flag, true);
  EXPECT_EQ(request->rate, 0.25);
  EXPECT_EQ(request->count, -7);
  EXPECT_EQ(request->operator_, OperatorMode::strict);
  EXPECT_EQ(request->amount->micros, 50'000);
  EXPECT_EQ(request->at->us, 1'000'000);
}

TEST(Request, WrongQueryTexts) {
  EXPECT_THAT(refused<Scalars>({}, {{"flag", "yes"}, {"rate", "inf"}, {"count", "1.0"}, {"operator", "Strict"}, {"metadata", "{}"}}, "",
                               kWithoutBody),
              ElementsAre("flag: wrong_type: must be true or false", "rate: wrong_type: must be a number",
                          "count: wrong_type: must be a whole number", "operator: out_of_range: must be one of strict, prefer",
                          "metadata: wrong_type: must be an object"));
  for (const std::string_view wrong : {"", " 1", "1 ", "+1", "0x1", "1e3", "99999999999999999999"}) {
    EXPECT_THAT(refused<Scalars>({}, {{"count", wrong}}, "", kWithoutBody), ElementsAre("count: wrong_type: must be a whole number"));
  }
}

TEST(Request, UnknownAndRepeatedQueryParameters) {
  EXPECT_THAT(refused<PricesRequest>({}, {{"service", "wa"}, {"page", "1"}, {"service", "tg"}}, "", kWithoutBody),
              ElementsAre("page: unknown: is not a known field", "service: duplicate: must appear only once"));
  EXPECT_THAT(refused<Nothing>({}, {{"x", ""}}, "", kWithoutBody), ElementsAre("x: unknown: is not a known field"));
}

TEST(Request, AnInvalidPathIdIsAFieldToo) {
  EXPECT_THAT(refused<GetOrderRequest>({{"id", "42"}}, {{"wait", "61"}}, "", kWithoutBody),
              ElementsAre("id: wrong_type: must be an id: ord_ and 11 characters of base32",
                          "wait: out_of_range: must be a whole number from 0 to 60"));
}

TEST(Request, TheQueryCannotReplaceThePath) {
  EXPECT_THAT(refused<OrderRef>({{"id", "ord_0000000000a"}}, {{"id", "ord_0000000000b"}}, "", kWithoutBody), ::testing::Not(IsEmpty()));
}

TEST(Request, BodyAndPath) {
  const auto request = decodeRequest<Edit>(Parameters{{"id", "ord_0000000000a"}}, {}, R"({"note":"x"})", kWithBody);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->id, OrderId(10));
  EXPECT_EQ(request->note.value, "x");
}

TEST(Request, TheBodyCannotSayWhatThePathSays) {
  EXPECT_THAT(refused<Edit>({{"id", "ord_0000000000a"}}, {}, R"({"note":"x","id":"ord_0000000000b"})", kWithBody),
              ElementsAre(StartsWith("id: ")));
  EXPECT_THAT(refused<Edit>({{"id", "ord_0000000000a"}}, {}, R"({"id":1,"note":"x","id":2})", kWithBody),
              ::testing::Each(StartsWith("id: ")));
}

TEST(Request, TheQueryCannotReplaceTheBody) {
  EXPECT_THAT(refused<Edit>({{"id", "ord_0000000000a"}}, {{"note", "x"}}, "", kWithBody),
              ElementsAre("note: missing: is required", "note: unknown: is not a known field"));
  EXPECT_THAT(refused<Edit>({{"id", "ord_0000000000a"}}, {{"debug", "1"}}, R"({"note":"x"})", kWithBody),
              ElementsAre("debug: unknown: is not a known field"));
}

TEST(Request, RepeatedQueryParametersBesideABody) {
  EXPECT_THAT(refused<Edit>({{"id", "ord_0000000000a"}}, {{"x", "1"}, {"x", "2"}}, R"({"note":"x"})", kWithBody),
              ElementsAre("x: unknown: is not a known field", "x: unknown: is not a known field"));
}

TEST(Request, AnEmptyBodyNamesWhatIsMissing) {
  EXPECT_THAT(refused<PlaceOrderRequest>({}, {}, "", kWithBody),
              ElementsAre("service: missing: is required", "country: missing: is required"));
  EXPECT_THAT(refused<OrderRef>({{"id", "ord_0000000000a"}}, {}, "", kWithBody), IsEmpty()) << "actions need no body";
  EXPECT_THAT(refused<OrderRef>({{"id", "ord_0000000000a"}}, {}, " {} ", kWithBody), IsEmpty());
}

TEST(Request, ABodyMustBeAnObject) {
  EXPECT_THAT(refused<PlaceOrderRequest>({}, {}, "[]", kWithBody), ElementsAre(": wrong_type: must be an object"));
  EXPECT_THAT(refused<PlaceOrderRequest>({}, {}, "{", kWithBody), ElementsAre(StartsWith(": wrong_type: must be valid JSON")));
}

TEST(Request, ABodyWhereNoneBelongs) {
  EXPECT_THAT(refused<Nothing>({}, {}, "{}", kWithoutBody), ElementsAre(": unknown: must have no body"));
  EXPECT_THAT(refused<Nothing>({}, {}, "\r\n", kWithoutBody), IsEmpty());
}

TEST(Request, ParametersAreUtf8) {
  EXPECT_THAT(refused<PricesRequest>({}, {{"operator", "\xFF"}}, "", kWithoutBody), ElementsAre("operator: wrong_type: must be UTF-8"));
  EXPECT_THAT(refused<PricesRequest>({}, {{"\xFF", "1"}}, "", kWithoutBody),
              ElementsAre(": wrong_type: must have parameter names in UTF-8"));
}

TEST(Request, ParametersAreCounted) {
  const Parameters many(limits::kQueryParameters + 1, TextParameter{"x", "1"});
  EXPECT_THAT(refused<Nothing>({}, many, "", kWithoutBody), ElementsAre(": out_of_range: must have at most 32 query parameters"));
}

}  // namespace
}  // namespace trunkline
