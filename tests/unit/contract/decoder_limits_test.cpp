// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused before any type is looked at: broken JSON and documents beyond the limits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/contract/wire/orders.h"
#include "tests/unit/contract/support.h"

namespace trunkline {
namespace {

using test::refusalsOf;
using ::testing::ElementsAre;
using ::testing::StartsWith;

struct Anything {
  std::optional<Metadata> metadata;
};
BOOST_DESCRIBE_STRUCT(Anything, (), (metadata))

struct Numbers {
  std::vector<std::int64_t> items;
};
BOOST_DESCRIBE_STRUCT(Numbers, (), (items))

struct Words {
  std::vector<std::string> items;
};
BOOST_DESCRIBE_STRUCT(Words, (), (items))

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(DecoderLimits, NothingIsNoDocument) {
  EXPECT_THAT(refusalsOf<Anything>(""), ElementsAre(": missing: must be a JSON document"));
  EXPECT_THAT(refusalsOf<Anything>(" \r\n\t"), ElementsAre(": missing: must be a JSON document"));
}

class BrokenJson : public ::testing::TestWithParam<std::string_view> {};
TEST_P(BrokenJson, IsRefusedAsAWhole) {
  EXPECT_THAT(refusalsOf<Anything>(GetParam()), ElementsAre(StartsWith(": wrong_type: must be valid JSON: ")));
}
INSTANTIATE_TEST_SUITE_P(DecoderLimits, BrokenJson,
                         ::testing::Values("{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "[1,]", "nul", "\"",
                                           "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":NaN}", "// c\n{}", "/**/{}",
                                           "\xEF\xBB\xBF{}", "{\"a\":\"\xFF\"}", "{\"a\":\"\xC0\x80\"}", "{\"a\":\"\xED\xA0\x80\"}",
                                           "{\"\xC3\":1}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\\ud800\"}", "{\"a\":\"\\x41\"}",
                                           "{\"a\":\"\n\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\"));

TEST(DecoderLimits, BrokenJsonOfCutDocuments) {
  const std::string whole = R"({"metadata":{"a":"b\u00e9","c":"d"}})";
  ASSERT_TRUE(decode<Anything>(whole));
  for (std::size_t length = 1; length < whole.size(); ++length) {
    EXPECT_FALSE(decode<Anything>(std::string_view(whole).substr(0, length))) << length;
  }
}

TEST(DecoderLimits, NothingMayFollowTheDocument) {
  EXPECT_THAT(refusalsOf<Anything>("{}x"), ElementsAre(": wrong_type: must end after one JSON document, at byte 2"));
  EXPECT_THAT(refusalsOf<Anything>("{} {}"), ElementsAre(": wrong_type: must end after one JSON document, at byte 3"));
  EXPECT_THAT(refusalsOf<Anything>(std::string_view("{}\0", 3)), ElementsAre(": wrong_type: must end after one JSON document, at byte 2"));
  EXPECT_TRUE(decode<Anything>("{} \n\t\r"));
}

TEST(DecoderLimits, AnotherRootThanAnObject) {
  for (const std::string_view root : {"[]", "1", "\"a\"", "null", "true"}) {
    EXPECT_THAT(refusalsOf<Anything>(root), ElementsAre(": wrong_type: must be an object"));
  }
}

TEST(DecoderLimits, DepthIsCountedAndPlaced) {
  const auto nested = [](std::size_t depth) { return R"({"x":)" + repeated("[", depth - 1) + repeated("]", depth - 1) + "}"; };
  EXPECT_THAT(refusalsOf<Anything>(nested(limits::kJsonDepth)), ElementsAre("x: unknown: is not a known field"));
  EXPECT_THAT(refusalsOf<Anything>(nested(limits::kJsonDepth + 1)),
              ElementsAre("x" + repeated("[0]", limits::kJsonDepth - 1) + ": too_deep: must be nested at most 16 levels deep"));
  EXPECT_THAT(refusalsOf<Anything>(R"({"a":1,"b":[1,{"c":)" + repeated("{\"d\":", 20)),
              ElementsAre("b[1].c" + repeated(".d", 13) + ": too_deep: must be nested at most 16 levels deep"));
  EXPECT_THAT(refusalsOf<Anything>(repeated("[", 100'000)), ElementsAre(::testing::EndsWith("must be nested at most 16 levels deep")));
}

TEST(DecoderLimits, NodesAreCounted) {
  // The object and the array count too.
  const auto list = [](std::size_t count) { return R"({"items":[0)" + repeated(",0", count - 1) + "]}"; };
  EXPECT_EQ(decode<Numbers>(list(limits::kJsonNodes - 2))->items.size(), limits::kJsonNodes - 2);
  EXPECT_THAT(refusalsOf<Numbers>(list(limits::kJsonNodes - 1)), ElementsAre(": out_of_range: must have at most 2000 values"));
  EXPECT_TRUE(decode<Numbers>(list(limits::kJsonNodes - 1), DecodeMode::Tolerant)) << "clients read long pages";
  EXPECT_FALSE(decode<Numbers>(list(limits::kAnswerJsonNodes), DecodeMode::Tolerant));
}

TEST(DecoderLimits, TextsAreMeasuredUnescaped) {
  const auto words = [](const std::string& text) { return R"({"items":["a",")" + text + R"("]})"; };
  EXPECT_EQ(decode<Words>(words(std::string(limits::kJsonStringBytes, 'x')))->items.at(1).size(), limits::kJsonStringBytes);
  EXPECT_THAT(refusalsOf<Words>(words(std::string(limits::kJsonStringBytes + 1, 'x'))),
              ElementsAre("items[1]: length: must be a text of at most 8192 bytes"));
  EXPECT_EQ(decode<Words>(words(repeated("\\u0041", limits::kJsonStringBytes)))->items.at(1), std::string(limits::kJsonStringBytes, 'A'));
  EXPECT_THAT(refusalsOf<Words>(words(repeated("\\u0041", limits::kJsonStringBytes + 1))),
              ElementsAre("items[1]: length: must be a text of at most 8192 bytes"));
}

TEST(DecoderLimits, NamesAreMeasuredToo) {
  const std::string name(limits::kJsonStringBytes + 1, 'n');
  EXPECT_THAT(refusalsOf<Anything>("{\"" + name + "\":1}"),
              ElementsAre(std::string(limits::kFieldPathNameBytes, 'n') + "…: length: must be a text of at most 8192 bytes"));
}

TEST(DecoderLimits, EscapedTextsStayApart) {
  const auto words = decode<Words>(R"({"items":["\u0061b","c","\u0064","","\n",""],"\u0069tems2":1})", DecodeMode::Tolerant);
  ASSERT_TRUE(words);
  EXPECT_THAT(words->items, ElementsAre("ab", "c", "d", "", "\n", ""));
}

TEST(DecoderLimits, ThousandsOfEqualNamesAreOneQuickRefusal) {
  const std::string json = "{\"a\":1" + repeated(",\"a\":1", limits::kJsonNodes - 2) + "}";
  const auto refused = refusalsOf<Anything>(json);
  EXPECT_EQ(refused.size(), limits::kFieldErrorsMax);
}

}  // namespace
}  // namespace trunkline
