// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace trunkline {
namespace {

TEST(Utf8, FirstAndLastCharacterOfEachLength) {
  for (const std::string_view good : {"a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
                                      "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(utf8Length(good), good.size());
  }
  EXPECT_TRUE(isUtf8(""));
  EXPECT_TRUE(isUtf8(std::string_view("\0a", 2)));
}

TEST(Utf8, WhatIsNotWellFormed) {
  for (const std::string_view wrong :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3(", "\xE2\x28\xA1", "\xF0\x9F\x98("}) {
    EXPECT_EQ(utf8Length(wrong), 0U);
    EXPECT_FALSE(isUtf8(std::string("a") + std::string(wrong)));
  }
  EXPECT_EQ(utf8Length(""), 0U);
}

TEST(Utf8, PrefixCutsNoCharacter) {
  const std::string_view text =
      "a\xE2\x82\xAC"
      "b";  // a€b
  EXPECT_EQ(utf8Prefix(text, 5), text);
  EXPECT_EQ(utf8Prefix(text, 4), "a\xE2\x82\xAC");
  EXPECT_EQ(utf8Prefix(text, 3), "a");
  EXPECT_EQ(utf8Prefix(text, 2), "a");
  EXPECT_EQ(utf8Prefix(text, 0), "");
}

}  // namespace
}  // namespace trunkline
