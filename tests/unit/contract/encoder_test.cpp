// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/encoder.h"

#include <gtest/gtest.h>

#include <limits>

#include "server/contract/route.h"
#include "server/contract/wire/catalog.h"
#include "server/contract/wire/orders.h"
#include "tests/unit/contract/support.h"

namespace trunkline {
namespace {

using test::encoded;

TEST(Encoder, AnOrderAsDocumented) {
  Order order;
  order.id = OrderId(10);
  order.status = OrderStatus::received;
  order.service = "whatsapp";
  order.country = "US";
  order.number = "+15550100";
  order.price = Money(12'000, Currency());
  order.quantity_index = 1;
  order.created_at = {1'795'341'600'123'000};
  order.refund = {RefundState::pending, Timestamp{0}};
  order.messages.push_back({MessageId(1), "Code 1234", "1234", std::nullopt, {1'795'341'600'000'000}, false});
  order.metadata.pairs = {{"k", "v"}, {"a", "\"b\""}};
  order.sandbox = true;
  EXPECT_EQ(encoded(order),
            R"({"id":"ord_0000000000A","status":"received","service":"whatsapp","country":"US","operator":null,"number":"+15550100",)"
            R"("price":{"amount":"0.0120","currency":"USD"},"quantity_index":1,"created_at":"2026-11-22T10:00:00.123Z","expires_at":null,)"
            R"("cancel_allowed_at":null,"refund":{"state":"pending","at":"1970-01-01T00:00:00.000Z"},"messages":[{"id":"msg_00000000001",)"
            R"("text":"Code 1234","code":"1234","sender":null,"received_at":"2026-11-22T10:00:00.000Z","late":false}],"closed_at":null,)"
            R"("end_user":null,"metadata":{"a":"\"b\"","k":"v"},"sandbox":true})");
}

TEST(Encoder, AppendsToWhatIsThere) {
  std::string out = "data: ";
  encode(out, Nothing{});
  EXPECT_EQ(out, "data: {}");
}

TEST(Encoder, EscapesWhatJsonAsksFor) {
  std::string all;
  for (char c = 0; c < 0x20; ++c) all.push_back(c);
  EXPECT_EQ(encoded(all),
            R"("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016)"
            R"(\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f")");
  EXPECT_EQ(encoded(std::string(R"(a"b\c/d)")), R"("a\"b\\c/d")");
  EXPECT_EQ(encoded(std::string("\xC3\xA9\xF0\x9F\x98\x80\x7F")), "\"\xC3\xA9\xF0\x9F\x98\x80\x7F\"");
}

TEST(Encoder, BrokenUtf8BecomesTheReplacementCharacter) {
  EXPECT_EQ(encoded(std::string("a\xFF\xC3"
                                "b\xED\xA0\x80")),
            "\"a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(Encoder, Numbers) {
  EXPECT_EQ(encoded(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(encoded(std::int32_t{-1}), "-1");
  EXPECT_EQ(encoded(0.1), "0.1");
  EXPECT_EQ(encoded(0.97), "0.97");
  EXPECT_EQ(encoded(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(encoded(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(Encoder, FieldTypes) {
  EXPECT_EQ(encoded(Text<1, 5>{"a"}), R"("a")");
  EXPECT_EQ(encoded(Secret<1, 5>{"s"}), R"("s")");
  EXPECT_EQ(encoded(Email{"a@b.cd"}), R"("a@b.cd")");
  EXPECT_EQ(encoded(Bounded<1, 5>{3}), "3");
  EXPECT_EQ(encoded(Amount{50'000}), R"("0.05")");
  EXPECT_EQ(encoded(List<CountryCode, 2>{{{"DE"}, {"FR"}}}), R"(["DE","FR"])");
  EXPECT_EQ(encoded(List<ServiceCode, 2>{}), "[]");
  EXPECT_EQ(encoded(std::optional<StockClass>{StockClass::low}), R"("low")");
  EXPECT_EQ(encoded(Metadata{}), "{}");
}

TEST(Encoder, AKeywordLosesItsUnderscore) {
  Quote quote;
  quote.operator_ = "o2";
  EXPECT_NE(encoded(quote).find(R"("operator":"o2")"), std::string::npos);
}

}  // namespace
}  // namespace trunkline
