// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

#include <gtest/gtest.h>

namespace trunkline::http {
namespace {

TEST(Target, OriginForm) {
  for (const char* good : {"/", "/a/b?c=d&e", "/%41%ff", "/~user;v=1,2:3@x", "/a//b", "/?"}) EXPECT_TRUE(isOriginForm(good)) << good;
  for (const char* bad : {"", "*", "a", "http://a/", "/ ", "/a#b", "/%", "/%4", "/%4g", "/%00", "/\x7f", "/\xc3\xa9", "/a\tb"}) {
    EXPECT_FALSE(isOriginForm(bad)) << bad;
  }
}

TEST(Target, SplitsAtTheFirstQuestionMark) {
  EXPECT_EQ(splitTarget("/a?b?c"), std::pair(std::string_view("/a"), std::string_view("b?c")));
  EXPECT_EQ(splitTarget("/a"), std::pair(std::string_view("/a"), std::string_view()));
}

TEST(Target, QueryParameters) {
  const std::string query = "a=1&&b=x+y%2Bz&c&=d&e=%3D=&%66oo=bar";
  ParameterList list;
  list.reserve(query.size());
  list.addQuery(query);
  const std::vector<std::pair<std::string, std::string>> expected{{"a", "1"}, {"b", "x y+z"}, {"c", ""},
                                                                  {"", "d"},  {"e", "=="},    {"foo", "bar"}};
  ASSERT_EQ(list.items().size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(list.items()[i].name, expected[i].first);
    EXPECT_EQ(list.items()[i].value, expected[i].second);
  }
}

TEST(Target, EarlierViewsStayValidWhileMoreIsDecoded) {
  std::string query;
  for (int i = 0; i < 200; ++i) query += "k%41=v%42&";
  ParameterList list;
  list.reserve(query.size());
  list.addQuery(query);
  ASSERT_EQ(list.items().size(), 200U);
  for (const TextParameter& item : list.items()) {
    EXPECT_EQ(item.name, "kA");
    EXPECT_EQ(item.value, "vB");
  }
}

TEST(Target, APlusInThePathIsAPlus) {
  ParameterList list;
  list.add("id", "a+b%20c", false);
  EXPECT_EQ(list.items()[0].value, "a+b c");
}

}  // namespace
}  // namespace trunkline::http
