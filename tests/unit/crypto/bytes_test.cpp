// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/bytes.h"

#include <gtest/gtest.h>

#include "server/crypto/tokens.h"
#include "tests/support/seeded_random.h"

namespace trunkline::crypto {
namespace {

TEST(Bytes, hexRoundTripAndRefusals) {
  EXPECT_EQ(toHex(asBytes(std::string_view("\x00\x7f\xff", 3))), "007fff");
  EXPECT_EQ(fromHex("007FfF"), std::string("\x00\x7f\xff", 3));
  EXPECT_EQ(fromHex("0"), std::nullopt);
  EXPECT_EQ(fromHex("0g"), std::nullopt);
  EXPECT_EQ(fromHex(" 0"), std::nullopt);
}

TEST(Bytes, base64UrlOfRfc4648) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, text] : vectors) {
    EXPECT_EQ(base64UrlEncode(plain), text);
    EXPECT_EQ(base64UrlDecode(text), plain);
  }
  EXPECT_EQ(base64UrlEncode("\xfb\xff"), "-_8");
}

TEST(Bytes, base64UrlIsStrict) {
  for (const char* text : {"Zg==", "Zg=", "Zh", "Zm9", "Zm+v", "Zm/v", "Z", "Zm9vY", "Zm 9", "Zm9v\n", "Zm\xc3\xa9"}) {
    EXPECT_EQ(base64UrlDecode(text), std::nullopt) << text;
  }
  EXPECT_EQ(base64UrlDecode(std::string_view("Zm9\0", 4)), std::nullopt);
}

TEST(Bytes, comparesWholeTexts) {
  EXPECT_TRUE(constantTimeEqual("", ""));
  EXPECT_TRUE(constantTimeEqual("abc", "abc"));
  EXPECT_FALSE(constantTimeEqual("abc", "abd"));
  EXPECT_FALSE(constantTimeEqual("abc", "abcd"));
}

TEST(Bytes, wipeOverwritesTheMemory) {
  std::string text(64, 'p');
  const char* memory = text.data();
  wipe(text);
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(memory[1], '\0');  // the capacity stays with the string, so the memory is still its own
}

TEST(Bytes, sha256OfFips180) { EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); }

TEST(Bytes, keysAsHexOrBase64) {
  const std::string hex(64, 'a');
  const auto fromHexText = parseKey256(hex);
  ASSERT_TRUE(fromHexText);
  EXPECT_EQ(toHex(*fromHexText), hex);
  const std::string standard = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=";
  ASSERT_TRUE(parseKey256(standard));
  EXPECT_EQ(*parseKey256(standard), *fromHexText);
  EXPECT_FALSE(parseKey256("short"));
  EXPECT_FALSE(parseKey256(""));
  EXPECT_FALSE(parseKey256(std::string(64, 'z')));
}

TEST(Bytes, tokensCarry256BitsAndDiffer) {
  testing::SeededRandom random;
  const std::string first = makeToken(random);
  EXPECT_EQ(base64UrlDecode(first).value_or("").size(), 32U);
  EXPECT_NE(first, makeToken(random));
}

}  // namespace
}  // namespace trunkline::crypto
