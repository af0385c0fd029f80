// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_text.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "server/modules/keys/address_ranges.h"
#include "tests/support/seeded_random.h"

namespace trunkline::keys {
namespace {

class KeyTextTest : public ::testing::Test {
 protected:
  testing::SeededRandom random;
  KeyTexts texts{std::string(32, 'i')};
};

TEST_F(KeyTextTest, hasTheFormThatScannersKnow) {
  const std::regex live("tl_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}");
  const std::regex test("tl_test_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}");
  EXPECT_TRUE(std::regex_match(texts.make(random, false), live));
  EXPECT_TRUE(std::regex_match(texts.make(random, true), test));
}

TEST_F(KeyTextTest, itsPartsAreFoundByItsForm) {
  const std::string text = texts.make(random, true);
  const auto key = parseKeyText(text);
  ASSERT_TRUE(key);
  EXPECT_TRUE(key->sandbox);
  EXPECT_EQ(key->prefix, text.substr(0, 16));
  EXPECT_EQ(key->publicId, text.substr(8, 8));
  EXPECT_EQ(key->secret, text.substr(17, 43));
  EXPECT_FALSE(parseKeyText(texts.make(random, false))->sandbox);
}

TEST_F(KeyTextTest, whatHasAnotherFormIsNone) {
  const std::string good = texts.make(random, false);
  std::string blank = good;
  blank[20] = ' ';
  std::string noBar = good;
  noBar[16] = 'x';
  for (const std::string& text : {std::string(), std::string("tl_live_"), good + "0", good.substr(1), good.substr(0, good.size() - 1),
                                  "tl_prod_" + good.substr(8), blank, noBar, std::string(66, 'a')}) {
    EXPECT_FALSE(parseKeyText(text)) << text;
    EXPECT_FALSE(texts.genuine(text)) << text;
  }
}

TEST_F(KeyTextTest, theChecksumIsTheCrc32OfAllThatComesBefore) {
  // python3 -c "import zlib; print(zlib.crc32(b'123456789'))" = 3421780262 = 3jZRME in base 62
  EXPECT_EQ(keyChecksum("123456789"), "3jZRME");
  EXPECT_EQ(keyChecksum(""), "000000");
  const std::string text = texts.make(random, false);
  EXPECT_EQ(text.substr(60), keyChecksum(text.substr(0, 60)));
}

TEST_F(KeyTextTest, anyChangedCharacterIsNoticed) {
  const std::string good = texts.make(random, false);
  ASSERT_TRUE(texts.genuine(good));
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = bad[i] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(texts.genuine(bad)) << i;
  }
}

TEST_F(KeyTextTest, aRightChecksumAloneIsNotEnough) {
  const std::string good = texts.make(random, false);
  std::string forged = good.substr(0, 60);
  forged[30] = forged[30] == 'a' ? 'b' : 'a';
  forged += keyChecksum(forged);
  EXPECT_FALSE(texts.genuine(forged));
  // A live key is not a test key of the same secret, and another server's is none here.
  std::string test = "tl_test_" + good.substr(8, 52);
  test += keyChecksum(test);
  EXPECT_FALSE(texts.genuine(test));
  EXPECT_FALSE(texts.genuine(KeyTexts(std::string(32, 'x')).make(random, false)));
}

TEST_F(KeyTextTest, noTwoAreAlike) {
  std::set<std::string> all;
  std::set<std::int64_t> ids;
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = texts.make(random, false);
    all.insert(text);
    ids.insert(packedId(parseKeyText(text)->publicId));
  }
  EXPECT_EQ(all.size(), 2'000U);
  EXPECT_EQ(ids.size(), 2'000U);
}

TEST_F(KeyTextTest, theSecretUsesAllOfBase62Evenly) {
  std::array<int, 256> seen{};
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = texts.make(random, false);
    const auto key = parseKeyText(text);
    ASSERT_TRUE(key);
    for (const char c : key->secret) ++seen[static_cast<unsigned char>(c)];
  }
  int characters = 0;
  for (const int count : seen) {
    if (count == 0) continue;
    ++characters;
    EXPECT_NEAR(count, 2'000 * 43.0 / 62, 250);
  }
  EXPECT_EQ(characters, 62);
}

TEST(AddressRangesText, isJoinedAndSplit) {
  EXPECT_EQ(joinRanges({}), "");
  EXPECT_TRUE(splitRanges("").empty());
  const std::vector<std::string> ranges{"192.0.2.0/24", "::1"};
  EXPECT_EQ(joinRanges(ranges), "192.0.2.0/24,::1");
  EXPECT_EQ(splitRanges(joinRanges(ranges)), ranges);
}

}  // namespace
}  // namespace trunkline::keys
